'use client';

import { useId } from 'react';
import { useChoices } from '@/components/planner/planner-context';
import { describeDefault, describeRange } from '@/lib/format/field';
import { LineNumber } from './line-number';
import type { FieldSpec } from './specs/spec';

interface LabelledNumberProps {
  readonly path: string;
  readonly spec: FieldSpec;
}

/** A number with its name above it, its unit beside it; its default and its range below. */
export function LabelledNumber({ path, spec }: LabelledNumberProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const usual = useChoices().defaults[path];
  const hints = [
    spec.help,
    usual && `Default ${describeDefault(spec, usual)}.`,
    `Any value ${describeRange(spec)}.`,
  ];
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        {spec.label}
      </label>
      <div className="grid grid-cols-[minmax(5rem,7rem)_1fr] items-baseline gap-x-2">
        {/* A sentence about what is wrong may run on below the unit. */}
        <div className="[&_.field-error]:min-w-52">
          <LineNumber id={id} hintId={hintId} path={path} rule={spec} />
        </div>
        <span className="field-hint">{spec.unit}</span>
      </div>
      <p id={hintId} className="field-hint mt-0.5">
        {hints.filter(Boolean).join(' ')}
      </p>
    </div>
  );
}
