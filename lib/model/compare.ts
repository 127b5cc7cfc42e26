import type { Cell } from '@/lib/graph/cell';
import type { OptionId } from '@/lib/scenario/options';
import { cell } from './definitions';
import type { Route } from './route';

/** One route against today's: positive means it costs less. */
export interface Comparison {
  /** Present value saved, USD. */
  readonly saving: Cell;
  readonly savingShare: Cell;
  /** Cash saved over the horizon, USD. */
  readonly totalSaving: Cell;
  /** Cash saved so far, by month. */
  readonly cumulativeSaving: Cell;
  /** Cash needed before month 1 beyond what today's route needs. */
  readonly upfrontExtra: Cell;
}

/** The same five figures for every route but the one compared with. */
export function compareCells(
  routes: ReadonlyMap<OptionId, Route>,
  baseline: OptionId,
): ReadonlyMap<OptionId, Comparison> {
  const today = routes.get(baseline);
  if (today === undefined) return new Map();
  const others = [...routes.values()].filter((route) => route.id !== baseline);
  return new Map(others.map((route) => [route.id, compare(route, today)]));
}

function compare(route: Route, today: Route): Comparison {
  const id = (name: string) => `compare.${route.id}.${name}`;
  const named = (what: string) => `${what}, ${route.label} against ${today.label}`;
  const saving = cell(id('saving'), 'USD', {
    label: named('present value saved'),
    formula: today.presentValue.minus(route.presentValue),
  });
  return {
    saving,
    savingShare: cell(id('savingShare'), '1', {
      label: named('share saved'),
      formula: saving.over(today.presentValue),
    }),
    totalSaving: cell(id('totalSaving'), 'USD', {
      label: named('cash saved over the horizon'),
      formula: today.total.minus(route.total),
    }),
    cumulativeSaving: cell(id('cumulativeSaving'), 'USD', {
      label: named('cash saved so far'),
      formula: today.cumulative.minus(route.cumulative),
    }),
    upfrontExtra: cell(id('upfrontExtra'), 'USD', {
      label: named('extra cash needed before month 1'),
      formula: route.upfront.minus(today.upfront),
    }),
  };
}
