'use client';

import { useMemo } from 'react';
import { useChoices, usePlanner } from '@/components/planner/planner-context';
import type { ChoiceView } from '@/lib/view/types';
import { offersOf, placeKindOf } from './offers';

interface NamedOffers {
  /** The listed offers, and before them the chosen one where it is not listed. */
  readonly offered: readonly ChoiceView[];
  /** What the chosen one is called; null where the catalogue does not have it. */
  readonly name: string | null;
  /** Who sells it, where its name does not say so. */
  readonly seller: string | null;
}

/** The offers of a kind of place, the one chosen among them under its own name. */
export function useNamedOffers(kind: ReturnType<typeof placeKindOf>, offer: string): NamedOffers {
  const choices = useChoices();
  const engine = usePlanner((state) => state.engine);
  return useMemo(() => {
    const offered = kind === undefined ? [] : offersOf(choices, kind);
    const listed = offered.find(({ value }) => value === offer);
    if (listed !== undefined) return { offered, name: listed.label, seller: listed.group ?? null };
    // Until the engine is there the offer stands under its id, as in a link.
    const found = kind === undefined || engine === null ? offer : engine.offerName({ kind, offer });
    return {
      offered: [{ value: offer, label: found ?? offer }, ...offered],
      name: found,
      seller: null,
    };
  }, [choices, engine, kind, offer]);
}
