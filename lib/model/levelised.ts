import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { cellById } from '@/lib/graph/graph';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import { cell } from './definitions';
import { nonEmpty } from './demand';
import type { Ledger } from './ledger';
import type { CostPart } from '@/lib/scenario/cost-parts';

/** The parts of a route's cost that its machines cause; the rest is people and requests. */
const MACHINE_PARTS: ReadonlySet<CostPart> = new Set<CostPart>([
  'GPU rent',
  'Servers, less resale',
  'Freight, installation and duty',
  'Spare parts',
  'Lease payments',
  'Loan interest',
  'Electricity',
  'Hosting',
  'Hardware support',
  'Software licences',
  'Storage',
  'Load balancer',
  'Decommissioning',
]);

/** Costs over the horizon spread evenly over its months, USD/month, and the fleet they pay for. */
export interface LevelisedCost {
  /** All that is paid, one-off amounts and growth included, less what is received. */
  readonly whole: Cell;
  /** Of it, what the machines cost. */
  readonly machines: Cell;
  /** GPUs of the month that has most. */
  readonly mostGpus: Cell;
}

/** What a route with machines of its own costs a month over the horizon. */
export function levelisedCost(ledger: Ledger, id: OptionId): LevelisedCost {
  const route = ledger.routes.get(id);
  const fleet = ledger.fleets.get(id);
  if (route === undefined || fleet === undefined)
    throw new RangeError(`the ledger has no fleet ${id}`);
  const horizon = cellById(ledger.graph, 'horizon');
  const parts = route.parts.filter(({ part }) => MACHINE_PARTS.has(part));
  return {
    whole: cell(`route.${id}.levelised`, 'USD/month', {
      label: `cost per month over the horizon, ${optionLabels[id]}`,
      formula: route.total.over(horizon),
    }),
    machines: cell(`route.${id}.levelisedMachines`, 'USD/month', {
      label: `cost of the machines per month over the horizon, ${optionLabels[id]}`,
      formula: sumOf(nonEmpty(parts.map((part) => part.cell))).over(horizon),
    }),
    mostGpus: cell(`${id}.mostGpus`, 'GPU', {
      label: `GPUs in the month that has most, ${optionLabels[id]}`,
      formula: fleet.gpus.highestSoFar().last(),
    }),
  };
}
