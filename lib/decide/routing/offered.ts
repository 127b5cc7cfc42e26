import type { LedgerInputs } from '@/lib/model/inputs';
import type { Barrier } from '../needs/barrier';

/** A candidate's own part of the ledger, and the workloads it cannot serve at all. */
export interface Offered {
  readonly id: string;
  readonly label: string;
  readonly inputs: Partial<Pick<LedgerInputs, 'api' | 'rented' | 'owned' | 'edge'>>;
  readonly barriers: ReadonlyMap<string, Barrier>;
}
