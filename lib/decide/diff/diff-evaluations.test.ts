import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario, edgeDefaults, seatDefaults } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { arbitraryScenario } from '@/lib/testing/arbitrary-scenario';
import { evaluateScenario } from '../evaluate-scenario';
import { catalogueChanges } from './catalogue-changes';
import { diffEvaluations, type Diff } from './diff-evaluations';
import { inputChanges } from './input-changes';

const catalogue = (await loadRelease('2026-11-21.2'))!;
const older = (await loadRelease('2026-11-21'))!;
const base = defaultScenario(catalogue);

const answered = (scenario: Scenario, release: Catalogue = catalogue) => ({
  evaluation: evaluateScenario({ scenario, catalogue: release }),
  catalogue: release,
});

const diff = (before: Scenario, after: Scenario) =>
  diffEvaluations(answered(before), answered(after));

/** What a step is called: its row's address or its group. */
const namesIn = ({ headline }: Diff, option: string) =>
  headline
    .find((each) => each.option === option && each.figure === 'presentValue')
    ?.contributions.map(({ step }) =>
      step.kind === 'input' ? step.group.id : `${step.row.kind}/${step.row.id}`,
    );

/** Sums are to the change as they say, within 1e-9 of the larger figure: rounding on the way. */
function expectToAddUp({ headline }: Diff) {
  for (const { beforeUsd, afterUsd, changeUsd, contributions, togetherUsd } of headline) {
    if (changeUsd === null || beforeUsd === null || afterUsd === null) continue;
    const sum = contributions.reduce((total, { usd }) => total + usd, togetherUsd ?? 0);
    const size = Math.max(Math.abs(beforeUsd), Math.abs(afterUsd), 1);
    expect(Math.abs(sum - changeUsd) / size).toBeLessThanOrEqual(1e-9);
  }
}

const choices = {
  releases: [catalogue.release],
  apiOffers: ['anthropic/claude-sonnet-5', 'openai/gpt-6-luna'],
  models: ['llama-3.3-70b', 'llama-3.1-8b'],
  engines: ['vllm'],
  precisions: ['fp8', 'bf16'],
  cloudOffers: ['lambda-8x-h100-sxm', base.rented.offer],
  servers: ['hgx-h100-8', 'hgx-h200-8'],
  tools: ['langsmith'],
};

describe('two answers', () => {
  it('that are the same differ in nothing', () => {
    expect(diff(base, structuredClone(base))).toEqual({
      rows: [],
      inputs: [],
      figures: [],
      headline: [],
    });
  });

  it('of any two scenarios have contributions that add up to the change', () => {
    // Any few of the inputs in which a random scenario differs from the opening one.
    const changed = arbitraryScenario(choices)
      .map((random) => inputChanges(base, random))
      .chain((groups) => fc.subarray(groups, { minLength: 2, maxLength: 3 }))
      .map((groups) => groups.reduce((scenario, { applyTo }) => applyTo(scenario), base));
    let explainedPairs = 0;
    fc.assert(
      fc.property(changed, changed, (before, after) => {
        const found = diff(before, after);
        expectToAddUp(found);
        if (found.headline.some(({ contributions }) => contributions.length > 1)) explainedPairs++;
      }),
      { seed: 20261121, numRuns: 6 },
    );
    expect(explainedPairs).toBeGreaterThan(1);
  });

  it('of neighbours of the default scenario leave nothing unexplained', () => {
    const after: Scenario = {
      ...base,
      horizonMonths: 24,
      workloads: [
        ...base.workloads.slice(1).map((each) => ({ ...each, outputTokens: 700 })),
        { ...base.workloads[0]!, id: 'second', name: 'Second', requestsPerMonth: 10_000 },
      ],
      owned: { ...base.owned, server: 'hgx-h200-8', pue: 1.2 },
      people: { ...base.people, loadedUsdPerFtePerYear: 200_000 },
      edge: edgeDefaults(catalogue),
      seats: seatDefaults(),
    };
    const found = diff(base, after);
    expectToAddUp(found);
    expect(found.headline.map(({ togetherUsd }) => togetherUsd)).toEqual(
      found.headline.map(() => null),
    );
    // The order of the scenario's fields: workloads kept, added, removed; machines; people.
    expect(namesIn(found, 'owned')).toEqual([
      'horizonMonths',
      'workloads[document-extraction].outputTokens',
      'workloads[coding-assistant].outputTokens',
      'workloads[second]',
      'workloads[support-chat]',
      'the server',
      'owned.pue',
      'people.loadedUsdPerFtePerYear',
    ]);
    expect(found.headline.find(({ option }) => option === 'seats')).toMatchObject({
      beforeUsd: null,
      changeUsd: null,
      contributions: [],
    });
  });

  it('whose workloads need the same differ in nothing, in other needs by the need', () => {
    const seasonal = (june: number, evaluation: string | null): Scenario => ({
      ...base,
      workloads: base.workloads.map((each, index) => ({
        ...each,
        seasonality: [1, 1, 1, 1, 1, june, 1, 1, 1, 1, 1, 1],
        ...(index === 0 ? { evaluation, minimumScore: evaluation === null ? null : 70 } : {}),
      })),
    });
    expect(inputChanges(seasonal(1.5, null), seasonal(1.5, null))).toEqual([]);
    const found = inputChanges(seasonal(1.5, null), seasonal(2, 'mmlu-pro'));
    expect(found.map(({ id }) => id)).toEqual([
      'workloads[support-chat], quality bar',
      'workloads[support-chat].seasonality',
      'workloads[document-extraction].seasonality',
      'workloads[coding-assistant].seasonality',
    ]);
    expectToAddUp(diff(base, seasonal(2, null)));
  });

  it('list no figure twice and say what was added', () => {
    const { figures } = diff(base, { ...base, seats: seatDefaults() });
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(figures.every(({ before }) => before.kind === 'absent')).toBe(true);
    const total = figures.find(({ id }) => id === 'route.seats.total');
    expect(total).toMatchObject({ unit: 'USD', after: { kind: 'number' }, change: null });
  });
});

