'use client';

import { useId } from 'react';
import type { ChoiceView } from '@/lib/view/types';
import { LineChoice } from './line-choice';

interface LabelledChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly choices: readonly ChoiceView[];
  readonly help?: string;
  /** Words for choosing none, where the field may be empty. */
  readonly none?: string;
}

/** A choice with its name above it. */
export function LabelledChoice({ path, label, choices, help, none }: LabelledChoiceProps) {
  const id = useId();
  const hintId = help === undefined ? undefined : `${id}-hint`;
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <LineChoice id={id} hintId={hintId} path={path} choices={choices} none={none} />
      {help === undefined ? null : (
        <p id={hintId} className="field-hint mt-0.5">
          {help}
        </p>
      )}
    </div>
  );
}
