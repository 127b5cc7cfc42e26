'use client';

import { useId } from 'react';
import { FieldError } from './field-error';
import { useScenarioText } from './use-scenario-field';

interface LineTextProps {
  readonly path: string;
  /** The accessible name, where no visible label points at the field. */
  readonly label?: string;
  readonly id?: string;
  readonly hintId?: string;
  readonly maxLength: number;
}

/** A name on a ruled line. */
export function LineText({ path, label, id, hintId, maxLength }: LineTextProps) {
  const errorId = useId();
  const { text, error, change, leave } = useScenarioText(path);
  const describedBy = [hintId, error === null ? undefined : errorId].filter(Boolean).join(' ');
  return (
    <>
      <input
        id={id}
        name={path}
        className="line-field"
        autoComplete="off"
        maxLength={maxLength}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        value={text}
        onChange={(event) => {
          change(event.target.value);
        }}
        onBlur={leave}
      />
      <FieldError id={errorId} error={error} />
    </>
  );
}
