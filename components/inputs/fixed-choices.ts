import { optionIds, optionLabels } from '@/lib/scenario/options';
import type { ChoiceView } from '@/lib/view/types';

// Choices the scenario itself fixes; all others come from the catalogue.

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

export const runningChoices: readonly ChoiceView[] = [
  { value: 'always', label: 'Every hour' },
  { value: 'schedule', label: 'Some hours a week' },
  { value: 'autoscale', label: 'Whole machines for each hour’s load' },
];

export const financingChoices: readonly ChoiceView[] = [
  { value: 'cash', label: 'Cash' },
  { value: 'loan', label: 'Loan' },
  { value: 'finance-lease', label: 'Finance lease' },
  { value: 'operating-lease', label: 'Operating lease' },
];

export const depreciationChoices: readonly ChoiceView[] = [
  { value: 'straight-line', label: 'Straight line' },
  { value: 'macrs-5-half-year', label: 'MACRS 5 years, half-year convention' },
  { value: 'macrs-5-mid-quarter-1', label: 'MACRS 5 years, mid-quarter, bought in quarter 1' },
  { value: 'macrs-5-mid-quarter-2', label: 'MACRS 5 years, mid-quarter, bought in quarter 2' },
  { value: 'macrs-5-mid-quarter-3', label: 'MACRS 5 years, mid-quarter, bought in quarter 3' },
  { value: 'macrs-5-mid-quarter-4', label: 'MACRS 5 years, mid-quarter, bought in quarter 4' },
  { value: 'bonus', label: 'All in the first month (US bonus)' },
];

export const tuningChoices: readonly ChoiceView[] = [
  { value: 'none', label: 'None' },
  { value: 'lora', label: 'LoRA: the weights stay frozen' },
  { value: 'full', label: 'Full: every weight is trained' },
];
