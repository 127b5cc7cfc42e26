/** Why a workload may not run at a venue. */
export interface Barrier {
  readonly need: 'residency' | 'quality' | 'latency' | 'tuning' | 'price' | 'sizing';
  /** A sentence: what the workload asks and what the venue offers. */
  readonly message: string;
}
