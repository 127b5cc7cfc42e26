import * as z from 'zod';
import { planDeployments } from '@/lib/decide/deployments/plan';
import { completeScenario } from '@/lib/scenario/complete';
import { SERVER_ENGINES, SERVER_PRECISIONS } from '@/lib/serving/types';
import type { Command } from '../command';
import { requestError } from '../command';

const requestSchema = z.strictObject({
  scenario: z.unknown(),
  workload: z.string().optional(),
  weightPrecisions: z.array(z.enum(SERVER_PRECISIONS)).min(1).optional(),
  engines: z.array(z.enum(SERVER_ENGINES)).min(1).optional(),
});

/** The cheapest machines for a scenario's demand within its latency targets, and why the others lost. */
export const deployments: Command = {
  name: 'deployments',
  summary:
    'Where to serve it ourselves: {scenario, workload?, weightPrecisions?, engines?} gives machines by cost.',
  answer: (request, { catalogue }) => {
    const parsed = requestSchema.safeParse(request);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return requestError('invalid-request', issue?.message ?? '', issue?.path.join('.'));
    }
    const { scenario, workload, weightPrecisions, engines } = parsed.data;
    const completed = completeScenario(scenario ?? {}, catalogue);
    if (!completed.ok) {
      const [problem] = completed.problems;
      const path = problem === undefined ? 'scenario' : `scenario.${problem.path}`;
      return requestError('invalid-scenario', problem?.message ?? completed.message, path);
    }
    const plan = planDeployments({
      catalogue,
      scenario: completed.scenario,
      ...(workload === undefined ? {} : { workload }),
      space: {
        ...(weightPrecisions === undefined ? {} : { weightPrecisions }),
        ...(engines === undefined ? {} : { engines }),
      },
    });
    return { value: plan };
  },
};
