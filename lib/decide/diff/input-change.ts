import type { Scenario } from '@/lib/scenario/schema';

/** One input that differs between two scenarios. */
export interface InputChange {
  /** Dotted path; a workload is named by its id: "workloads[support-chat].inputTokens". */
  readonly path: string;
  /** Values as the scenarios hold them; null too where a workload is in one of them only. */
  readonly before: unknown;
  readonly after: unknown;
}

/** An input that differs, and how a scenario gets it. */
export interface AppliedChange extends InputChange {
  readonly applyTo: (scenario: Scenario) => Scenario;
}
