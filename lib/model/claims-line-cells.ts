import type { Cell } from '@/lib/graph/cell';
import { cellById } from '@/lib/graph/graph';
import { sumOf } from '@/lib/graph/expression';
import type { CostPart } from '@/lib/scenario/cost-parts';
import { cell, MONTHS_PER_YEAR } from './definitions';
import { nonEmpty } from './demand';
import type { Ledger } from './ledger';
import { partSlug } from './lines';
import type { Route } from './route';

// What published claims say of single cost lines, made of the parts of a route's cost.

/** What people and the model itself take: the costs that a price of machines leaves out. */
const WORK_PARTS: readonly CostPart[] = [
  'People',
  'Vendor support',
  'Fine-tuning',
  'Evaluation and review',
  'Tooling',
];

function partOf(route: Route, part: CostPart): Cell | null {
  return route.parts.find((each) => each.part === part)?.cell ?? null;
}

/** Share of a route's cost that people, evaluation, fine-tuning and tools take; null where it has none of the lines. */
export function workShare(route: Route): Cell | null {
  const [first, ...others] = WORK_PARTS.flatMap((part) => partOf(route, part) ?? []);
  if (first === undefined) return null;
  return cell(`claim.workShare.${route.id}`, '1', {
    label: `people, evaluation, fine-tuning and tools as a share of the cost, ${route.label}`,
    formula: sumOf([first, ...others]).over(route.total),
  });
}

/** USD/year that one part of a route's cost takes on average; null where the route has no such line. */
export function partPerYear(ledger: Ledger, route: Route, part: CostPart): Cell | null {
  const whole = partOf(route, part);
  return (
    whole &&
    cell(`claim.perYear.${partSlug(part)}.${route.id}`, 'USD/year', {
      label: `${part} a year, ${route.label}`,
      formula: whole.over(ledger.shared.horizon).times(MONTHS_PER_YEAR),
    })
  );
}

/** USD/month that one part of a route's cost takes on average; null where the route has no such line. */
export function partPerMonth(ledger: Ledger, route: Route, part: CostPart): Cell | null {
  const whole = partOf(route, part);
  return (
    whole &&
    cell(`claim.perMonth.${partSlug(part)}.${route.id}`, 'USD/month', {
      label: `${part} a month, ${route.label}`,
      formula: whole.over(ledger.shared.horizon),
    })
  );
}

/** USD, once: the work of moving to the cheapest of several routes to move to. */
export function leastMigration(name: string, ledger: Ledger, routes: readonly Route[]): Cell {
  const [first, ...others] = nonEmpty(
    routes.map((route) => cellById(ledger.graph, `people.${route.id}.migration`)),
  );
  return cell(`claim.migration.${name}`, 'USD', {
    label: `migration, once, lowest of ${routes.map(({ label }) => label).join(', ')}`,
    formula: others.reduce<Cell | ReturnType<Cell['min']>>((low, next) => low.min(next), first),
  });
}

/** tok/s that one device writes for a workload. */
export function deviceSpeed(ledger: Ledger, workload: { id: string; name: string }): Cell {
  return cell(`claim.deviceSpeed.${workload.id}`, 'tok/s/device', {
    label: `output tokens a second of one device, ${workload.name}`,
    formula: cellById(ledger.graph, `edge.${workload.id}.perDevice`).times(
      cellById(ledger.graph, `demand.${workload.id}.outputTokens`),
    ),
  });
}
