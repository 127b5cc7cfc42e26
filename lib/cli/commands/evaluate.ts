import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import { evaluationDocument } from '@/lib/decide/evaluation-document';
import { completeScenario } from '@/lib/scenario/complete';
import type { Command } from '../command';
import { requestError } from '../command';

/** API, rent or own: all five routes of a scenario, which may be partial. */
export const evaluate: Command = {
  name: 'evaluate',
  summary:
    'API, rent or own: a scenario (what is left out takes its default) gives the evaluation.',
  answer: (request, { catalogue }) => {
    const completed = completeScenario(request, catalogue);
    if (!completed.ok) {
      const [problem] = completed.problems;
      return requestError('invalid-scenario', problem?.message ?? completed.message, problem?.path);
    }
    const evaluation = evaluateScenario({ scenario: completed.scenario, catalogue });
    return { value: evaluationDocument(evaluation, completed.defaulted) };
  },
};
