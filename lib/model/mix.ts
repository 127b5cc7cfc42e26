import { Cell } from '@/lib/graph/cell';
import { sumOf, type Expression } from '@/lib/graph/expression';
import { graphOf, type Graph } from '@/lib/graph/graph';
import { rebuild } from '@/lib/graph/rebuild';
import { costParts, type CostPart } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';
import { cell, ONE_MONTH } from './definitions';
import { nonEmpty } from './demand';
import type { Ledger } from './ledger';
import { partSlug } from './lines';

/** A venue in use: the ledger of the workloads placed there, of one route. */
export interface MixPart {
  readonly venueId: string;
  readonly kind: OptionId;
  readonly ledger: Ledger;
}

/** One venue's share of a mix. */
export interface PlacedVenue {
  readonly venueId: string;
  readonly kind: OptionId;
  readonly presentValue: Cell;
  readonly upfront: Cell;
  readonly cash: Cell;
  readonly total: Cell;
  /** t over the horizon; null where nobody publishes it */
  readonly carbon: Cell | null;
  /** null without GPUs of one's own */
  readonly gpus: Cell | null;
  readonly machines: Cell | null;
  readonly utilisation: Cell | null;
}

/** Several venues side by side, and what they cost together. */
export interface Mix {
  readonly id: string;
  readonly venues: readonly PlacedVenue[];
  readonly upfront: Cell;
  readonly cash: Cell;
  readonly cumulative: Cell;
  readonly total: Cell;
  readonly presentValue: Cell;
  readonly presentValueAfterTax: Cell;
  readonly cashPeak: Cell;
  /** t of the venues that publish it; null where none does */
  readonly carbon: Cell | null;
  /** GPUs in use over GPUs provisioned, month by month; null without GPUs */
  readonly utilisation: Cell | null;
  readonly parts: readonly { readonly part: CostPart; readonly cell: Cell }[];
}

/** Gives each leaf one cell under its own id, and another under a longer id where it holds something else. */
export type LeafBook = (leaf: Cell, prefix: string) => Cell;

export function leafBook(): LeafBook {
  const known = new Map<string, Cell[]>();
  return (leaf, prefix) => {
    const same = known.get(leaf.id) ?? [];
    const found = same.find((each) => each === leaf || isSameLeaf(each, leaf));
    if (found !== undefined) return found;
    const { label, unit, shape, definition } = leaf;
    const own =
      same.length === 0
        ? leaf
        : new Cell({ id: `${prefix}${leaf.id}`, label, unit, shape, definition });
    known.set(leaf.id, [...same, own]);
    return own;
  };
}

function isSameLeaf(a: Cell, b: Cell): boolean {
  return JSON.stringify(a.definition) === JSON.stringify(b.definition);
}

/** The cells of a mix: the ledgers of its venues under names of their own, and their sums. */
export function mixCells(given: {
  id: string;
  label: string;
  parts: readonly MixPart[];
  leaves: LeafBook;
}): Mix {
  const { label, parts, leaves } = given;
  const id = (name: string) => `mix.${given.id}.${name}`;
  const placed = parts.map((part) => placedVenue(part, { mixId: given.id, leaves }));
  const total = (name: string, fact: { unit: string; label: string; of: (part: Placed) => Cell }) =>
    cell(id(name), fact.unit, {
      label: `${fact.label}, ${label}`,
      formula: sumOf(nonEmpty(placed.map(fact.of))),
    });
  const upfront = total('upfront', {
    unit: 'USD',
    label: 'cash needed before month 1',
    of: ({ venue }) => venue.upfront,
  });
  const cash = total('cash', {
    unit: 'USD/month',
    label: 'cash paid per month',
    of: ({ venue }) => venue.cash,
  });
  const cumulative = cell(id('cumulative'), 'USD', {
    label: `cash paid so far, ${label}`,
    formula: upfront.plus(cash.cumulative(ONE_MONTH)),
  });
  const carbons = placed.flatMap(({ venue }) => (venue.carbon === null ? [] : [venue.carbon]));
  const [firstCarbon, ...otherCarbons] = carbons;
  return {
    id: given.id,
    venues: placed.map(({ venue }) => venue),
    upfront,
    cash,
    cumulative,
    total: total('total', {
      unit: 'USD',
      label: 'cost over the horizon',
      of: ({ venue }) => venue.total,
    }),
    presentValue: total('presentValue', {
      unit: 'USD',
      label: 'present value of the cost',
      of: ({ venue }) => venue.presentValue,
    }),
    presentValueAfterTax: total('presentValueAfterTax', {
      unit: 'USD',
      label: 'present value of the cost after tax',
      of: ({ afterTax }) => afterTax,
    }),
    cashPeak: cell(id('cashPeak'), 'USD', {
      label: `most cash out at any time, ${label}`,
      formula: cumulative.highest().max(upfront),
    }),
    carbon:
      firstCarbon === undefined
        ? null
        : cell(id('carbon'), 't', {
            label: `carbon over the horizon where it is published, ${label}`,
            formula: sumOf([firstCarbon, ...otherCarbons]),
          }),
    utilisation: utilisationCell({ id: id('utilisation'), label, placed }),
    parts: costParts.flatMap((part) => {
      const [first, ...others] = placed.flatMap(({ parts: own }) => own.get(part) ?? []);
      if (first === undefined) return [];
      const formula = sumOf([first, ...others]);
      const own = cell(id(`part.${partSlug(part)}`), 'USD', {
        label: `${part}, ${label}`,
        formula,
      });
      return [{ part, cell: own }];
    }),
  };
}

