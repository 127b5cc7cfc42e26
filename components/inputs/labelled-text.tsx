'use client';

import { useId } from 'react';
import { LineText } from './line-text';

interface LabelledTextProps {
  readonly path: string;
  readonly label: string;
  readonly help: string;
  readonly maxLength: number;
}

/** A text with its name above it. */
export function LabelledText({ path, label, help, maxLength }: LabelledTextProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <LineText id={id} hintId={hintId} path={path} maxLength={maxLength} />
      <p id={hintId} className="field-hint mt-0.5">
        {help}
      </p>
    </div>
  );
}
