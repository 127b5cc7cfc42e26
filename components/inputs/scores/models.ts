import type { Draft } from '@/lib/store/draft';
import type { ChoicesView, ChoiceView } from '@/lib/view/types';
import { labelOf } from '../choice-options';

/**
 * Models a result can be of: those that public evaluations know, whose result counts wherever they
 * run, and before them the scenario's own offers that they do not name.
 */
export function resultModels(draft: Draft, choices: ChoicesView): readonly ChoiceView[] {
  const { frontierOffers, smallOffers, openOffers, models, scoredModels } = choices;
  const offers = [...frontierOffers, ...smallOffers, ...openOffers];
  const own = [
    ...[
      draft.frontierApi,
      draft.smallApi,
      draft.hostedOpen,
      ...draft.alternatives.filter(isApi),
    ].map(({ offer }) => ({ value: offer, label: soldBy(offers, offer) })),
    { value: draft.selfHosted.model, label: labelOf(models, draft.selfHosted.model) },
  ];
  const group = 'In this scenario';
  const once = new Map(own.map((choice) => [choice.value, { ...choice, group }]));
  for (const { value } of scoredModels) once.delete(value);
  return [...once.values(), ...scoredModels];
}

function isApi({ kind }: { readonly kind: string }): boolean {
  return kind !== 'rented' && kind !== 'owned';
}

/** One model is sold by several, so its seller stands before it; an offer not listed names its own. */
function soldBy(offers: readonly ChoiceView[], offer: string): string {
  const found = offers.find(({ value }) => value === offer);
  return found?.group === undefined ? labelOf(offers, offer) : `${found.group}: ${found.label}`;
}
