import type { Provenance } from '@/lib/graph/expression';

/** A number (or one per month) and where it comes from. */
export interface Given {
  readonly value: number | readonly number[];
  readonly from: Provenance;
}
