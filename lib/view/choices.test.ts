import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { findApiRoute } from '@/lib/decide/lookup/api-route';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { choicesOf, chosenOf } from './choices';
import { committedCatalogue } from './testing/evaluated';
import type { ChoicesView, ChoiceView } from './types';

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
    const chosen: [keyof ChoicesView, string][] = [
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
    const chosen = Object.entries<readonly ChoiceView[]>({ ...chosenOf(choices, opening) });
    expect(chosen.map(([list]) => list).sort()).toEqual(Object.keys(choices).sort());
    for (const [list, only] of chosen) {
      expect(only, list).toHaveLength(1);
      expect(choices[list as keyof ChoicesView], list).toContain(only[0]);
    }
    const { frontierOffers } = chosenOf(choices, opening);
    expect(frontierOffers[0]?.value).toBe(opening.frontierApi.offer);
  });

  it('offers each thing once, under a name and, for an API, its price', () => {
    for (const list of Object.values<readonly ChoiceView[]>({ ...choices })) {
      const values = list.map(({ value }) => value);
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
