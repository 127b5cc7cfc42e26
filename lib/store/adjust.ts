import { costParts } from '@/lib/scenario/cost-parts';
import type { CostPart } from '@/lib/scenario/cost-parts';
import type { Draft } from './draft';

// Edits that touch more than one field, or an item of a list.

/** The draft with a part of the cost counted or left out; parts left out stand in their own order. */
export function withPartCounted(draft: Draft, part: CostPart, isCounted: boolean): Draft {
  const others = draft.off.filter((other) => other !== part);
  const left = isCounted ? others : [...others, part];
  return { ...draft, off: costParts.filter((each) => left.includes(each)) };
}

/** Figures of a place; null where one is not known. */
export interface SiteFigures {
  readonly usdPerKWh: number | null;
  readonly gridGramsPerKWh: number | null;
}

/** Owned servers and devices moved to a place; a figure that is not known there stays as it was. */
export function withSiteAt(draft: Draft, { usdPerKWh, gridGramsPerKWh }: SiteFigures): Draft {
  const { owned } = draft;
  return {
    ...draft,
    owned: {
      ...owned,
      usdPerKWh: usdPerKWh ?? owned.usdPerKWh,
      gridGramsPerKWh: gridGramsPerKWh ?? owned.gridGramsPerKWh,
    },
  };
}

/** Rented machines moved to a place: what their grid emits, for the provider pays the power. */
export function withRentedAt(draft: Draft, { gridGramsPerKWh }: SiteFigures): Draft {
  const { rented } = draft;
  return {
    ...draft,
    rented: { ...rented, gridGramsPerKWh: gridGramsPerKWh ?? rented.gridGramsPerKWh },
  };
}

/** Whether every figure the place has stands in the draft already. */
export function isAt(
  found: { readonly usdPerKWh?: unknown; readonly gridGramsPerKWh: unknown },
  place: SiteFigures,
): boolean {
  const fits = (now: unknown, there: number | null) => there === null || now === there;
  return (
    fits(found.gridGramsPerKWh, place.gridGramsPerKWh) &&
    (!('usdPerKWh' in found) || fits(found.usdPerKWh, place.usdPerKWh))
  );
}
