import type { WorkloadNumber } from './specs/workload';

type Column = WorkloadNumber | 'name' | 'profile';

/** Columns of the workloads table in the order finance reads them: how much, how long, how fast. */
export const workloadHeads: readonly { readonly key: Column; readonly head: string }[] = [
  { key: 'name', head: 'Workload' },
  { key: 'requestsPerMonth', head: 'Requests a month' },
  { key: 'growthPerMonth', head: 'Growth, % a month' },
  { key: 'inputTokens', head: 'Input tokens' },
  { key: 'cachedInputShare', head: 'of it cached, %' },
  { key: 'outputTokens', head: 'Output tokens' },
  { key: 'batchShare', head: 'Can wait (batch), %' },
  { key: 'profile', head: 'Shape of the week' },
  { key: 'burstFactor', head: 'Busiest minute, × its hour' },
  { key: 'ttftMs', head: 'First token, ms' },
  { key: 'tpotMs', head: 'Each further token, ms' },
];
