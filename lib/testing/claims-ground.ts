import { loadClaims } from '@/data/claims/index';
import { evaluate } from '@/lib/graph/evaluate';
import type { EdgeInputs, LedgerInputs, RouteOverheads } from '@/lib/model/inputs';
import { buildLedger } from '@/lib/model/ledger';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import {
  apiRoute,
  fleet,
  given,
  ledgerInputs,
  ownedFacts,
  rentedFacts,
  workload,
} from './ledger-inputs';
import type { ClaimAnswer, ClaimId } from '@/lib/decide/claims/claim';
import { testClaims } from '@/lib/decide/claims/claims';
import type { ClaimGround } from '@/lib/decide/claims/context';
import type { ClaimMix } from '@/lib/decide/claims/mix';

/**
 * Round numbers for every test of the claims: a million requests a month of 900 input and 100 output
 * tokens, so 1,000 MTok; 500 hours a month, so 0.5556 requests a second, which one replica of 0.6
 * carries; 12 months, nothing discounted, one person for $18,000 a month and nobody unless said. An
 * API at $1/MTok costs $1,000 a month, a GPU at $1/h costs $500 a month, and $1,000 a month is
 * $1/MTok and $0.001 a request.
 */
export function figures(facts: {
  frontier?: number;
  small?: number;
  hosted?: number;
  usdPerGpuHour?: number;
  usdPerServer?: number;
  usdPerDevice?: number;
  seats?: { users: number; usdPerSeatMonth: number };
  months?: number;
  requestsPerMonth?: number;
  /** Busiest minute over the mean. */
  peak?: number;
  egressUsdPerGb?: number;
  overheads?: Partial<Record<OptionId, Partial<RouteOverheads>>>;
}): LedgerInputs {
  const workloads = [
    workload({
      requestsPerMonth: facts.requestsPerMonth ?? 1e6,
      inputTokens: 900,
      outputTokens: 100,
      peak: facts.peak ?? 1,
    }),
  ];
  const machines = fleet({ workloads, requestsPerSecondPerReplica: 0.6 });
  const api = (id: 'frontier-api' | 'small-api' | 'hosted-open', usd: number | undefined) =>
    usd === undefined ? [] : [apiRoute({ id, workloads, usdPerMTok: { input: usd, output: usd } })];
  const inputs = ledgerInputs({
    workloads,
    hoursPerMonth: given(500),
    horizonMonths: given(facts.months ?? 12),
    api: [
      ...api('frontier-api', facts.frontier),
      ...api('small-api', facts.small),
      ...api('hosted-open', facts.hosted),
    ],
    rented:
      facts.usdPerGpuHour === undefined
        ? null
        : {
            ...rentedFacts({ fleet: machines, usdPerGpuHour: facts.usdPerGpuHour }),
            egressGbPerMTok: given(0.01),
            egressUsdPerGb: given(facts.egressUsdPerGb ?? 0),
          },
    owned:
      facts.usdPerServer === undefined
        ? null
        : ownedFacts({ fleet: machines, usdPerServer: facts.usdPerServer }),
    edge: facts.usdPerDevice === undefined ? null : devices(facts.usdPerDevice),
    seats:
      facts.seats === undefined
        ? null
        : {
            label: 'plan',
            users: given(facts.seats.users),
            usdPerSeatMonth: given(facts.seats.usdPerSeatMonth),
          },
  });
  const overheads = { ...inputs.overheads };
  for (const [id, own] of Object.entries(facts.overheads ?? {}) as [
    OptionId,
    Partial<RouteOverheads>,
  ][])
    overheads[id] = { ...overheads[id], ...own };
  return { ...inputs, overheads };
}

/** One device that carries the load and costs nothing but its price. */
function devices(usdPerDevice: number): EdgeInputs {
  return {
    label: 'device',
    devices: given(1),
    requestsPerSecondPerDevice: new Map([['work', given(0.6)]]),
    usdPerDevice: given(usdPerDevice),
    deviceShare: given(1),
    kWPerDevice: given(0),
    idlePowerShare: given(1),
    usdPerKWh: given(0),
    gridGramsPerKWh: given(0),
    managementUsdPerDeviceMonth: given(0),
    lifeMonths: given(60),
  };
}

/** A ledger as the claims read it, with no route refused. */
function groundOf(inputs: LedgerInputs): ClaimGround {
  const ledger = buildLedger(inputs);
  const unasked = { seats: null, edge: null };
  return {
    ledger,
    values: evaluate(ledger.graph, { periods: ledger.periods }),
    found: { refusals: new Map() },
    parameters: null,
    scenario: { ...unasked, selfHosted: { model: 'a-model' } as Scenario['selfHosted'] }, // its name is all that is read
  };
}

interface ClaimFacts {
  readonly portfolio?: ClaimMix | null;
  /** Of the self-hosted model. */
  readonly parameters?: number | null;
}

/** One claim put to a ledger. */
export async function claimOn(
  id: ClaimId,
  inputs: LedgerInputs,
  { portfolio = null, parameters = null }: ClaimFacts = {},
): Promise<ClaimAnswer> {
  const entries = (await loadClaims()).filter((entry) => entry.id === id);
  const [answer] = testClaims({
    ground: { ...groundOf(inputs), parameters },
    portfolio,
    entries,
  });
  if (answer === undefined) throw new Error(`there is no claim ${id}`);
  return answer;
}

/** The value of one lever at which the claim changes, by the cell it is a value of. */
export function flipAt({ flip, otherFlips }: ClaimAnswer, cellId: string): number {
  const found = [flip, ...otherFlips].find((each) => each?.cellId === cellId);
  if (found === undefined || found === null) throw new Error(`nothing flips at ${cellId}`);
  return found.at;
}

/** A figure by the cell it stands in. */
export function figureAt({ figures: all }: ClaimAnswer, cellId: string): number | null {
  const found = all.find((each) => each.cellId === cellId);
  if (found === undefined) throw new Error(`no figure of ${cellId}`);
  return found.value;
}
