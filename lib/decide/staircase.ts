import { compileFor, type Values } from '@/lib/graph/evaluate';
import type { Fleet } from '@/lib/model/fleet';
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
  if (routes.length === 0) return [];
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
  for (const fleet of given.ledger.fleets.values()) {
    for (const tokens of fullMachines({ ...given, fleet }))
      points.add(tokens).add(tokens * (1 + 1e-9));
  }
  return [...points].filter((tokens) => tokens <= end).sort((a, b) => a - b);
}

/**
 * The volumes that fill whole machines, spare replicas among them: the last before each step.
 * Too many stairs to see one by one are none: the even points draw them.
 */
function fullMachines(given: {
  fleet: Fleet;
  values: Values;
  planned: number;
  end: number;
}): number[] {
  const { fleet, values, planned, end } = given;
  const [load] = values.series(fleet.peakLoad.id);
  if (load === undefined || !(load > 0)) return [];
  const perMachine = values.scalar(fleet.replicasPerMachine.id);
  const first = perMachine - (values.scalar(fleet.spare.id) % perMachine);
  const tokensPerReplica = planned / load;
  const count = Math.floor((end / tokensPerReplica - first) / perMachine) + 1;
  if (count > MAXIMUM_POINTS / 2) return [];
  return Array.from(
    { length: Math.max(count, 0) },
    (_, machine) => tokensPerReplica * (first + machine * perMachine),
  );
}
