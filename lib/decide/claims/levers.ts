import type { Cell } from '@/lib/graph/cell';
import type { Overrides } from '@/lib/graph/evaluate';
import type { Route } from '@/lib/model/route';
import type { ClaimContext } from './context';
import { byDifference, byRatio, leafValue, timesLeaf, VOLUME_POINTS, type Lever } from './lever';
import { staffLevers } from './levers-staff';

const PRICE_RANGE = { from: 0.1, to: 1.9 };
const PRICE_WORDS = '±90 %';
const VOLUME_RANGE = { from: 0.01, to: 1000 };
const HIGHEST_BURST = 50;

/** Every lever that this ledger has the leaves for. */
export function leversOf(context: ClaimContext): Lever[] {
  return [
    volume(context),
    ...utilisation(context),
    ...apiPrices(context),
    ...onePrice(context, {
      id: 'rent',
      leaf: 'rented.usdPerGpuHour',
      what: 'the rent of a GPU',
      name: 'GPU rent',
    }),
    ...onePrice(context, {
      id: 'server-price',
      leaf: 'owned.usdPerServer',
      what: 'the price of a server',
      name: 'server price',
    }),
    ...onePrice(context, {
      id: 'device-price',
      leaf: 'edge.usdPerDevice',
      what: 'the price of a device',
      name: 'device price',
    }),
    ...onePrice(context, {
      id: 'seat-price',
      leaf: 'seats.price',
      what: 'the price of a seat',
      name: 'seat price',
    }),
    ...staffLevers(context),
  ];
}

function volume({ ledger }: ClaimContext): Lever {
  const { scale, tokensFirstMonth } = ledger.demand;
  return {
    id: 'volume',
    kind: 'volume',
    what: 'the volume',
    name: 'volume',
    range: '0.01 to 1,000 times the plan',
    reading: tokensFirstMonth,
    today: 1,
    lower: byRatio(1, VOLUME_RANGE.from, VOLUME_POINTS),
    higher: byRatio(1, VOLUME_RANGE.to, VOLUME_POINTS),
    overrides: (times) => new Map([[scale.id, times]]),
  };
}

/** Load made even (down to position 0) or burstier (above 1): utilisation is what comes out. */
function utilisation({ ledger, bestSelfHosted, values }: ClaimContext): Lever[] {
  const fleet = bestSelfHosted === null ? undefined : ledger.fleets.get(bestSelfHosted.id);
  if (fleet === undefined || values.refusal(fleet.utilisation.id) !== undefined) return [];
  const leaves = ledger.demand.workloads.map(({ id, burst }) => ({
    burst,
    hour: ledger.graph.byId.get(`demand.${id}.busiestHour`),
  }));
  const bursts = leaves.map(({ burst }) => leafValue(burst));
  const even = (value: number, position: number) => 1 + (value - 1) * Math.min(position, 1);
  return [
    {
      id: 'utilisation',
      kind: 'utilisation',
      what: 'utilisation, by a steadier or a burstier load',
      name: 'utilisation',
      range: `an even load to bursts of ${HIGHEST_BURST} times the mean`,
      reading: fleet.utilisation,
      today: 1,
      lower: byDifference(1, 0),
      higher: byRatio(1, Math.max(HIGHEST_BURST / Math.max(...bursts), 1.01)),
      overrides: (position) =>
        new Map(
          leaves.flatMap(({ burst, hour }) => {
            const own = leafValue(burst);
            const moved = position > 1 ? own * position : even(own, position);
            const pairs: [string, number][] = [[burst.id, moved]];
            if (hour !== undefined) pairs.push([hour.id, even(leafValue(hour), position)]);
            return pairs;
          }),
        ),
    },
  ];
}

/** The discount is where a price of every kind of token can be moved at once. */
function apiPrices({ ledger, apis, route, cells }: ClaimContext): Lever[] {
  const discounts = apis.flatMap(({ id }) => ledger.graph.byId.get(`api.${id}.discount`) ?? []);
  const frontier = route('frontier-api');
  const first = frontier ?? apis[0];
  const price = first && cells.paid.get(first.id)?.blended;
  if (first === undefined || price === undefined) return [];
  const own = discounts.filter(({ id }) => id === 'api.frontier-api.discount');
  const common = {
    kind: 'price',
    range: PRICE_WORDS,
    reading: price,
    today: 1,
    ...priceSteps(),
  } as const;
  return [
    ...(frontier === null
      ? []
      : [
          {
            ...common,
            id: 'frontier-price' as const,
            what: 'the price of the frontier API',
            name: 'frontier API price',
            overrides: discounted(own),
          },
        ]),
    {
      ...common,
      id: 'api-prices' as const,
      what: `all API prices together, told by that of the ${inWords(first)}`,
      name: 'all API prices',
      overrides: discounted(discounts),
    },
  ];
}

function inWords({ id, label }: Route): string {
  return id === 'frontier-api' ? 'frontier API' : label;
}

function discounted(leaves: readonly Cell[]): (times: number) => Overrides {
  return (times) => new Map(leaves.map((leaf) => [leaf.id, 1 - (1 - leafValue(leaf)) * times]));
}

function priceSteps() {
  return { lower: byRatio(1, PRICE_RANGE.from), higher: byRatio(1, PRICE_RANGE.to) };
}

function onePrice(
  { ledger }: ClaimContext,
  fact: Pick<Lever, 'id' | 'what' | 'name'> & { leaf: string },
): Lever[] {
  const leaf = ledger.graph.byId.get(fact.leaf);
  if (leaf === undefined || leafValue(leaf) === 0) return [];
  return [
    {
      id: fact.id,
      what: fact.what,
      name: fact.name,
      kind: 'price',
      range: PRICE_WORDS,
      reading: leaf,
      today: 1,
      ...priceSteps(),
      overrides: (times) => new Map([[leaf.id, timesLeaf(leaf, times)]]),
    },
  ];
}
