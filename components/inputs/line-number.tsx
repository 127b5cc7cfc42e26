'use client';

import { useId } from 'react';
import type { FieldRule } from '@/lib/format/field';
import { FieldError } from './field-error';
import { useScenarioNumber } from './use-scenario-field';

interface LineNumberProps {
  readonly path: string;
  readonly rule: FieldRule;
  /** The accessible name, where no visible label points at the field. */
  readonly label?: string;
  readonly id?: string;
  readonly hintId?: string;
}

/** A number on a ruled line. */
export function LineNumber({ path, rule, label, id, hintId }: LineNumberProps) {
  const errorId = useId();
  const field = useScenarioNumber(path, rule);
  const describedBy = [hintId, field.error === null ? undefined : errorId]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <input
        id={id}
        name={path}
        className="line-field field-number"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={field.error !== null}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        value={field.text}
        onChange={(event) => {
          field.change(event.target.value);
        }}
        onBlur={field.leave}
      />
      <FieldError id={errorId} error={field.error} />
    </>
  );
}
