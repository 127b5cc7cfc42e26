'use client';

import { useId } from 'react';
import { describeRange } from '@/lib/format/field';
import { LineNumber } from './line-number';
import type { FieldSpec } from './field-specs';

interface LabelledNumberProps {
  readonly path: string;
  readonly spec: FieldSpec;
  readonly label?: string;
}

/** A number with its name above it, its unit beside it and its range below. */
export function LabelledNumber({ path, spec, label = spec.label }: LabelledNumberProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <div className="grid grid-cols-[minmax(5rem,7rem)_1fr] items-baseline gap-x-2">
        <div>
          <LineNumber id={id} hintId={hintId} path={path} rule={spec} />
        </div>
        <span className="field-hint">{spec.unit}</span>
      </div>
      <p id={hintId} className="field-hint mt-0.5">
        {spec.help === undefined ? '' : `${spec.help} `}
        {`Any value ${describeRange(spec)}.`}
      </p>
    </div>
  );
}
