import { optionLabels, venueKinds } from '@/lib/scenario/options';
import type { ChoicesView, ChoiceView } from '@/lib/view/types';

type PlaceKind = (typeof venueKinds)[number];

export const placeKinds: readonly ChoiceView[] = venueKinds.map((value) => ({
  value,
  label: optionLabels[value],
}));

/** The kind as a draft or a select holds it; undefined for text that is none. */
export function placeKindOf(text: string): PlaceKind | undefined {
  return venueKinds.find((kind) => kind === text);
}

/** Whether the model is chosen beside the offer: of machines, not of an API. */
export function isMachine(kind: PlaceKind | undefined): boolean {
  return kind === 'rented' || kind === 'owned';
}

/** What the catalogue offers of a kind. */
export function offersOf(choices: ChoicesView, kind: PlaceKind): readonly ChoiceView[] {
  switch (kind) {
    case 'frontier-api':
      return choices.frontierOffers;
    case 'small-api':
      return choices.smallOffers;
    case 'hosted-open':
      return choices.openOffers;
    case 'rented':
      return choices.cloudOffers;
    case 'owned':
      return choices.servers;
  }
}
