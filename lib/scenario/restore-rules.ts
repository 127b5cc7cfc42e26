import { needsProblems } from './needs-rules';
import { comparedOptions } from './options';
import { shownValue, type Problem } from './problems';
import type { Scenario } from './schema';

/** Rules that hold between fields, each broken one named with its path. */
export function crossFieldProblems(scenario: Scenario): Problem[] {
  return [
    ...repeatedWorkloadIds(scenario),
    ...sharesPastOne(scenario),
    ...repeatedParts(scenario),
    ...todayLeftOut(scenario),
    ...needsProblems(scenario),
  ];
}

function repeatedWorkloadIds({ workloads }: Scenario): Problem[] {
  return workloads.flatMap(({ id }, index) => {
    const first = workloads.findIndex((other) => other.id === id);
    if (first === index) return [];
    const message = `Workload id must be unique, but workloads[${first}] is ${shownValue(id)} too.`;
    return [{ path: `workloads[${index}].id`, message }];
  });
}

/** Shares of one whole that may not add up to more. */
const wholes = [
  { second: 'cacheWriteShare', label: 'Cache write share', first: 'cachedInputShare' },
  { second: 'flexShare', label: 'Flex share', first: 'batchShare' },
] as const;

function sharesPastOne({ workloads }: Scenario): Problem[] {
  return workloads.flatMap((workload, index) =>
    wholes.flatMap(({ first, second, label }) => {
      const left = 1 - workload[first];
      // Shares typed in percent may miss the whole by a rounding.
      if (workload[second] <= left + 1e-9) return [];
      const message = `${label} must be at most ${shownValue(left)}, what ${first} leaves, not ${shownValue(workload[second])}.`;
      return [{ path: `workloads[${index}].${second}`, message }];
    }),
  );
}

function repeatedParts({ off }: Scenario): Problem[] {
  return off.flatMap((part, index) =>
    off.indexOf(part) === index
      ? []
      : [
          {
            path: `off[${index}]`,
            message: `Left-out part must be named once, but ${shownValue(part)} is named before.`,
          },
        ],
  );
}

/** Savings cannot be measured against a route that is not compared. */
function todayLeftOut(scenario: Scenario): Problem[] {
  const compared = comparedOptions(scenario);
  if (compared.includes(scenario.today)) return [];
  const message = `Today’s route must be one that is compared (${compared.join(', ')}), not ${shownValue(scenario.today)}.`;
  return [{ path: 'today', message }];
}
