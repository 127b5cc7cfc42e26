import * as z from 'zod';
import { reviewFields, unknownSchema } from './fact';

/** What every authored row carries: when it was checked, when it falls due, and what is not known. */
export const rowFields = {
  ...reviewFields,
  notes: z.array(z.string().min(10)).optional(),
  unknown: z.array(unknownSchema).default([]),
};

interface RowWithUnknowns {
  readonly unknown: readonly { readonly field: string }[];
}

/** Field path → whether the row has it. `denseTflops.fp4` names a field one level down. */
type Presence = Readonly<Record<string, unknown>>;

interface Complaint {
  readonly path: string[];
  readonly message: string;
}

/**
 * Demands that each absent field is named in `unknown` with its reason, and that no
 * field is both given and called unknown. Unknown is never silent and never zero.
 */
export function checkUnknowns(row: RowWithUnknowns, presence: Presence): Complaint[] {
  const named = new Set(row.unknown.map((entry) => entry.field));
  const absent = Object.entries(presence)
    .filter(([field, value]) => value === undefined && !named.has(field))
    .map(([field]) =>
      complaint(field, `missing: give it, or name "${field}" in "unknown" and say why`),
    );
  const contradicted = [...named]
    .filter((field) => presence[field] !== undefined)
    .map((field) => complaint(field, `given, and "${field}" is also named in "unknown"; keep one`));
  return [...absent, ...contradicted];
}

function complaint(field: string, message: string): Complaint {
  return { path: field.split('.'), message };
}
