import type { Catalogue } from '@/lib/catalogue/catalogue';
import { routeScenario } from '@/lib/decide/routing/index';
import { movesOf } from '@/lib/decide/routing/moves';
import { USUAL_LIMITS } from '@/lib/decide/routing/search';
import { formatCount } from '@/lib/format/count';
import type { Scenario } from '@/lib/scenario/schema';
import { explanationOf } from './explanation';
import { routingView } from './routing';
import { withSavings } from './routing-savings';
import type { RoutingView } from './routing-types';
import type { FigureExplanation } from './types';

interface RoutingRequest {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  /** Told in words how far the search is. */
  readonly onProgress: (words: string) => void;
}

/** One answer of where each workload should run, and the way from a figure in it to its formula. */
export interface RoutingSession {
  readonly view: RoutingView;
  /** null for a figure that is not of this answer. */
  readonly explain: (cellId: string) => FigureExplanation | null;
}

/** Works the portfolio out; some seconds where there are many places. */
export function openRouting({ scenario, catalogue, onProgress }: RoutingRequest): RoutingSession {
  onProgress('Working out what each place would cost…');
  const limits = {
    ...USUAL_LIMITS,
    onProgress: (nodes: number) => {
      onProgress(`Searching: ${formatCount(nodes)} part-placements tried…`);
    },
  };
  const portfolio = routeScenario({ scenario, catalogue, limits });
  const book = portfolio.kind === 'placed' ? withSavings(portfolio, scenario.horizonMonths) : null;
  return {
    view: routingView({ portfolio, scenario, book }),
    explain: (id) =>
      book?.graph.byId.has(id) === true ? explanationOf({ evaluation: book, catalogue, id }) : null,
  };
}

/** What would move one workload, each as a sentence; some seconds too. */
export function moveSentences(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  workloadId: string;
}): string[] {
  return movesOf(given).map(({ sentence }) => sentence);
}
