import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Measurements } from '@/lib/catalogue/schema/measurements';
import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import type { Evaluation } from '@/lib/decide/evaluation';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Problem } from '@/lib/scenario/problems';
import { restoreScenario } from '@/lib/scenario/restore';
import type { Scenario } from '@/lib/scenario/schema';
import { assumptionRows } from './assumptions';
import { breakdownView } from './breakdown';
import { capacityViews } from './capacity';
import { deploymentsView } from './capacity-deployments';
import { capacityDetail } from './capacity-detail';
import { evidenceView } from './capacity-evidence';
import { cashChart } from './cash-chart';
import { choicesOf } from './choices';
import { offerName, type NamedOffer } from './choices-named';
import { explanationOf } from './explanation';
import { financeOf, type FinanceSession } from './finance-parts';
import type { FinanceParts } from './finance-types';
import { optionRows } from './option-rows';
import { knownScores, type ScoresQuestion } from './quality';
import { reportOf } from './report';
import { staircaseChart } from './staircase-chart';
import type {
  CapacityDetailView,
  CapacityQuestion,
  ChoicesView,
  DeploymentsView,
  EvidenceView,
  FigureExplanation,
  PlannerView,
  ReportView,
} from './types';
import { verdictView } from './verdict';
import { openVersions } from './versions-session';
import type { VersionsSession } from './versions-types';
import { routeName, sentence } from './words';

/** Everything a screen asks of the engine. It remembers the last answer, so that its figures can be opened. */
export interface Planner {
  readonly defaultScenario: () => Scenario;
  readonly evaluate: (scenario: Scenario) => PlannerView;
  /** Takes over an answer given elsewhere: it is worked out when a figure or the report is first asked for. */
  readonly adopt: (scenario: Scenario) => void;
  readonly explain: (cellId: string) => FigureExplanation;
  /** How one replica and the week behave in the last answer; null where nothing is self-hosted. */
  readonly capacity: (asked: CapacityQuestion) => CapacityDetailView | null;
  /** Where the demand of the last answer could be served instead; a search of some 100 ms. */
  readonly deployments: () => DeploymentsView;
  /** What was measured near one replica of the last answer; null where nothing is self-hosted. */
  readonly evidence: (asked: CapacityQuestion, measurements: Measurements) => EvidenceView | null;
  /** Cash flow, bridge, returns and ways to pay of the last answer, each worked out when asked for. */
  readonly finance: () => FinanceParts;
  /** Versions beside the last answer, and what changed from one of them to it. */
  readonly versions: () => VersionsSession;
  readonly choices: () => ChoicesView;
  /** What the models of a scenario are known to reach in an evaluation, in one line. */
  readonly knownScores: (asked: ScoresQuestion) => string;
  /** What an offer is called that is not among the choices; null where there is none. */
  readonly offerName: (asked: NamedOffer) => string | null;
  readonly validate: (
    draft: unknown,
  ) => { ok: true; scenario: Scenario } | { ok: false; problems: readonly Problem[] };
  /** The board report of the last answer. */
  readonly report: (link: string) => ReportView;
}

/** The planner on one release of the catalogue. */
export function openPlanner(catalogue: Catalogue): Planner {
  let last: { evaluation: Evaluation; view: PlannerView; finance: FinanceSession } | undefined;
  let adopted: Scenario | undefined;
  const answer = (scenario: Scenario) => {
    const evaluation = evaluateScenario({ scenario, catalogue });
    const view = plannerView(evaluation, catalogue);
    last = { evaluation, view, finance: financeOf(evaluation) };
    return last;
  };
  const answered = () => {
    if (last !== undefined) return last;
    if (adopted === undefined) throw new Error('nothing has been evaluated yet');
    return answer(adopted);
  };
  const versions = openVersions({ catalogue, current: () => answered().evaluation });
  return {
    defaultScenario: () => defaultScenario(catalogue),
    evaluate: (scenario) => answer(scenario).view,
    adopt: (scenario) => {
      adopted = scenario;
    },
    explain: (id) => explanationOf({ evaluation: answered().finance.holding(id), catalogue, id }),
    capacity: (asked) => capacityDetail({ evaluation: answered().evaluation, catalogue, asked }),
    deployments: () => deploymentsView({ scenario: answered().evaluation.scenario, catalogue }),
    evidence: (asked, measurements) =>
      evidenceView({ evaluation: answered().evaluation, catalogue, asked, measurements }),
    finance: () => answered().finance,
    versions: () => versions,
    choices: () => choicesOf(catalogue),
    knownScores: (asked) => knownScores(catalogue, asked),
    offerName: (asked) => offerName(catalogue, asked),
    validate: (draft) => {
      const restored = restoreScenario(draft);
      return restored.ok
        ? { ok: true, scenario: restored.scenario }
        : { ok: false, problems: restored.problems };
    },
    report: (link) => reportOf({ ...answered(), link }),
  };
}

/** The whole page of one evaluation. */
export function plannerView(evaluation: Evaluation, catalogue: Catalogue): PlannerView {
  return {
    scenario: evaluation.scenario,
    scenarioId: evaluation.scenarioId,
    catalogueRelease: evaluation.catalogueRelease,
    engineVersion: evaluation.engineVersion,
    verdict: verdictView(evaluation),
    options: optionRows(evaluation),
    cash: cashChart(evaluation),
    staircase: staircaseChart(evaluation),
    breakdown: breakdownView(evaluation),
    capacity: capacityViews(evaluation, catalogue),
    assumptions: assumptionRows(evaluation, catalogue),
    notices: noticeTexts(evaluation),
  };
}

/** Each notice once, with the route it is about where its words do not name it. */
function noticeTexts(evaluation: Evaluation): string[] {
  const texts = evaluation.notices.map(({ message, option }) => {
    if (option === undefined) return message;
    const name = routeName(evaluation, option);
    const offer = evaluation.found.api.get(option)?.offer.name;
    return message.includes(offer ?? name) ? message : `${sentence(name)}: ${message}`;
  });
  return [...new Set(texts)];
}
