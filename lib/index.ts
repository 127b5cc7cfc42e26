// Breakeven as a library: what the command line offers, as plain functions. Nothing here
// reads a clock, a file or the network but loadRelease, which loads a catalogue of ours.

/** The catalogue: its releases, the day one was made, and what one holds. */
export { latestRelease, loadRelease, releaseDates } from '@/data/releases/index';
export type { Catalogue } from './catalogue/catalogue';
export { checkCatalogue } from './catalogue/check';
export { catalogueAgeDays } from './catalogue/freshness';
export { listCatalogue, showCatalogue } from './catalogue/lookup';
export { releaseDay } from './catalogue/release-id';

/** A scenario: the whole of one from a part, from a file of any version, and its id. */
export { completeScenario } from './scenario/complete';
export { defaultScenario } from './scenario/default-scenario';
export { restoreScenario } from './scenario/restore';
export { scenarioSchema, type Scenario } from './scenario/schema';
export { scenarioId } from './scenario/scenario-id';

/** The answer: API, rent or own, as an evaluation and as the document `evaluate` prints. */
export { evaluateScenario } from './decide/evaluate-scenario';
export { routeScenario } from './decide/routing';
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

/** Finance on plain numbers, with Excel's conventions or the ones their names say (docs/finance.md). */
export {
  annuityFactor,
  capitalRecoveryFactor,
  equivalentAnnualCost,
  growingAnnuityFactor,
  sinkingFundFactor,
} from './finance/annuity';
export { afterTaxPresentWorth } from './finance/after-tax';
export { xirr, xnpv } from './finance/dated-flows';
export {
  doubleDecliningBalance,
  fixedDecliningBalance,
  straightLine,
  sumOfYearsDigits,
} from './finance/depreciation';
export { DomainError } from './finance/domain';
export {
  effectiveRate,
  nominalFromReal,
  nominalRate,
  realFromNominal,
} from './finance/effective-rate';
export { irr, type RateRoots } from './finance/irr';
export { lessorNpv, netAdvantageToLeasing } from './finance/lease';
export { loanRates } from './finance/loan-rates';
export { macrsDepreciation, macrsShares, macrsSharesByRule } from './finance/macrs';
export { mirr } from './finance/mirr';
export { npvEndOfPeriod, npvFromNow } from './finance/net-present-value';
export { normalQuantile } from './finance/normal';
export { discountedPayback, payback } from './finance/payback';
export { ipmt, pmt, ppmt } from './finance/payment';
export type { Solved } from './finance/solved';
export { futureValue, numberOfPeriods, presentValueOfPayments } from './finance/time-value';
export { economicImpact } from './finance/total-economic-impact';
export { variableDecliningBalance } from './finance/variable-declining-balance';

/** Links that hold a whole scenario, and the scenario in a link. */
export { encodeLink, openLink } from './share/link';
