'use client';

import { useId } from 'react';
import { FieldError } from './field-error';
import { useScenarioText } from './use-scenario-field';

interface LineTextProps {
  readonly path: string;
  readonly label: string;
  readonly maxLength: number;
}

/** A name on a ruled line. */
export function LineText({ path, label, maxLength }: LineTextProps) {
  const errorId = useId();
  const { text, error, change, leave } = useScenarioText(path);
  return (
    <>
      <input
        className="line-field"
        autoComplete="off"
        maxLength={maxLength}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : errorId}
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
