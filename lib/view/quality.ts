import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import { choiceOf } from '@/lib/decide/needs/choice';
import { knownScore } from '@/lib/decide/needs/quality';
import { formatQuantity } from '@/lib/format/quantity';
import { formatPercent } from '@/lib/format/ratio';
import type { Scenario } from '@/lib/scenario/schema';

/** Scores of a scenario's own models in one evaluation, asked for one of its workloads. */
export interface ScoresQuestion {
  readonly scenario: Scenario;
  /** Id of the workload, whose own results come before the published ones. */
  readonly workload: string;
  readonly evaluation: string;
}

/** The routes that each may run another model; owned servers run that of the rented ones. */
const KINDS = ['frontier-api', 'small-api', 'hosted-open', 'rented'] as const;

/**
 * "Claude Sonnet 5 64 %; GPT-6 Luna 56 % to 61 %; Llama 3.3 70B not known": what each model of a
 * scenario is known to reach, the lowest published score first where sources disagree.
 */
export function knownScores(catalogue: Catalogue, asked: ScoresQuestion): string {
  const lines = KINDS.map((kind) => scoreLine(catalogue, { ...asked, kind }));
  return [...new Set(lines)].join('; ');
}

function scoreLine(
  catalogue: Catalogue,
  asked: ScoresQuestion & { readonly kind: (typeof KINDS)[number] },
): string {
  const { scenario, kind, evaluation } = asked;
  // A workload that the last good scenario does not have yet has no results of its own there.
  const [first] = scenario.workloads;
  const known = scenario.workloads.find(({ id }) => id === asked.workload) ?? first;
  const { modelName } = choiceOf({ scenario, catalogue, kind });
  if (known === undefined) return `${modelName} not known`;
  const workload = { ...known, id: asked.workload, evaluation };
  const found = knownScore({ scenario, catalogue, kind, workload });
  if (found === undefined) return `${modelName} not known`;
  const isShare = rowById(catalogue.evaluations, evaluation)?.unit === 'share';
  const high = isShare ? formatPercent(found.high) : formatQuantity(found.high, '1');
  const range = high === found.text ? found.text : `${found.text} to ${high}`;
  return `${modelName} ${range}${found.isOwn ? ' (your own result)' : ''}`;
}
