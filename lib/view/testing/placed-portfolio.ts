import { evaluate } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
import type { Portfolio } from '@/lib/decide/routing/index';
import { leaf } from '@/lib/model/definitions';
import type { Scenario } from '@/lib/scenario/schema';

type Placed = Extract<Portfolio, { kind: 'placed' }>;
type Outcome = Placed['best'];

const amounts = {
  // USD: a present value, what is saved against today's 1,000, cash before month 1, most cash out.
  today: { presentValue: 1000, saving: 0, upfront: 0, cashPeak: 1100 },
  owned: { presentValue: 1250, saving: -250, upfront: 600, cashPeak: 1300 },
  best: { presentValue: 400, saving: 600, upfront: 20, cashPeak: 450 },
} as const;

function outcome(id: keyof typeof amounts, more: Partial<Outcome> = {}): Outcome {
  const { presentValue, saving, upfront, cashPeak } = amounts[id];
  return {
    kind: 'costed',
    id,
    label: id === 'owned' ? 'All on owned servers' : id === 'best' ? 'Best mix' : 'Today’s mix',
    venueOf: new Map(),
    presentValueUsd: presentValue,
    totalUsd: presentValue,
    cashNeededUsd: upfront,
    cashPeakUsd: cashPeak,
    presentValueAfterTaxUsd: presentValue,
    npvUsd: saving,
    carbon: { knownTonnes: null, unknown: ['Sonnet on Anthropic'] },
    utilisation: null,
    machines: [],
    violations: [],
    monthlyUsd: [],
    ...more,
  };
}

/** A portfolio of round figures made by hand: the first two workloads of a scenario, three policies. */
export function placedPortfolio(scenario: Scenario): Placed {
  const cells = Object.entries(amounts).flatMap(([id, figures]) =>
    Object.entries(figures).map(([name, value]) =>
      leaf(`mix.${id}.${name}`, 'USD', { label: name, value, from: { kind: 'definition' } }),
    ),
  );
  const machines = leaf('mix.owned.owned.owned.servers', 'server', {
    label: 'servers',
    value: 2,
    from: { kind: 'definition' },
  });
  const graph = graphOf([...cells, machines]);
  const [one, two] = scenario.workloads.map(({ id }) => id);
  const best = outcome('best');
  return {
    kind: 'placed',
    venues: [
      { id: 'frontier-api', kind: 'frontier-api', label: 'Sonnet on Anthropic' },
      { id: 'hosted-open', kind: 'hosted-open', label: 'Llama on DeepInfra' },
      { id: 'owned', kind: 'owned', label: 'Llama on 8 × H100' },
    ],
    refused: [{ label: 'Llama on Nobody', message: 'It has no price.' }],
    notices: ['Latency of APIs is not known.'],
    placements: [
      {
        workloadId: one ?? '',
        venueId: 'hosted-open',
        reason: 'Cheapest of those left.',
        runnerUp: { venueId: 'owned', extraUsd: 65_122 },
        ruledOut: [],
      },
      {
        workloadId: two ?? '',
        venueId: 'frontier-api',
        reason: 'No other place meets its needs.',
        runnerUp: null,
        ruledOut: [
          { venueId: 'owned', barrier: { need: 'sizing', message: 'It does not fit.' } },
          {
            venueId: 'hosted-open',
            barrier: { need: 'quality', message: 'Its score is too low.' },
          },
        ],
      },
    ],
    policies: [
      {
        kind: 'refused',
        id: 'rented',
        label: 'All on rented GPUs',
        refusal: 'Rented GPUs have no price.',
      },
      outcome('owned', {
        machines: [{ venueId: 'owned', machines: 2, gpus: 16 }],
        violations: [
          { workloadId: two ?? '', barrier: { need: 'sizing', message: 'It does not fit.' } },
        ],
      }),
      outcome('today'),
      best,
    ],
    best,
    proof: { kind: 'optimal', nodes: 1234 },
    waiting: [
      {
        months: 6,
        presentValueUsd: 500,
        extraUsd: 100,
        message: 'Waiting 6 months costs $100 more.',
      },
    ],
    residencyUsd: 250,
    verdict: ['One moves.'],
    graph,
    values: evaluate(graph, { periods: scenario.horizonMonths }),
  };
}
