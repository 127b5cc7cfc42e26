'use client';

import { useId } from 'react';
import type { FieldRule } from '@/lib/format/field';
import { FieldError } from './field-error';
import { useScenarioNumber } from './use-scenario-field';

interface WordsInputProps {
  readonly label: string;
  /** The field's path, where it is one of the scenario's. */
  readonly name?: string;
  readonly field: ReturnType<typeof useScenarioNumber>;
  readonly placeholder?: string;
}

/** A number inside a sentence. */
export function WordsInput({ label, name, field, placeholder }: WordsInputProps) {
  const id = useId();
  const shown = field.text === '' ? (placeholder ?? '') : field.text;
  return (
    <>
      <input
        name={name}
        className="words-field"
        style={{ width: `${Math.max(shown.length + 1, 3)}ch` }}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={field.error !== null}
        aria-describedby={field.error === null ? undefined : id}
        placeholder={placeholder}
        value={field.text}
        onChange={(event) => {
          field.change(event.target.value);
        }}
        onBlur={field.leave}
      />
      <FieldError id={id} error={field.error} />
    </>
  );
}

/** A number of the scenario inside a sentence. */
export function WordsNumber({ path, rule }: { readonly path: string; readonly rule: FieldRule }) {
  return <WordsInput label={rule.label} name={path} field={useScenarioNumber(path, rule)} />;
}
