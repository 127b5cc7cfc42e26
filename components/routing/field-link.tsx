'use client';

import { revealField } from './reveal-field';

interface FieldLinkProps {
  /** Path of the field in the scenario. */
  readonly field: string;
  readonly label: string;
}

/** Leads to the field that a sentence is about, or to the part of the form that holds it. */
export function FieldLink({ field, label }: FieldLinkProps) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        revealField(field);
      }}
    >
      Go to {label}
    </button>
  );
}
