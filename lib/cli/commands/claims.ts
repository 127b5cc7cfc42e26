import { loadClaims } from '@/data/claims/index';
import { claimsForScenario } from '@/lib/decide/claims/for-scenario';
import { completeScenario } from '@/lib/scenario/complete';
import type { Command } from '../command';
import { requestError } from '../command';

/** The articles' claims on the workloads of a scenario, which may be partial. */
export const claims: Command = {
  name: 'claims',
  summary:
    'Published claims put to a scenario: each is true, false or only-if, with the value that flips it.',
  answer: async (request, { catalogue }) => {
    const completed = completeScenario(request, catalogue);
    if (!completed.ok) {
      const [problem] = completed.problems;
      return requestError('invalid-scenario', problem?.message ?? completed.message, problem?.path);
    }
    const { scenario } = completed;
    return {
      value: claimsForScenario({ scenario, catalogue, entries: await loadClaims() }).answers,
    };
  },
};
