'use client';

import type { ChoiceView } from '@/lib/view/types';
import { ChoiceOptions, labelOf } from './choice-options';
import { useScenarioText } from './use-scenario-field';

interface WordsChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly choices: readonly ChoiceView[];
  /** Shorter words for the choice the answer was made with. */
  readonly words?: string | undefined;
}

/** A choice inside a sentence: the chosen words set in the line, the select itself over them. */
export function WordsChoice({ path, label, choices, words }: WordsChoiceProps) {
  const { text, change, leave } = useScenarioText(path);
  return (
    <span className="words-choice">
      <span aria-hidden="true">{words ?? labelOf(choices, text)}</span>
      <select
        name={path}
        aria-label={label}
        value={text}
        onChange={(event) => {
          change(event.target.value);
        }}
        onBlur={leave}
      >
        <ChoiceOptions choices={choices} chosen={text} />
      </select>
    </span>
  );
}
