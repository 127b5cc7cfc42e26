import type { Measurements } from '@/lib/catalogue/schema/measurements';
import type { Scenario } from '@/lib/scenario/schema';
import type { FinanceParts } from '@/lib/view/finance-types';
import type { NamedOffer } from '@/lib/view/choices-named';
import type { ScoresQuestion } from '@/lib/view/quality';
import type { VersionsSession } from '@/lib/view/versions-types';
import type {
  CapacityDetailView,
  CapacityQuestion,
  ChoicesView,
  DeploymentsView,
  EvidenceView,
  FigureExplanation,
  PlannerView,
  ReportView,
} from '@/lib/view/types';

/** What is wrong with one field of a draft. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export type Validated =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the screen asks of the engine, so that it can arrive after the page. */
export interface PlannerEngine {
  readonly evaluate: (scenario: Scenario) => PlannerView;
  /** Takes over the answer the server gave; figures are worked out when first asked for. */
  readonly adopt: (scenario: Scenario) => void;
  /** Of the scenario evaluated last, or adopted. */
  readonly explain: (cellId: string) => FigureExplanation;
  /** Of the same scenario: how one replica and the week behave; null where nothing is self-hosted. */
  readonly capacity: (asked: CapacityQuestion) => CapacityDetailView | null;
  /** Of the same scenario: where its demand could be served instead; a search of some 100 ms. */
  readonly deployments: () => DeploymentsView;
  /** Of the same scenario: what was measured near one replica; null where nothing is self-hosted. */
  readonly evidence: (asked: CapacityQuestion, measurements: Measurements) => EvidenceView | null;
  /** Of the same scenario: cash flow, bridge, returns, ways to pay, each worked out when asked for. */
  readonly finance: () => FinanceParts;
  /** Versions beside the same scenario, and what changed from one of them to it. */
  readonly versions: () => VersionsSession;
  readonly choices: () => ChoicesView;
  /** What the models of a scenario are known to reach in an evaluation, in one line. */
  readonly knownScores: (asked: ScoresQuestion) => string;
  /** What an offer is called that is not among the choices; null where there is none. */
  readonly offerName: (asked: NamedOffer) => string | null;
  readonly validate: (draft: unknown) => Validated;
  readonly report: (link: string) => ReportView;
}
