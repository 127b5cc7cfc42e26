import type { Catalogue } from '@/lib/catalogue/catalogue';
import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import type { Evaluation } from '@/lib/decide/evaluation';
import { scenarioId } from '@/lib/scenario/scenario-id';
import type { Scenario } from '@/lib/scenario/schema';
import { changesView } from './scenario-diff';
import { comparisonView } from './versions';
import type { VersionsSession } from './versions-types';

/** Answers kept, so that an edit evaluates the scenario on screen and not every version again. */
const ANSWERS_KEPT = 16;

/** Answers about versions on one release; `current` gives the evaluation of the scenario on screen. */
export function openVersions(given: {
  catalogue: Catalogue;
  current: () => Evaluation;
}): VersionsSession {
  const { catalogue, current } = given;
  const answers = new Map<string, Evaluation>();
  const evaluationOf = (scenario: Scenario): Evaluation => {
    const id = scenarioId(scenario);
    const evaluation = answers.get(id) ?? evaluateScenario({ scenario, catalogue });
    answers.delete(id);
    answers.set(id, evaluation);
    const [oldest] = answers.keys();
    if (answers.size > ANSWERS_KEPT && oldest !== undefined) answers.delete(oldest);
    return evaluation;
  };
  return {
    compare: (versions) =>
      comparisonView(
        [
          { id: '', name: 'On screen', evaluation: current() },
          ...versions.map(({ id, name, scenario }) => ({
            id,
            name,
            evaluation: evaluationOf(scenario),
          })),
        ],
        catalogue,
      ),
    changesSince: ({ scenario }) =>
      changesView({
        before: { evaluation: evaluationOf(scenario), catalogue },
        after: { evaluation: current(), catalogue },
      }),
    changesSinceRelease: (release) => {
      const { scenario } = current();
      return changesView({
        before: {
          evaluation: evaluateScenario({ scenario, catalogue: release }),
          catalogue: release,
        },
        after: { evaluation: current(), catalogue },
      });
    },
  };
}