interface Placed {
  readonly venue: PlacedVenue;
  readonly afterTax: Cell;
  readonly parts: ReadonlyMap<CostPart, Cell>;
}

function placedVenue(
  { venueId, kind, ledger }: MixPart,
  { mixId, leaves }: { mixId: string; leaves: LeafBook },
): Placed {
  const route = ledger.routes.get(kind);
  if (route === undefined) throw new RangeError(`${venueId} has no route in its ledger`);
  const fleet = ledger.fleets.get(kind);
  const prefix = `mix.${mixId}.${venueId}.`;
  const wanted = [
    route.presentValue,
    route.upfront,
    route.cash,
    route.total,
    route.books.presentValueAfterTax,
    ...(route.carbon === null ? [] : [route.carbon]),
    ...(fleet === undefined ? [] : [fleet.gpus, fleet.machines, fleet.utilisation]),
    ...route.parts.map((each) => each.cell),
  ];
  const copies = rebuild(wanted, {
    renamed: (id) => `${prefix}${id}`,
    replaced: (each) => (each.definition.kind === 'leaf' ? leaves(each, prefix) : undefined),
  });
  const copy = (each: Cell): Cell => {
    const found = copies.get(each.id);
    if (found === undefined) throw new RangeError(`${each.id} was not copied`);
    return found;
  };
  return {
    afterTax: copy(route.books.presentValueAfterTax),
    parts: new Map(route.parts.map((each) => [each.part, copy(each.cell)])),
    venue: {
      venueId,
      kind,
      presentValue: copy(route.presentValue),
      upfront: copy(route.upfront),
      cash: copy(route.cash),
      total: copy(route.total),
      carbon: route.carbon === null ? null : copy(route.carbon),
      gpus: fleet === undefined ? null : copy(fleet.gpus),
      machines: fleet === undefined ? null : copy(fleet.machines),
      utilisation: fleet === undefined ? null : copy(fleet.utilisation),
    },
  };
}

interface Gpus {
  readonly gpus: Cell;
  readonly utilisation: Cell;
}

/** GPUs in use over GPUs provisioned, all venues together. */
function utilisationCell(given: {
  id: string;
  label: string;
  placed: readonly Placed[];
}): Cell | null {
  const fleets = given.placed.flatMap(({ venue: { gpus, utilisation } }) =>
    gpus === null || utilisation === null ? [] : [{ gpus, utilisation }],
  );
  const [first, ...others] = fleets;
  if (first === undefined) return null;
  const all = (of: (fleet: Gpus) => Expression) => sumOf([of(first), ...others.map(of)]);
  return cell(given.id, '1', {
    label: `utilisation, ${given.label}`,
    formula: all(({ gpus, utilisation }) => gpus.times(utilisation)).over(all(({ gpus }) => gpus)),
  });
}

/** Present value one mix saves against another, USD. */
export function mixSaving(mix: Mix, against: Mix): Cell {
  return cell(`mix.${mix.id}.saving`, 'USD', {
    label: `present value saved against ${against.id}`,
    formula: against.presentValue.minus(mix.presentValue),
  });
}

export function mixGraph(mixes: readonly Mix[], more: readonly Cell[]): Graph {
  return graphOf([...mixes.flatMap(rootsOf), ...more]);
}

function rootsOf(mix: Mix): Cell[] {
  return [
    mix.upfront,
    mix.cumulative,
    mix.total,
    mix.presentValue,
    mix.presentValueAfterTax,
    mix.cashPeak,
    ...(mix.carbon === null ? [] : [mix.carbon]),
    ...(mix.utilisation === null ? [] : [mix.utilisation]),
    ...mix.venues.flatMap(({ machines }) => (machines === null ? [] : [machines])),
    ...mix.parts.map((each) => each.cell),
  ];
}
