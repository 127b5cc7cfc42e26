import { describe, expect, it } from 'vitest';
import type { SizeAnswer, SizeEstimate } from './answer';
import { size } from './size';
import { edgeDevice } from './testing/edge-devices';
import { TOY_MODEL } from './testing/toys';
import type { ServingAccelerator, ServingModel } from './types';

const SEVEN_BILLION: ServingModel = { ...TOY_MODEL, id: 'seven', denseParameters: 7e9 };
const CARD = edgeDevice('RTX 4090');
const request = {
  model: 'seven',
  accelerator: 'rtx-4090',
  gpus: 1,
  weightPrecision: 'q4_k_m',
  engine: 'ollama',
  inputTokens: 1_000,
  outputTokens: 200,
};

interface Hardware {
  readonly model?: ServingModel;
  readonly accelerator?: ServingAccelerator;
}

function ask(changes: object = {}, on: Hardware = {}): SizeEstimate {
  const hardware = { model: SEVEN_BILLION, accelerator: CARD, ...on };
  const answer: SizeAnswer = size({ ...request, ...changes }, hardware);
  if (!('band80' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const band = ({ band80: [low, high], outputTokensPerSecond }: SizeEstimate) =>
  [low / outputTokensPerSecond, high / outputTokensPerSecond].map((share) => share.toFixed(3));

describe('the measured range of single-user engines', () => {
  it('validates a 7B on a measured card, with the band of devices left out of the fit', () => {
    const answer = ask();
    expect(answer.validated).toBe(true);
    expect(band(answer)).toEqual(['0.890', '1.150']);
  });

  it.each<[string, object, Hardware]>([
    ['LM Studio', { engine: 'lm-studio' }, {}],
    ['two GPUs', { gpus: 2 }, {}],
    ['q5_k_m weights', { weightPrecision: 'q5_k_m' }, {}],
    ['fp8 weights', { weightPrecision: 'fp8' }, {}],
    ['an 8-bit cache', { kvPrecision: 'fp8' }, {}],
    ['a long context', { inputTokens: 40_000 }, {}],
    ['several requests', { concurrency: 2 }, {}],
    ['a one-billion model', {}, { model: { ...SEVEN_BILLION, denseParameters: 1e9 } }],
    ['a phone', {}, { accelerator: { ...CARD, id: 'iphone-17-pro', family: 'apple' } }],
  ])('does not cover %s, and says why first', (_, changes, on) => {
    const answer = ask(changes, on);
    expect(answer.validated).toBe(false);
    expect(answer.notes?.[0]).toMatch(
      /lm-studio runs llama|gpus is 2|with q5_k_m|fp8 is not a format|KV cache; fp8|make 40200 tokens|concurrency is 2|reads 1.05 billion|of iphone-17-pro/,
    );
    expect(band(answer)).toEqual(['0.700', '1.400']);
  });
});
