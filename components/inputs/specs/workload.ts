import { number, percent, share } from './spec';
import type { Specs } from './spec';

/** The numbers of a workload, by the field's name in it. */
export const workloadSpecs = {
  requestsPerMonth: number('Requests per month', [0, 1e12], { unit: '' }),
  inputTokens: number('Input tokens', [1, 10_000_000], { unit: 'a request' }),
  cachedInputShare: share('Cached input share', 'Input tokens read from the prompt cache.'),
  cacheWriteShare: share(
    'Cache write share',
    'Input tokens written to the prompt cache, at the provider’s price for writing. With the cached share at most 100 %.',
  ),
  outputTokens: number('Output tokens', [1, 1_000_000], { unit: 'a request' }),
  growthPerMonth: percent('Growth per month', [-0.5, 1], { unit: '%' }),
  burstFactor: number('Burst factor', [1, 50], { unit: '× its hour' }),
  ttftMs: number('Time to first token', [20, 3_600_000], { unit: 'ms' }),
  tpotMs: number('Time per output token', [1, 60_000], { unit: 'ms' }),
  batchShare: share('Batch share', 'Requests that may wait for a batch tier.'),
  flexShare: share(
    'Flex share',
    'Requests sent at the flex tier, slower and cheaper where it is sold. With the batch share at most 100 %.',
  ),
} as const satisfies Specs;
export type WorkloadNumber = keyof typeof workloadSpecs;
