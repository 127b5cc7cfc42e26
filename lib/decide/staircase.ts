import { compileFor, type Values } from '@/lib/graph/evaluate';
import type { Ledger } from '@/lib/model/ledger';
import type { OptionId } from '@/lib/scenario/options';
import type { BreakEven, StaircasePoint } from './evaluation';

const MAXIMUM_POINTS = 240;
const EVEN_POINTS = 60;
/** How far beyond the plan, or beyond the farthest break-even within reach, the curves go. */
const BEYOND = 1.6;
const FARTHEST_OVER_PLAN = 40;

/**
 * Cost a month of every route at rising volumes, with a point on both sides of
 * every step, so that stairs can be drawn as stairs.
 */
export function staircase(given: {
  ledger: Ledger;
  values: Values;
  breakEvens: ReadonlyMap<OptionId, BreakEven>;
}): StaircasePoint[] {
  const { ledger, values } = given;
  const planned = values.scalar(ledger.demand.tokensFirstMonth.id);
  if (!(planned > 0)) return [];
  const end = farEnd(planned, [...given.breakEvens.values()]);
  const routes = [...ledger.routes.values()];
  const evaluator = compileFor(
    routes.map((route) => route.steady),
    { periods: 1 },
  );
  return volumes({ ledger, values, planned, end }).map((tokens) => {
    const at = evaluator.peek(new Map([[ledger.demand.scale.id, tokens / planned]]));
    const known = routes.filter((route) => at.refusal(route.steady.id) === undefined);
    const costs = known.map((route) => [route.id, at.scalar(route.steady.id)] as const);
    return { tokensPerMonth: tokens, usdPerMonth: Object.fromEntries(costs) };
  });
}

function farEnd(planned: number, breakEvens: readonly BreakEven[]): number {
  const crossings = breakEvens.flatMap((each) => (each.kind === 'at' ? [each.tokensPerMonth] : []));
  const within = crossings.filter((tokens) => tokens <= planned * FARTHEST_OVER_PLAN);
  return Math.max(planned, ...within) * BEYOND;
}

function volumes(given: {
  ledger: Ledger;
  values: Values;
  planned: number;
  end: number;
}): number[] {
  const { planned, end } = given;
  const points = new Set<number>([planned, end]);
  for (let i = 0; i < EVEN_POINTS; i++) points.add((end * i) / EVEN_POINTS);
  for (const tokens of stepSizes(given)) {
    const steps = Math.floor(end / tokens);
    // Too many stairs to see one by one are left to the even points.
    if (steps > MAXIMUM_POINTS / 2) continue;
    for (let n = 1; n <= steps; n++) {
      points.add(tokens * n);
      points.add(tokens * n * (1 + 1e-9));
    }
  }
  return [...points].filter((tokens) => tokens <= end).sort((a, b) => a - b);
}

function stepSizes(given: { ledger: Ledger; values: Values; planned: number }): number[] {
  return [...given.ledger.fleets.values()].flatMap((fleet) => {
    const [load] = given.values.series(fleet.peakLoad.id);
    return load !== undefined && load > 0 ? [given.planned / load] : [];
  });
}
