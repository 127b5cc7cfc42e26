import { describe, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { layoutOf } from './layout';
import { planMemory, weightsPerGpu } from './memory';
import { TOY_MODEL, TOY_MOE, TOY_SETUP } from './testing/toys';

const EXACT = 1e-12;
const lengths = { inputTokens: 900, outputTokens: 100 };

describe('memory', () => {
  it('holds the weights with embedding and head at 16 bits', () => {
    // 1e9 x 2 B + 4 B x 50000 x 1000 = 2.2 GB
    expectWithin(weightsPerGpu(TOY_SETUP), 2.2e9, EXACT);
  });

  it('splits experts over all GPUs of a stage and repeats the rest in each attention group', () => {
    // 2 GB + 8 x 1e8 x 2 B / 2 + 0.2 GB
    const layout = layoutOf({ gpus: 2, dataParallelAttention: 2 });
    expectWithin(weightsPerGpu({ ...TOY_SETUP, model: TOY_MOE, layout }), 3e9, EXACT);
  });

  it('fills what is left of nine tenths of the memory with sequences', () => {
    // 80 x 0.9 - 2 reserved - 2.2 weights = 67.8 GB; 1000 x 2000 x 2 B = 4 MB a sequence: 16,950, limited to 4,096
    const plan = planMemory(TOY_SETUP, lengths);
    expectWithin(plan.sequencesThatFit, 16_950, EXACT);
    expectWithin(plan.sequences, 4_096, EXACT);
  });

  it('counts the window of sliding layers and the recurrent state', () => {
    // (1000 x 2000 + 128 x 500) x 2 B + 4 B x 9000 = 4.164 MB
    const model = {
      ...TOY_MODEL,
      windowKvElementsPerToken: 500,
      slidingWindowTokens: 128,
      stateElements: 9_000,
    };
    expectWithin(planMemory({ ...TOY_SETUP, model }, lengths).bytesPerSequence, 4.164e6, EXACT);
  });
});
