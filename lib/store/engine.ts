import type { Scenario } from '@/lib/scenario/schema';
import type { ChoicesView, FigureExplanation, PlannerView, ReportView } from '@/lib/view/types';

/** What is wrong with one field of a draft; `path` is dotted, `workloads.0.inputTokens`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export type Validated =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the screen asks of the engine, so that it can arrive after the page. */
export interface PlannerEngine {
  evaluate(scenario: Scenario): PlannerView;
  /** Of the scenario evaluated last. */
  explain(cellId: string): FigureExplanation;
  choices(): ChoicesView;
  validate(draft: unknown): Validated;
  report(link: string): ReportView;
}
