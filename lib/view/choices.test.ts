import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { findApiRoute } from '@/lib/decide/lookup/api-route';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { choicesOf, chosenOf } from './choices';
import { committedCatalogue } from './testing/evaluated';
import type { ChoicesView, ChoiceView } from './types';

type ListName = {
  [Key in keyof ChoicesView]: ChoicesView[Key] extends readonly ChoiceView[] ? Key : never;
}[keyof ChoicesView];

/** Lists a scenario always chooses one of. */
const always = [
  'frontierOffers',
  'smallOffers',
  'openOffers',
  'models',
  'engines',
  'precisions',
  'cloudOffers',
  'servers',
] as const satisfies readonly ListName[];
/** Lists it may choose one of. */
const sometimes = ['seatPlans', 'edgeDevices', 'edgePrecisions', 'tools'] as const;
/** Lists that a workload or a result may choose from, drawn long after the first paint. */
const later = ['evaluations', 'presets', 'scoredModels'] as const;
/** Places that fill fields in, which a scenario does not hold. */
const places = ['regions', 'grids'] as const;

describe('what the form offers', () => {
  let catalogue: Catalogue;
  let choices: ChoicesView;
  let opening: Scenario;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
    choices = choicesOf(catalogue);
    opening = defaultScenario(catalogue);
  });

  it('includes everything the opening scenario chose', () => {
    const chosen: [ListName, string][] = [
      ['frontierOffers', opening.frontierApi.offer],
      ['smallOffers', opening.smallApi.offer],
      ['openOffers', opening.hostedOpen.offer],
      ['models', opening.selfHosted.model],
      ['engines', opening.selfHosted.engine],
      ['precisions', opening.selfHosted.weightPrecision],
      ['cloudOffers', opening.rented.offer],
      ['servers', opening.owned.server],
    ];
    for (const [list, value] of chosen)
      expect(
        choices[list].map((choice) => choice.value),
        list,
      ).toContain(value);
  });

  it('opens with one line a list, the one chosen, named as in the whole list', () => {
    const chosen = chosenOf(choices, opening);
    for (const list of always) {
      expect(chosen[list], list).toHaveLength(1);
      expect(choices[list], list).toContain(chosen[list][0]);
    }
    for (const list of [...sometimes, ...later, ...places]) expect(chosen[list], list).toEqual([]);
    expect(chosen.defaults).toEqual({});
    expect(chosen.frontierOffers[0]?.value).toBe(opening.frontierApi.offer);
  });

  it('names the plan, the device and the tool of a scenario that has them', () => {
    const { seats, edge } = choices.starts;
    const asked = {
      ...opening,
      seats,
      edge: { ...edge, weightPrecision: 'q6_k' },
      modelWork: { ...opening.modelWork, tool: 'langsmith' },
    };
    const chosen = chosenOf(choices, asked);
    expect(chosen.seatPlans.map(({ value }) => value)).toEqual([seats.plan]);
    expect(chosen.edgeDevices.map(({ value }) => value)).toEqual([edge.device]);
    expect(chosen.edgePrecisions).toEqual([{ value: 'q6_k', label: 'Q6_K' }]);
    expect(chosen.tools).toEqual([{ value: 'langsmith', label: 'LangSmith, $39.00 a seat' }]);
  });

  it('offers each thing once, under a name and, for an API, its price', () => {
    for (const list of [...always, ...sometimes, ...later, ...places]) {
      const values = choices[list].map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
      expect(values.length).toBeGreaterThan(0);
    }
    const sonnet = choices.frontierOffers.find(
      ({ value }) => value === 'anthropic/claude-sonnet-5',
    );
    expect(sonnet).toEqual({
      value: 'anthropic/claude-sonnet-5',
      label: 'Claude Sonnet 5 ($2.00 in, $10.00 out per MTok)',
      group: 'Anthropic',
    });
  });

  it('offers only APIs that have a price on the day of the release', () => {
    const frozen = { ...opening, horizonMonths: 1, workloads: opening.workloads.slice(0, 1) };
    const lists = [choices.frontierOffers, choices.smallOffers, choices.openOffers];
    for (const { value } of lists.flat()) {
      const scenario = { ...frozen, smallApi: { ...frozen.smallApi, offer: value } };
      expect(findApiRoute({ id: 'small-api', scenario, catalogue }), value).toHaveProperty('route');
    }
  });

  it('offers only GPUs and servers whose price is known', () => {
    const day = catalogue.release.slice(0, 10);
    for (const { value } of choices.cloudOffers) {
      const rows = catalogue.cloudOffers[value]?.usdPerGpuHour['on-demand'] ?? [];
      expect(
        rows.some(({ effectiveFrom }) => effectiveFrom <= day),
        value,
      ).toBe(true);
    }
    for (const { value, label } of choices.servers) {
      const rows = catalogue.servers[value]?.price ?? [];
      expect(
        rows.some(({ effectiveFrom }) => effectiveFrom <= day),
        value,
      ).toBe(true);
      expect(label).toMatch(/, \$[\d.]+[km]$/);
    }
  });
});
