import { routeScenario } from '@/lib/decide/routing';
import { portfolioDocument } from '@/lib/decide/routing/portfolio-document';
import { completeScenario } from '@/lib/scenario/complete';
import type { Command } from '../command';
import { requestError } from '../command';

/** Which workload goes where: the cheapest mix that meets every need, beside simpler policies. */
export const route: Command = {
  name: 'route',
  summary:
    'Where each workload should run: a scenario gives the cheapest mix that meets every need, and simpler policies.',
  answer: (request, { catalogue }) => {
    const completed = completeScenario(request, catalogue);
    if (!completed.ok) {
      const [problem] = completed.problems;
      return requestError('invalid-scenario', problem?.message ?? completed.message, problem?.path);
    }
    const portfolio = routeScenario({ scenario: completed.scenario, catalogue });
    return { value: portfolioDocument(portfolio, completed.defaulted) };
  },
};
