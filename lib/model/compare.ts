import type { Cell } from '@/lib/graph/cell';
import type { OptionId } from '@/lib/scenario/options';
import { cell, ONE_MONTH } from './definitions';
import { internalRate, modifiedInternalRate, payback } from './finance-operators';
import { yearlyRate } from './rates';
import type { Route } from './route';
import type { Shared } from './shared';

/** One route against another: positive means it costs less. */
export interface Comparison {
  /** Present value saved, USD: the net present value of the move. */
  readonly saving: Cell;
  readonly savingShare: Cell;
  /** Present value of the other over that of this one. */
  readonly timesCheaper: Cell;
  /** Cash saved over the horizon, USD. */
  readonly totalSaving: Cell;
  /** Cash saved, USD/month */
  readonly monthlySaving: Cell;
  /** Cash saved so far, by month. */
  readonly cumulativeSaving: Cell;
  readonly discountedCumulativeSaving: Cell;
  /** Cash needed before month 1 beyond what the other route needs. */
  readonly upfrontExtra: Cell;
  /** 1/year; no value where there is none, or several */
  readonly internalRate: Cell;
  /** 1/year */
  readonly modifiedRate: Cell;
  /** month; no value where it never pays back */
  readonly payback: Cell;
  readonly discountedPayback: Cell;
  /** Cash saved before month 1: what every return starts from. */
  readonly upfrontSaving: Cell;
  readonly savingAfterTax: Cell;
}

/** The same figures for every route but the one compared with. */
export function compareCells(given: {
  routes: ReadonlyMap<OptionId, Route>;
  baseline: OptionId;
  shared: Shared;
}): ReadonlyMap<OptionId, Comparison> {
  const { routes, baseline, shared } = given;
  const today = routes.get(baseline);
  if (today === undefined) return new Map();
  const others = [...routes.values()].filter((route) => route.id !== baseline);
  return new Map(others.map((route) => [route.id, compare({ route, today, shared })]));
}

function compare({
  route,
  today,
  shared,
}: {
  route: Route;
  today: Route;
  shared: Shared;
}): Comparison {
  const id = (name: string) => `compare.${route.id}.${name}`;
  const named = (what: string) => `${what}, ${route.label} against ${today.label}`;
  const saving = cell(id('saving'), 'USD', {
    label: named('present value saved'),
    formula: today.presentValue.minus(route.presentValue),
  });
  const upfrontExtra = cell(id('upfrontExtra'), 'USD', {
    label: named('extra cash needed before month 1'),
    formula: route.upfront.minus(today.upfront),
  });
  const monthlySaving = cell(id('monthlySaving'), 'USD/month', {
    label: named('cash saved per month'),
    formula: today.cash.minus(route.cash),
  });
  const before = cell(id('upfrontSaving'), 'USD', {
    label: named('cash saved before month 1'),
    formula: today.upfront.minus(route.upfront),
  });
  const cumulativeSaving = cell(id('cumulativeSaving'), 'USD', {
    label: named('cash saved so far'),
    formula: today.cumulative.minus(route.cumulative),
  });
  const discountedCumulativeSaving = cell(id('discountedCumulativeSaving'), 'USD', {
    label: named('present value saved so far'),
    formula: before.plus(monthlySaving.times(shared.discountFactor).cumulative(ONE_MONTH)),
  });
  return {
    saving,
    upfrontExtra,
    monthlySaving,
    savingShare: cell(id('savingShare'), '1', {
      label: named('share saved'),
      formula: saving.over(today.presentValue),
    }),
    timesCheaper: cell(id('timesCheaper'), '1', {
      label: named('times as cheap'),
      formula: today.presentValue.over(route.presentValue),
    }),
    totalSaving: cell(id('totalSaving'), 'USD', {
      label: named('cash saved over the horizon'),
      formula: today.total.minus(route.total),
    }),
    cumulativeSaving,
    discountedCumulativeSaving,
    upfrontSaving: before,
    internalRate: cell(id('internalRate'), '1/year', {
      label: named('internal rate of return per year'),
      formula: yearlyRate(
        cell(id('internalRateMonthly'), '1/month', {
          label: named('internal rate of return per month'),
          formula: monthlySaving.apply(internalRate, before, ONE_MONTH),
        }),
      ),
    }),
    modifiedRate: cell(id('modifiedRate'), '1/year', {
      label: named('modified internal rate of return per year'),
      formula: yearlyRate(
        cell(id('modifiedRateMonthly'), '1/month', {
          label: named('modified internal rate of return per month'),
          formula: monthlySaving.apply(
            modifiedInternalRate,
            before,
            ONE_MONTH,
            shared.discountRate,
          ),
        }),
      ),
    }),
    payback: cell(id('payback'), 'month', {
      label: named('payback'),
      formula: cumulativeSaving.apply(payback, before, ONE_MONTH),
    }),
    discountedPayback: cell(id('discountedPayback'), 'month', {
      label: named('discounted payback'),
      formula: discountedCumulativeSaving.apply(payback, before, ONE_MONTH),
    }),
    savingAfterTax: cell(id('savingAfterTax'), 'USD', {
      label: named('present value saved, after tax'),
      formula: today.books.presentValueAfterTax.minus(route.books.presentValueAfterTax),
    }),
  };
}