describe('one input', () => {
  it('explains the whole change of the routes it reaches, and no other route', () => {
    // No escalation and no other use of the small API's price: its route is the only one.
    const found = diff(base, { ...base, smallApi: { ...base.smallApi, discountShare: 0.25 } });
    expect(found.inputs).toHaveLength(1);
    expect(new Set(found.headline.map(({ option }) => option))).toEqual(new Set(['small-api']));
    for (const change of found.headline) {
      expect(change.contributions).toHaveLength(1);
      expect(change.contributions[0]!.usd).toBe(change.changeUsd);
      expect(change.togetherUsd).toBeNull();
    }
  });

  it('is counted on top of those before it: 3 x 2 is more than 2 and then 1.5', () => {
    // Spend is proportional to requests and to output price; escalation and overheads are set aside.
    const bare: Scenario = {
      ...base,
      workloads: [{ ...base.workloads[1]!, growthPerMonth: 0, batchShare: 0 }],
      discountRatePerYear: 0,
      horizonMonths: 1,
      retryShare: 0,
      escalationShare: { ...base.escalationShare, 'small-api': 0 },
    };
    const [workload] = bare.workloads;
    const found = diff(bare, {
      ...bare,
      workloads: [{ ...workload!, requestsPerMonth: 2 * workload!.requestsPerMonth }],
      smallApi: { ...bare.smallApi, discountShare: 0.5 },
    });
    const change = found.headline.find(
      ({ option, figure }) => option === 'small-api' && figure === 'total',
    )!;
    // Twice the requests add a bill; half the price takes half of both bills, so what is left is nothing.
    const [requests, discount] = change.contributions.map(({ usd }) => usd);
    expect(Math.abs(requests! + discount!)).toBeLessThanOrEqual(1e-9 * requests!);
    expect(requests).toBeGreaterThan(0);
  });

  it('that makes a route impossible halfway is left in what they do together', () => {
    // The larger model does not fit on the two-GPU workstation, which the first step puts it on.
    const small: Scenario = {
      ...base,
      selfHosted: { ...base.selfHosted, model: 'llama-3.1-8b' },
      owned: { ...base.owned, server: 'rtx-pro-6000-2-workstation' },
    };
    const large: Scenario = {
      ...small,
      selfHosted: { ...base.selfHosted, model: 'llama-3.1-405b' },
      owned: base.owned,
    };
    const change = diff(small, large).headline.find(({ option }) => option === 'owned')!;
    expect(change.changeUsd).not.toBeNull();
    expect(change.contributions).toEqual([]);
    expect(change.togetherUsd).toBe(change.changeUsd);
  });
});

describe('two releases', () => {
  it('give a complete scenario the same figures where no price it rests on changed', () => {
    const before = answered(base, older);
    const after = answered(base);
    const found = diffEvaluations(before, after);
    expectToAddUp(found);
    expect(found.inputs).toEqual([]);
    expect(found.rows).toEqual(catalogueChanges(older, catalogue));
  });

  it('name the price that moved a route, by its exact change', () => {
    const server = catalogue.servers['hgx-h100-8']!;
    const [first, price] = server.price!; // the second is in force
    const dearer: Catalogue = {
      ...catalogue,
      release: '2026-11-22',
      servers: {
        ...catalogue.servers,
        'hgx-h100-8': { ...server, price: [first!, { ...price!, value: price!.value + 1000 }] },
      },
      // A change that moves nothing: nobody uses this row.
      models: {
        ...catalogue.models,
        'bloom-176b': { ...catalogue.models['bloom-176b']!, name: 'BLOOM' },
      },
    };
    const found = diffEvaluations(answered(base), answered(base, dearer));
    expect(found.rows.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      'model/bloom-176b',
      'server/hgx-h100-8',
    ]);
    expect(found.rows[1]!.facts).toMatchObject([
      { path: 'price[1]', before: price!.value, after: price!.value + 1000 },
    ]);
    expect(namesIn(found, 'owned')).toEqual(['server/hgx-h100-8']);
    expect(new Set(found.headline.map(({ option }) => option))).toEqual(new Set(['owned']));
  });
});
