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
  readonly hintId?: string | undefined;
  /** Words for choosing none, where the field may be empty. */
  readonly none?: string | undefined;
}

/** A choice on a ruled line. */
export function LineChoice({ path, choices, label, id, hintId, none }: LineChoiceProps) {
  const errorId = useId();
  const { text, error, change, leave } = useScenarioText(path);
  const describedBy = [hintId, error === null ? undefined : errorId].filter(Boolean).join(' ');
  return (
    <>
      <select
        id={id}
        name={path}
        className="line-choice"
        aria-label={label}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        aria-invalid={error !== null}
        value={text}
        onChange={(event) => {
          const { value } = event.target;
          change(none !== undefined && value === '' ? null : value);
        }}
        onBlur={leave}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        <ChoiceOptions choices={choices} chosen={none !== undefined && text === '' ? null : text} />
      </select>
      <FieldError id={errorId} error={error} />
    </>
  );
}
