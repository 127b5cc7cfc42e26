import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { strongestReasonAgainst } from './against';
import type { Findings } from './findings';
import type { PolicyOutcome } from './portfolio';
import { costedPolicy, venueHeads } from '@/lib/testing/routing/outcomes';

let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease('2026-11-21.3');
  if (release === undefined) throw new Error('there is no such release');
  base = defaultScenario(release);
});

/** Two workloads that say how good the answers must be; today's mix costs $2m, the best $1m. */
function against(
  placed: readonly [string, string],
  best: Partial<PolicyOutcome> = {},
  more: Partial<Findings> = {},
): string {
  const [chat, documents] = base.workloads;
  const workloads = [chat!, documents!].map((each) => ({ ...each, minimumScore: 0.5 }));
  const venueOf = new Map(workloads.map(({ id }, index) => [id, placed[index]!]));
  return strongestReasonAgainst({
    scenario: { ...base, workloads },
    venues: venueHeads,
    best: costedPolicy('best', { venueOf, ...best }),
    policies: [costedPolicy('today', { presentValueUsd: 2_000_000 })],
    waiting: [],
    proof: { kind: 'optimal', nodes: 1 },
    residencyUsd: null,
    ...more,
  });
}

const waiting = [
  { months: 6, presentValueUsd: 990_000, extraUsd: -10_000, message: '' },
  { months: 12, presentValueUsd: 970_000, extraUsd: -30_000, message: '' },
];
const SAVES = 'Against it: waiting 12 months would save $30.0k.';
const apis = ['frontier-api', 'small-api'] as const;
const PRICES = 'Against it: list prices change; the contract should hold them for the horizon.';

describe('the strongest reason against the best mix', () => {
  it('is waiting, where that saves, by the wait that saves most', () => {
    // Before all other reasons.
    const strong = { cashNeededUsd: 900_000, npvUsd: 1 };
    expect(against(apis, strong, { waiting, residencyUsd: 900_000 })).toBe(SAVES);
    const costs = waiting.map((each) => ({ ...each, extraUsd: -each.extraUsd }));
    expect(against(apis, {}, { waiting: costs })).toBe(PRICES);
  });

  it('is not waiting where today’s mix breaks a need, or has no cost', () => {
    const barrier = { need: 'residency', message: 'No.' } as const;
    const violations = [{ workloadId: 'support-chat', barrier }];
    expect(against(apis, {}, { waiting, policies: [costedPolicy('today', { violations })] })).toBe(
      PRICES,
    );
    expect(against(apis, {}, { waiting, policies: [] })).toBe(PRICES);
  });

  it('is the price of residency above a quarter of the cost', () => {
    expect(against(apis, { npvUsd: 1 }, { residencyUsd: 250_001 })).toBe(
      'Against it: $250k of it is the price of where the data must stay; ask whether a less strict rule would do.',
    );
    expect(against(apis, {}, { residencyUsd: 250_000 })).toBe(PRICES);
  });

  it('is the doubt of list prices, below a twentieth of what today costs', () => {
    const doubt = 'Against it: the saving is within the doubt of list prices.';
    expect(against(apis, { npvUsd: 99_999, cashNeededUsd: 900_000 })).toBe(doubt);
    expect(against(apis, { npvUsd: 100_000 })).toBe(PRICES);
    // No saving is no doubtful saving.
    expect(against(apis, { npvUsd: 0 })).toBe(PRICES);
    expect(against(apis, { npvUsd: null })).toBe(PRICES);
  });

  it('is the cash at risk above a quarter of the cost', () => {
    expect(against(['owned', 'owned'], { cashNeededUsd: 250_001 })).toBe(
      'Against it: $250k is spent before the first request is served, and a fall of prices or volume strands it.',
    );
  });

  it('is a quality nobody stated, of what leaves the frontier API', () => {
    const scenario = {
      ...base,
      workloads: base.workloads.slice(0, 2).map((each) => ({ ...each, minimumScore: null })),
    };
    expect(against(apis, {}, { scenario })).toBe(
      'Against it: nobody has said how good the answers of Document extraction must be; the saving rests on the share of requests that need the strongest model. Measure it before moving.',
    );
    expect(against(['small-api', 'owned'], {}, { scenario })).toContain(
      'the answers of Support chat and Document extraction must be',
    );
    expect(against(['frontier-api', 'frontier-api'], {}, { scenario })).toBe(PRICES);
  });

  it('is else the machines where there are some, or list prices', () => {
    const machines = 'Against it: the machines are paid for whether or not the requests come.';
    for (const kind of ['rented', 'owned']) expect(against(['small-api', kind])).toBe(machines);
    expect(against(['small-api', 'small-api'])).toBe(PRICES);
  });
});
