import { Cell } from '@/lib/graph/cell';
import { graphOf, type Graph } from '@/lib/graph/graph';
import { cell, leaf, ONE, ONE_MONTH } from './definitions';
import type { Given } from './given';
import { monthlyRate } from './rates';

/** What it comes to when the move is made later: today's mix until then, the best one afterwards. */
export interface WaitingCells {
  readonly graph: Graph;
  /** USD, worth today */
  readonly presentValue: Cell;
}

export function waitingCells(given: {
  months: number;
  discountRatePerYear: Given;
  /** USD: present value of today's mix until then */
  untilThen: number;
  /** USD: present value of the best mix from then on, as of then */
  afterwards: number;
}): WaitingCells {
  const id = (name: string) => `waiting.${given.months}.${name}`;
  const modelled = (note: string) => ({ kind: 'modelled', note }) as const;
  const rate = leaf('discountRate', '1/year', {
    label: 'cost of capital per year',
    ...given.discountRatePerYear,
  });
  const months = leaf(id('months'), 'month', {
    label: 'months waited',
    value: given.months,
    from: { kind: 'definition' },
  });
  const until = leaf(id('untilThen'), 'USD', {
    label: 'present value of today’s mix until then',
    value: given.untilThen,
    from: modelled('Its ledger over those months alone.'),
  });
  const after = leaf(id('afterwards'), 'USD', {
    label: 'present value, as of then, of the best mix from then on',
    value: given.afterwards,
    from: modelled('Its ledger over the months left, at the prices and volumes of then.'),
  });
  const monthly = cell(id('discountRateMonthly'), '1/month', {
    label: 'cost of capital per month',
    formula: monthlyRate(rate),
  });
  const presentValue = cell(id('presentValue'), 'USD', {
    label: `present value of the cost, moving after ${given.months} months`,
    formula: until.plus(
      after.over(ONE.plus(monthly.times(ONE_MONTH)).power(months.over(ONE_MONTH))),
    ),
  });
  return { presentValue, graph: graphOf([presentValue]) };
}
