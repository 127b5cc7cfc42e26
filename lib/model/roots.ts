import type { Cell } from '@/lib/graph/cell';
import type { OptionId } from '@/lib/scenario/options';
import type { Comparison } from './compare';
import type { Demand } from './demand';
import type { Fleet } from './fleet';
import type { Route } from './route';
import type { WaysToPay } from './ways-to-pay';

/** Every figure somebody may ask for; the graph is what they are made of. */
export function rootsOf(ledger: {
  routes: ReadonlyMap<OptionId, Route>;
  fleets: ReadonlyMap<OptionId, Fleet>;
  comparisons: ReadonlyMap<OptionId, Comparison>;
  waysToPay: WaysToPay | null;
  demand: Demand;
}): Cell[] {
  const { demand } = ledger;
  return [
    demand.tokensFirstMonth,
    demand.requestsFirstMonth,
    demand.inputShare,
    ...[...ledger.routes.values()].flatMap(ofRoute),
    ...[...ledger.fleets.values()].flatMap((fleet) => [
      fleet.gpus,
      fleet.utilisation,
      fleet.headroom,
    ]),
    ...[...ledger.comparisons.values()].flatMap((comparison) =>
      Object.values<Cell>({ ...comparison }),
    ),
    ...[...(ledger.waysToPay?.values() ?? [])].map((way) => way.presentValue),
  ];
}

function ofRoute(route: Route): Cell[] {
  const { perUserMonth, ...unitCosts } = route.unitCosts;
  return [
    route.total,
    route.presentValue,
    route.cumulative,
    route.cashPeak,
    route.steady,
    ...Object.values<Cell>({ ...unitCosts }),
    ...(perUserMonth === null ? [] : [perUserMonth]),
    ...Object.values<Cell>({ ...route.books }),
    ...(route.carbon === null ? [] : [route.carbon]),
    ...route.parts.map((part) => part.cell),
  ];
}
