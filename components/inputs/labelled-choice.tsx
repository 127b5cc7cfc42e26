'use client';

import { useId } from 'react';
import type { ChoiceView } from '@/lib/view/types';
import { LineChoice } from './line-choice';

interface LabelledChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly choices: readonly ChoiceView[];
}

/** A choice with its name above it. */
export function LabelledChoice({ path, label, choices }: LabelledChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <LineChoice id={id} path={path} choices={choices} />
    </div>
  );
}
