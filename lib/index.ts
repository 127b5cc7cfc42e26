// Breakeven as a library: what the command line offers, as plain functions. Nothing here
// reads a clock, a file or the network but loadRelease, which loads a catalogue of ours.

/** The catalogue: releases by date, and what one holds. */
export { latestRelease, loadRelease, releaseDates } from '@/data/releases/index';
export type { Catalogue } from './catalogue/catalogue';
export { checkCatalogue } from './catalogue/check';
export { catalogueAgeDays } from './catalogue/freshness';
export { listCatalogue, showCatalogue } from './catalogue/lookup';

/** A scenario: the whole of one from a part, from a file of any version, and its id. */
export { completeScenario } from './scenario/complete';
export { defaultScenario } from './scenario/default-scenario';
export { restoreScenario } from './scenario/restore';
export { scenarioSchema, type Scenario } from './scenario/schema';
export { scenarioId } from './scenario/scenario-id';

/** The answer: API, rent or own, as an evaluation and as the document `evaluate` prints. */
export { evaluateScenario } from './decide/evaluate-scenario';
export type { Evaluation } from './decide/evaluation';
export {
  evaluationDocument,
  evaluationDocumentSchema,
  type EvaluationDocument,
} from './decide/evaluation-document';

/** The answer as the screen shows it: finished words, every figure explained, the board report. */
export { openPlanner, type Planner } from './view/planner';

/** Single questions: what a usage costs at an API, what one replica serves. */
export { priceUsage } from './model/price-usage';
export { sizeReplica } from './decide/size-replica';
export { planDeployments } from './decide/deployments/plan';

/** Links that hold a whole scenario, and the scenario in a link. */
export { encodeLink, openLink } from './share/link';
