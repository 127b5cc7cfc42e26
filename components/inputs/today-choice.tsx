'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { todayChoices } from './fixed-choices';
import { useComparedOptions } from './use-compared-options';
import { WordsChoice } from './words-choice';

/** Today's route: one of those compared, or the one chosen before it was taken out. */
export function TodayChoice() {
  const compared = useComparedOptions();
  const today = usePlanner(({ draft }) => draft.today);
  const choices = todayChoices.filter(
    ({ value }) => value === today || compared.some((option) => option === value),
  );
  return <WordsChoice path="today" label="Today’s route" choices={choices} />;
}
