import { regionNames } from '@/lib/decide/needs/region-names';
import type { ChoiceView } from '@/lib/view/types';

// Choices of a workload's needs that the scenario itself fixes.

export const residencyChoices: readonly ChoiceView[] = [
  { value: 'any', label: 'Anywhere' },
  { value: 'region', label: 'In one region' },
  { value: 'own-account', label: 'In a cloud account of our own' },
  { value: 'on-premises', label: 'On our own premises' },
  { value: 'air-gapped', label: 'On machines cut off from any network' },
];

export const residencyRegionChoices: readonly ChoiceView[] = Object.entries(regionNames).map(
  ([value, name]) => ({ value, label: name.replace(/^the /, '') }),
);

/** The calendar months, as the seasonality of a workload lists them. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
