import { describe, it } from 'vitest';
import { equalsEveryPlacement } from '@/lib/testing/routing/equals-every-placement';

// 2,000 portfolios in two files, so that they run side by side.
describe('the cheapest placement', () => {
  it('equals a look at every placement through the ledger (half 1)', { timeout: 900_000 }, () => {
    equalsEveryPlacement({ numRuns: 1000, seed: 202611211 });
  });
});
