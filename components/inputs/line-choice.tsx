'use client';

import { useId } from 'react';
import type { ChoiceView } from '@/lib/view/types';
import { ChoiceOptions } from './choice-options';
import { FieldError } from './field-error';
import { useScenarioText } from './use-scenario-field';

interface LineChoiceProps {
  readonly path: string;
  readonly choices: readonly ChoiceView[];
  readonly label?: string;
  readonly id?: string;
}

/** A choice on a ruled line. */
export function LineChoice({ path, choices, label, id }: LineChoiceProps) {
  const errorId = useId();
  const { text, error, change, leave } = useScenarioText(path);
  return (
    <>
      <select
        id={id}
        className="line-choice"
        aria-label={label}
        aria-describedby={error === null ? undefined : errorId}
        aria-invalid={error !== null}
        value={text}
        onChange={(event) => {
          change(event.target.value);
        }}
        onBlur={leave}
      >
        <ChoiceOptions choices={choices} chosen={text} />
      </select>
      <FieldError id={errorId} error={error} />
    </>
  );
}
