'use client';

import { usePlanner } from '@/components/planner/planner-context';
import type { OptionId } from '@/lib/scenario/options';
import { valueAt } from '@/lib/store/draft';
import type { ChoiceView } from '@/lib/view/types';
import { WordsChoice } from './words-choice';

interface RouteChoiceProps {
  readonly path: string;
  readonly option: OptionId;
  readonly label: string;
  readonly choices: readonly ChoiceView[];
}

/** What a route buys, named in the sentence as the answer names it, without the price. */
export function RouteChoice({ option, ...choice }: RouteChoiceProps) {
  const words = usePlanner(({ draft, view }) =>
    valueAt(draft, choice.path) === valueAt(view.scenario, choice.path)
      ? view.options.find((row) => row.option === option && row.refusal === null)?.description
      : undefined,
  );
  return <WordsChoice {...choice} words={words} />;
}
