import type { LedgerInputs } from '@/lib/model/inputs';
import {
  apiRoute,
  fleet,
  given,
  ledgerInputs,
  ownedFacts,
  paidInCash,
  workload,
} from './ledger-inputs';

const work = [workload({ requestsPerMonth: 1000, inputTokens: 1000, outputTokens: 0 })];
const server = ownedFacts({
  fleet: fleet({ workloads: work, requestsPerSecondPerReplica: 100 }),
  usdPerServer: 36_000,
  kWPerServer: 1,
  usdPerKWh: 0.1,
});

/**
 * A case for a pocket calculator. One server of $36,000 for 18 months, all of it lent at no interest
 * over 36 months; written off over 36 months in the books and over 12 for tax, at 25 %. It falls to
 * 1/16 of its price in 36 months, so to 1/4, $9,000, in 18. It takes 1 kW for 730 h a month at
 * $0.10/kWh: $73 a month. Against it an API: 1,000 requests of 1,000 tokens at $1,000/MTok, $1,000 a
 * month. Nothing is discounted.
 */
export const oneServer: LedgerInputs = ledgerInputs({
  horizonMonths: given(18),
  workloads: work,
  api: [apiRoute({ id: 'frontier-api', workloads: work, usdPerMTok: { input: 1000, output: 0 } })],
  owned: {
    ...server,
    lifeMonths: given(36),
    residualShare: given(1 / 16),
    financing: { ...paidInCash, method: 'loan' },
  },
  tax: {
    rate: given(0.25),
    depreciationShares: given(Array.from({ length: 120 }, (_, i) => (i < 12 ? 1 / 12 : 0))),
  },
});
