import { existsSync, readFileSync } from 'node:fs';
import type { StudyValue } from '@/lib/model/studies/found';

/** A published case as the reference data hold it. */
export interface GoldenStudy {
  readonly id: string;
  readonly source: string;
  readonly url: string;
  readonly date: string;
  readonly title: string;
  /** How the source was read: "primary …", "secondary …". */
  readonly provenance: string;
  readonly formula: string;
  readonly inputs: unknown;
  readonly outputs: Readonly<Record<string, StudyValue>>;
  readonly printed: Readonly<Record<string, string>>;
  readonly tolerance: Readonly<Record<string, number>>;
  readonly notes: string;
  readonly recomputed: Readonly<Record<string, StudyValue>>;
  readonly reproducible: boolean;
  readonly mismatch?: Readonly<Record<string, { printed: number; recomputed: number }>>;
}

const file = new URL('../../../shared/data/golden-studies.json', import.meta.url);

/** The cases, or undefined where the reference data are not beside the checkout. */
export function goldenStudies(): GoldenStudy[] | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GoldenStudy[]) : undefined;
}
