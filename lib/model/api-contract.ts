import type { Cell } from '@/lib/graph/cell';
import { chooseIf, sumOf } from '@/lib/graph/expression';
import {
  cell,
  leaf,
  MONTH_NUMBER,
  MONTHS_PER_YEAR,
  ONE,
  ONE_MONTH,
  TWELVE_MONTHS,
  ZERO,
} from './definitions';
import { nonEmpty, type Demand } from './demand';
import type { Steps } from './fleet';
import type { ApiRouteInputs } from './inputs';
import type { MonthlyLine } from './lines';
import type { Shared } from './shared';

/** What a term of the contract adds to the cost, and where the cost steps or bends with it. */
interface ContractTerm {
  readonly lines: readonly MonthlyLine[];
  readonly steps: Steps;
}

const NOTHING: ContractTerm = { lines: [], steps: { loads: [], bends: [] } };

/**
 * A yearly commitment is paid in full: what the spend of a contract year falls short of it is due
 * in the year's last month. A year the horizon cuts short owes its share.
 */
export function commitmentLines(given: {
  route: ApiRouteInputs;
  spend: Cell;
  shared: Shared;
}): ContractTerm {
  const { route, spend, shared } = given;
  if (route.committedUsdPerYear.value === 0) return NOTHING;
  const id = (name: string) => `api.${route.id}.${name}`;
  const named = (what: string) => `${what}, ${route.label}`;
  const committed = leaf(id('committed'), 'USD/year', {
    label: named('committed spend per year'),
    ...route.committedUsdPerYear,
  });
  const committedPerMonth = committed.over(MONTHS_PER_YEAR);
  const owed = cell(id('committedSoFar'), 'USD', {
    label: named('committed spend of the contract year so far'),
    formula: committedPerMonth.yearToDate(ONE_MONTH, TWELVE_MONTHS),
  });
  const spent = cell(id('spentSoFar'), 'USD', {
    label: named('API spend of the contract year so far'),
    formula: spend.yearToDate(ONE_MONTH, TWELVE_MONTHS),
  });
  const isYearEnd = cell(id('contractYearEnds'), '1', {
    label: 'months in which a contract year, or the horizon, ends',
    formula: chooseIf({
      value: MONTH_NUMBER,
      atLeast: MONTH_NUMBER.roundUp(TWELVE_MONTHS).min(MONTH_NUMBER.last()),
      then: ONE,
      otherwise: ZERO,
    }),
  });
  const none = spend.minus(spend);
  const switchOf = shared.counted('Commitment shortfall');
  const shortfall = cell(id('shortfall'), 'USD/month', {
    label: named('commitment not used, paid at the end of the contract year'),
    formula: owed.minus(spent).over(ONE_MONTH).max(none).times(isYearEnd, switchOf),
  });
  const steady = cell(id('shortfallAtConstantVolume'), 'USD', {
    label: named('commitment not used over the horizon at the volume of month 1'),
    formula: committedPerMonth
      .minus(spend.first())
      .max(none.first())
      .times(shared.horizon, switchOf),
  });
  const usedUp = cell(id('commitmentUsedUp'), '1', {
    label: named('volume over the plan at which the commitment is used up'),
    formula: committedPerMonth.over(spend.first()),
  });
  return {
    lines: [
      { part: 'Commitment shortfall', kind: 'opex', cell: shortfall, atConstantVolume: steady },
    ],
    steps: { loads: [], bends: [usedUp] },
  };
}

/** Whole units of reserved capacity for the busiest minute, each paid for in full. */
export function reservedCapacityLine(given: {
  route: ApiRouteInputs;
  demand: Demand;
  shared: Shared;
}): ContractTerm {
  const { route, demand } = given;
  if (route.reservedCapacity === null) return NOTHING;
  const id = (name: string) => `api.${route.id}.${name}`;
  const named = (what: string) => `${what}, ${route.label}`;
  const perUnit = leaf(id('tokensPerSecondPerUnit'), 'tok/s', {
    label: named('tokens a second that a unit of reserved capacity carries'),
    ...route.reservedCapacity.tokensPerSecondPerUnit,
  });
  const price = leaf(id('usdPerUnitMonth'), 'USD/month', {
    label: named('price of a unit of reserved capacity'),
    ...route.reservedCapacity.usdPerUnitMonth,
  });
  const load = cell(id('reservedLoad'), '1', {
    label: named('units of capacity the busiest minute needs'),
    formula: sumOf(nonEmpty(demand.workloads.map((workload) => workload.peakTokens))).over(perUnit),
  });
  const units = cell(id('reservedUnits'), '1', {
    label: named('units of reserved capacity'),
    formula: load.roundUp(ONE),
  });
  const fee = cell(id('reservedCapacity'), 'USD/month', {
    label: named('reserved capacity'),
    formula: units.times(price, given.shared.counted('Reserved API capacity')),
  });
  return {
    lines: [{ part: 'Reserved API capacity', kind: 'opex', cell: fee }],
    steps: { loads: [load], bends: [] },
  };
}
