import type { OptionId } from '@/lib/scenario/options';

/** A question that is fine but cannot be answered, in a sentence a CFO understands. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Something the reader should know beside the numbers. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly option?: OptionId;
}
