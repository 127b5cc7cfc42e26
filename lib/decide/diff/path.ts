import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Scenario } from '@/lib/scenario/schema';
import type { RowChange } from './catalogue-changes';
import { askHeadline, sameHeadline, type Headline } from './headline';
import type { InputGroup } from './input-changes';
import { withRowsOf } from './mixed-catalogue';

/** One thing that differs between two answers. */
export type Step =
  | { readonly kind: 'catalogue'; readonly row: RowChange }
  | { readonly kind: 'input'; readonly group: InputGroup };

/** A stretch of the way from one answer to the other, along which one thing changed. */
export interface Stretch {
  readonly step: Step;
  readonly from: Headline;
  readonly to: Headline;
}

interface Way {
  readonly before: { readonly scenario: Scenario; readonly catalogue: Catalogue };
  readonly after: { readonly catalogue: Catalogue };
  readonly start: Headline;
  readonly end: Headline;
  readonly rows: readonly RowChange[];
  readonly groups: readonly InputGroup[];
}

/**
 * Walks from the answer before to the answer after, one change at a time and each on top of
 * those before it: first the catalogue's rows in the order of kinds and ids, then the inputs
 * in the order of the scenario. Every stop is the whole question asked again, so that an input
 * takes with it what follows from it: a longer prompt slows a replica, another server needs
 * other numbers of GPUs. Rows that move no figure are passed over many at a time.
 */
export function walk(way: Way): Stretch[] {
  const { rows, groups } = way;
  const stops = new Map<number, Headline>([
    [0, way.start],
    [rows.length + groups.length, way.end],
  ]);
  const headlineAt = (stop: number): Headline => {
    const known = stops.get(stop);
    if (known !== undefined) return known;
    const asked = askHeadline(questionAt(way, stop));
    stops.set(stop, asked);
    return asked;
  };
  const catalogueStretches = (from: number, to: number): Stretch[] => {
    if (from === to || sameHeadline(headlineAt(from), headlineAt(to))) return [];
    const [row] = rows.slice(from, to);
    if (to - from === 1 && row !== undefined)
      return [{ step: { kind: 'catalogue', row }, from: headlineAt(from), to: headlineAt(to) }];
    const middle = Math.floor((from + to) / 2);
    return [...catalogueStretches(from, middle), ...catalogueStretches(middle, to)];
  };
  const inputStretches = groups.map((group, index): Stretch => {
    const stop = rows.length + index;
    return { step: { kind: 'input', group }, from: headlineAt(stop), to: headlineAt(stop + 1) };
  });
  return [...catalogueStretches(0, rows.length), ...inputStretches];
}

function questionAt({ before, after, rows, groups }: Way, stop: number) {
  return {
    catalogue: withRowsOf({
      catalogue: before.catalogue,
      later: after.catalogue,
      rows: rows.slice(0, stop),
    }),
    scenario: groups
      .slice(0, Math.max(0, stop - rows.length))
      .reduce((scenario, group) => group.applyTo(scenario), before.scenario),
  };
}
