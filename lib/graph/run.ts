import { GraphError } from './cell';
import { at, placeOf, type Layout, type Slot } from './layout';

/** A cell that has no finite value, with the first reason found. */
export interface NonFinite {
  readonly cellId: string;
  readonly label: string;
  readonly reason: string;
}

/** Values that stand in for those of leaves, by the leaf's id. */
export type Overrides = ReadonlyMap<string, number | readonly number[]>;

/** The numbers of a layout, kept from one set of overrides to the next. */
export interface Run {
  /** Fills the memory for these overrides, computing again only what rests on a leaf that changed. */
  readonly update: (overrides: Overrides) => void;
  /** Why a slot has no finite value, in the order of the slots. */
  readonly reasons: readonly (NonFinite | undefined)[];
}

/** Makes a layout ready to be run; nothing is computed yet. */
export function startRun(layout: Layout): Run {
  const { slots } = layout;
  const reasons = slots.map((): NonFinite | undefined => undefined);
  const stale = new Uint8Array(slots.length);
  const leaves = leafIds(layout);
  /** Leaves that may not hold their own value: all at first, and after an override that did not fit. */
  let unsure = leaves;
  const markStale = (place: number): void => {
    if (stale[place] === 1) return;
    stale[place] = 1;
    at(slots, place).readers.forEach(markStale);
  };
  return {
    reasons,
    update: (overrides) => {
      const changed = [...unsure, ...overrides.keys()];
      unsure = leaves;
      stale.fill(0);
      for (const id of changed) markStale(fillLeaf(layout, id, overrides));
      for (let place = 0; place < stale.length; place++) {
        if (stale[place] === 0) continue;
        const slot = at(slots, place);
        slot.compute();
        reasons[place] = inherited(slot, reasons) ?? nonFinite(slot);
      }
      unsure = [...overrides.keys()];
    },
  };
}

function leafIds({ slots }: Layout): readonly string[] {
  return slots.filter(isLeaf).map(({ owner }) => owner.id);
}

function isLeaf({ owner, reads }: Slot): boolean {
  return owner.definition.kind === 'leaf' && reads.length === 0;
}

/** Gives a leaf its value, replaced or its own, and answers where it stands. */
function fillLeaf(layout: Layout, id: string, overrides: Overrides): number {
  const place = placeOf(layout, id);
  const { owner, output } = at(layout.slots, place);
  if (owner.id !== id || owner.definition.kind !== 'leaf')
    throw new GraphError(id, 'only a leaf can be overridden');
  const value = overrides.get(id) ?? owner.definition.value;
  if (typeof value === 'number') {
    output.fill(value);
    return place;
  }
  if (owner.shape === 'scalar')
    throw new GraphError(id, 'is one number, and cannot be replaced by one per month');
  if (value.length < output.length)
    throw new GraphError(
      id,
      `has ${value.length} months of values where ${output.length} are needed`,
    );
  output.set(value.slice(0, output.length));
  return place;
}

function inherited(
  { reads }: Slot,
  reasons: readonly (NonFinite | undefined)[],
): NonFinite | undefined {
  for (const read of reads) {
    const reason = reasons[read];
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function nonFinite({ owner, output }: Slot): NonFinite | undefined {
  let period = 0;
  while (period < output.length && Number.isFinite(output[period])) period += 1;
  if (period === output.length) return undefined;
  const where = output.length === 1 ? '' : ` in month ${period + 1}`;
  return {
    cellId: owner.id,
    label: owner.label,
    reason: `${owner.label} has no finite value${where}: it comes out as ${String(output[period])}`,
  };
}
