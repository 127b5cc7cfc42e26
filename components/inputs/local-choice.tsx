'use client';

import { useId } from 'react';
import type { ChoiceView } from '@/lib/view/types';
import { ChoiceOptions } from './choice-options';
import { FieldError } from './field-error';

interface LocalChoiceProps {
  readonly label: string;
  readonly choices: readonly ChoiceView[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Words for having chosen nothing. */
  readonly none?: string;
  readonly error?: string | null;
}

/** A choice that is not the scenario's yet: what is about to be added. */
export function LocalChoice(props: LocalChoiceProps) {
  const { label, choices, value, onChange, none, error = null } = props;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <select
        id={id}
        className="line-choice"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        <ChoiceOptions choices={choices} chosen={value === '' ? null : value} />
      </select>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
