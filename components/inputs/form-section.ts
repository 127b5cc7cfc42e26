import type { ComponentType } from 'react';
import type { Draft } from '@/lib/store/draft';
import type { ChoicesView } from '@/lib/view/types';

/** One part of the form as a finance model has it. */
export interface FormSection {
  readonly title: string;
  /** Every field in it, by its dotted path; a path that ends before a group stands for all of it. */
  readonly paths: readonly string[];
  /** What is set, in one line. */
  readonly summary: (draft: Draft, choices: ChoicesView) => string;
  readonly Fields: ComponentType;
}
