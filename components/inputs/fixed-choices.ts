import { optionIds, optionLabels } from '@/lib/scenario/options';
import type { ChoiceView } from '@/lib/view/types';

/** Choices the scenario itself fixes; all others come from the catalogue. */
export const todayChoices: readonly ChoiceView[] = optionIds.map((value) => ({
  value,
  label: optionLabels[value],
}));

export const profileChoices: readonly ChoiceView[] = [
  { value: 'flat', label: 'Even' },
  { value: 'office-hours', label: 'Office hours' },
  { value: 'consumer', label: 'Consumer' },
];

export const commitmentChoices: readonly ChoiceView[] = [
  { value: 'on-demand', label: 'On demand' },
  { value: 'spot', label: 'Spot, may be taken away' },
  { value: 'reserved-1y', label: 'Reserved, 1 year' },
  { value: 'reserved-3y', label: 'Reserved, 3 years' },
];
