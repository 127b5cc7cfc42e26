import { apiOptionIds, comparedOptions } from './options';
import { shownValue, type Problem } from './problems';
import type { Scenario } from './schema';

/** Rules that hold between the needs of workloads, the venues and the scores. */
export function needsProblems(scenario: Scenario): Problem[] {
  return [
    ...scenario.workloads.flatMap((_, index) => workloadProblems(scenario, index)),
    ...alternativeProblems(scenario),
    ...ownScoreProblems(scenario),
  ];
}

function workloadProblems(scenario: Scenario, index: number): Problem[] {
  const workload = scenario.workloads[index];
  if (workload === undefined) return [];
  const problem = (field: string, message: string): Problem[] => [
    { path: `workloads[${index}].${field}`, message },
  ];
  const { evaluation, minimumScore, residency, residencyRegion, today } = workload;
  const compared = comparedOptions(scenario);
  return [
    ...(minimumScore !== null && evaluation === null
      ? problem(
          'minimumScore',
          `Minimum score needs an evaluation it is a score of, but evaluation is null; it is ${shownValue(minimumScore)}.`,
        )
      : []),
    ...(residency === 'region' && residencyRegion === null
      ? problem(
          'residencyRegion',
          'Residency region must be named where residency is "region", not null.',
        )
      : []),
    // Savings cannot be measured against a route that is not compared.
    ...(today !== null && !compared.includes(today)
      ? problem(
          'today',
          `Today’s route of a workload must be one that is compared (${compared.join(', ')}), not ${shownValue(today)}.`,
        )
      : []),
  ];
}

function alternativeProblems({ alternatives }: Scenario): Problem[] {
  return alternatives.flatMap((alternative, index) => {
    const path = `alternatives[${index}]`;
    const { id, kind } = alternative;
    const first = alternatives.findIndex((other) => other.id === id);
    const isApi = apiOptionIds.some((api) => api === kind);
    const own = (['model', 'weightPrecision'] as const).filter(
      (field) => isApi && alternative[field] !== null,
    );
    return [
      ...(first === index
        ? []
        : [
            {
              path: `${path}.id`,
              message: `Alternative id must be unique, but alternatives[${first}] is ${shownValue(id)} too.`,
            },
          ]),
      ...own.map((field) => ({
        path: `${path}.${field}`,
        message: `An API serves the model of its offer: ${field} must be null where kind is ${shownValue(kind)}, not ${shownValue(alternative[field])}.`,
      })),
    ];
  });
}

function ownScoreProblems({ ownScores, workloads }: Scenario): Problem[] {
  return ownScores.flatMap(({ workload, model }, index) => {
    const path = `ownScores[${index}]`;
    const first = ownScores.findIndex(
      (other) => other.workload === workload && other.model === model,
    );
    return [
      ...(workloads.some(({ id }) => id === workload)
        ? []
        : [
            {
              path: `${path}.workload`,
              message: `Workload of a score must be the id of a workload of the scenario, not ${shownValue(workload)}.`,
            },
          ]),
      ...(first === index
        ? []
        : [
            {
              path: `${path}.model`,
              message: `A model has one score in a workload, but ownScores[${first}] scores ${shownValue(model)} there too.`,
            },
          ]),
    ];
  });
}
