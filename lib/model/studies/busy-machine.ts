import type { OptionId } from '@/lib/scenario/options';
import { HOURS_PER_WEEK } from '../definitions';
import { buildLedger, type Ledger } from '../ledger';
import {
  bareApi,
  bareFleet,
  bareLedger,
  bareOwned,
  bareRented,
  bareWorkload,
  stated,
} from './bare-ledger';
import { NoValue } from './found';

const SECONDS = 3600;

/** What most studies look at: one machine, as busy as it can be in every hour it is there. */
export interface BusyMachine {
  /** h/month: the study's own month. */
  readonly hoursPerMonth: number;
  /** How many such months. */
  readonly months: number;
  /** tok/s it makes; 1 where tokens do not matter. */
  readonly tokensPerSecond?: number;
  /** Tokens billed as input and as output for each token made; all output unless said. */
  readonly inputShare?: number;
  readonly outputShare?: number;
  readonly users?: number;
  /** Rented at a price an hour, for a share of the hours. */
  readonly rented?: {
    readonly usdPerHour: number;
    readonly changePerYear?: number;
    readonly shareOfHours?: number;
  };
  readonly owned?: Omit<Parameters<typeof bareOwned>[0], 'fleet' | 'months'>;
  /** The same tokens bought, USD/MTok. */
  readonly api?: { readonly inputUsdPerMTok: number; readonly outputUsdPerMTok: number };
  readonly baseline: OptionId;
}

/** The ledger of one busy machine. A request stands for one token made, so rates enter as they are stated. */
export function busyMachine(facts: BusyMachine): Ledger {
  const { hoursPerMonth, months, tokensPerSecond = 1, inputShare = 0, outputShare = 1 } = facts;
  const { rented, owned, api, baseline, users } = facts;
  const workload = bareWorkload({
    requestsPerMonth: tokensPerSecond * SECONDS * hoursPerMonth,
    inputTokens: inputShare,
    outputTokens: outputShare,
  });
  const workloads = [workload];
  const fleet = bareFleet({ [workload.id]: tokensPerSecond });
  return buildLedger(
    bareLedger({
      hoursPerMonth,
      months,
      workloads,
      baseline,
      ...(users === undefined ? {} : { users: stated(users) }),
      ...(api === undefined ? {} : { api: [bareApi({ workloads, ...api })] }),
      ...(rented === undefined ? {} : { rented: rentedAt(rented, fleet) }),
      ...(owned === undefined ? {} : { owned: bareOwned({ ...owned, fleet, months }) }),
    }),
  );
}

function rentedAt(
  rented: NonNullable<BusyMachine['rented']>,
  fleet: ReturnType<typeof bareFleet>,
): ReturnType<typeof bareRented> {
  const { usdPerHour, changePerYear = 0, shareOfHours } = rented;
  const facts = { fleet, usdPerGpuHour: usdPerHour, rentChangePerYear: changePerYear };
  if (shareOfHours === undefined) return bareRented(facts);
  const hoursPerWeek = stated(weekly(shareOfHours));
  return bareRented({ ...facts, running: { kind: 'schedule', hoursPerWeek } });
}

/** Hours of a week that a share of all hours is. */
export function weekly(shareOfHours: number): number {
  const { definition } = HOURS_PER_WEEK;
  if (definition.kind !== 'leaf' || typeof definition.value !== 'number')
    throw new TypeError('the hours of a week are one number');
  return shareOfHours * definition.value;
}

/** Throughput as a study gives it, or no value: without tokens there is no cost per token. */
export function tokensPerSecondOf(given: number | null): number | NoValue {
  if (given === null) return new NoValue('The throughput is not known, so there is no value.');
  return given > 0
    ? given
    : new NoValue(`A throughput of ${given} tokens per second makes no tokens to cost.`);
}
