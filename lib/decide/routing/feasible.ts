import { isPast, type RoutingProblem } from './problem';
import { solve } from './search';

/** Whether any placement keeps the limit: the one that needs the least cash does, or none. */
export function isFeasible(problem: RoutingProblem): boolean {
  const { cap } = problem;
  const least = solve({ ...problem, cost: cap?.amounts ?? problem.cost, cap: null });
  if (least.kind !== 'placed') return false;
  return cap === null || !isPast(least.usd, cap.limit);
}
