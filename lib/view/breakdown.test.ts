import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease } from '@/data/releases/index';
import { releaseDay } from '@/lib/catalogue/release-id';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import { arbitraryScenario } from '@/lib/testing/arbitrary-scenario';
import { breakdownView } from './breakdown';
import { choicesOf } from './choices';
import { committedCatalogue, evaluated } from './testing/evaluated';
import type { ChoiceView } from './types';

/** "$1,234" or "($1,234)" as the number it says; "<$1" adds no dollar. */
function dollars(text: string): number {
  if (text.includes('<')) return 0;
  const magnitude = Number(text.replaceAll(/[($,)]/g, ''));
  return text.startsWith('(') ? -magnitude : magnitude;
}

describe('where the money goes', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
  });

  it('prints parts that foot to the printed total, to the dollar', () => {
    const choices = choicesOf(catalogue);
    const ids = (list: readonly ChoiceView[]) => list.map(({ value }) => value);
    const scenarios = arbitraryScenario({
      releases: [latestRelease],
      apiOffers: ids([...choices.frontierOffers, ...choices.smallOffers, ...choices.openOffers]),
      models: ids(choices.models),
      engines: ids(choices.engines),
      precisions: ids(choices.precisions),
      cloudOffers: ids(choices.cloudOffers),
      servers: ids(choices.servers),
    }).map((scenario) => ({
      ...scenario,
      pricesAt: releaseDay(latestRelease),
      // A total and its parts above 10^15 dollars between them have no dollars left to foot.
      horizonMonths: Math.min(36, scenario.horizonMonths),
      modelWork: {
        ...scenario.modelWork,
        reviewUsdPerItem: scenario.modelWork.reviewUsdPerItem / 10,
      },
      workloads: scenario.workloads.slice(0, 3).map((workload) => ({
        ...workload,
        requestsPerMonth: workload.requestsPerMonth % 1e6,
        growthPerMonth: workload.growthPerMonth / 10,
        inputTokens: 1 + (workload.inputTokens % 1e5),
        outputTokens: 1 + (workload.outputTokens % 1e4),
      })),
    }));
    let footed = 0;
    for (const scenario of fc.sample(scenarios, { numRuns: 40, seed: 11 })) {
      const { bars } = breakdownView(evaluateScenario({ scenario, catalogue }));
      for (const { option, total, parts } of bars) {
        const sum = parts.reduce((all, { figure }) => all + dollars(figure.text), 0);
        expect(sum, `${option}: ${JSON.stringify(scenario)}`).toBe(dollars(total.text));
        footed += 1;
      }
    }
    expect(footed).toBeGreaterThan(40);
  });

  it('has a row for each part and a total', () => {
    const { table, bars } = breakdownView(evaluated(catalogue));
    expect(table.rows.at(-1)).toEqual(['Total', ...bars.map(({ total }) => total.text)]);
    expect(table.rows.map(([part]) => part)).toEqual([
      'Input tokens',
      'Cached input tokens',
      'Output tokens',
      'GPU rent',
      'Servers, less resale',
      'Freight, installation and duty',
      'Spare parts',
      'Electricity',
      'Hosting',
      'Hardware support',
      'Storage',
      'Load balancer',
      'Egress',
      'People',
      'Fine-tuning',
      'Evaluation and review',
      'Compliance and audit',
      'Escalated requests',
      'Migration',
      'Decommissioning',
      'Risk allowance',
      'Total',
    ]);
  });
});
