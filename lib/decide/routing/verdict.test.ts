import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import type { Findings } from './findings';
import type { PolicyOutcome } from './portfolio';
import { costedPolicy, venueHeads } from '@/lib/testing/routing/outcomes';
import { verdictSentences } from './verdict';

let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease('2026-11-21.3');
  if (release === undefined) throw new Error('there is no such release');
  base = defaultScenario(release);
});

const EVERY = ['support-chat', 'document-extraction', 'coding-assistant'] as const;

/** Support chat, Document extraction and Coding assistant, all on the frontier API today. */
function findings(
  placed: readonly [string, string, string],
  best: Partial<PolicyOutcome> = {},
  more: Partial<Findings> = {},
): Findings {
  const venueOf = new Map(EVERY.map((id, index) => [id, placed[index]!]));
  return {
    scenario: base,
    venues: venueHeads,
    best: costedPolicy('best', { venueOf, ...best }),
    policies: [costedPolicy('today', { presentValueUsd: 2_000_000 })],
    waiting: [],
    proof: { kind: 'optimal', nodes: 1 },
    residencyUsd: null,
    ...more,
  };
}
const said = (...given: Parameters<typeof findings>) => verdictSentences(findings(...given));
const today = (change: Partial<Workload>): Scenario => ({
  ...base,
  workloads: base.workloads.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
});

describe('the first sentences', () => {
  it('say what stays and what moves, venue by venue', () => {
    expect(said(['frontier-api', 'small-api', 'small-api']).slice(0, 2)).toEqual([
      'Support chat stays where it is: Big on Acme.',
      'Document extraction and Coding assistant move to Small on Acme.',
    ]);
    expect(said(['frontier-api', 'frontier-api', 'frontier-api'])[0]).toBe(
      'Support chat, Document extraction and Coding assistant stay where they are: Big on Acme.',
    );
    expect(said(['owned', 'frontier-api', 'frontier-api']).slice(0, 2)).toEqual([
      'Document extraction and Coding assistant stay where they are: Big on Acme.',
      'Support chat moves to Llama on servers.',
    ]);
  });

  it('go by where each workload runs today, not by the scenario alone', () => {
    const scenario = today({ today: 'small-api' });
    expect(said(['small-api', 'frontier-api', 'small-api'], {}, { scenario }).slice(0, 3)).toEqual([
      'Document extraction stays where it is: Big on Acme.',
      'Support chat stays where it is: Small on Acme.',
      'Coding assistant moves to Small on Acme.',
    ]);
  });
});

describe('what is bought', () => {
  it('is machines by the venue, in month 1', () => {
    const machines = [
      { venueId: 'owned', machines: 1, gpus: 8 },
      { venueId: 'rented', machines: 3, gpus: 1200 },
    ];
    expect(said(['owned', 'rented', 'rented'], { machines }).slice(2, 4)).toEqual([
      'Buy 1 server (8 GPUs in month 1).',
      'Rent 3 instances (1,200 GPUs in month 1).',
    ]);
  });
});

describe('the money', () => {
  const money = (best: Partial<PolicyOutcome>, more: Partial<Findings> = {}) =>
    said(['small-api', 'small-api', 'small-api'], best, more)[1];
  const cost = { presentValueUsd: 1_500_000, cashNeededUsd: 40_000 };

  it('is the cost, what is due before month 1, and what today’s mix costs more', () => {
    // $2.00m less $1.50m: 25 % of $2.00m.
    expect(money({ ...cost, npvUsd: 500_000 })).toBe(
      'It costs $1.50m in present value over 36 months, $40.0k of it before month 1; $500k less than today’s mix (25\u202f%).',
    );
  });

  it('says where it costs the same, or more because today’s mix breaks needs', () => {
    expect(money({ ...cost, npvUsd: 0.4 })).toMatch(/; the same as today’s mix\.$/);
    const broken = (workloadId: string, need: 'residency' | 'quality') => ({
      workloadId,
      barrier: { need, message: 'No.' },
    });
    const violations = [
      broken('support-chat', 'residency'),
      broken('coding-assistant', 'residency'),
      broken('coding-assistant', 'quality'),
    ];
    const policies = [costedPolicy('today', { presentValueUsd: 1_000_000, violations })];
    expect(money({ ...cost, npvUsd: -500_000 }, { policies })).toMatch(
      /; \$500k more than today’s mix \(50\u202f%\), which breaks residency and quality\.$/,
    );
  });

  it('stands alone where today’s mix has no cost, and takes no cash as none', () => {
    const policies = [{ kind: 'refused', id: 'today', label: 'Today', refusal: 'No.' }] as const;
    const alone = 'It costs $1.50m in present value over 36 months, $0 of it before month 1.';
    expect(money({ ...cost, cashNeededUsd: -3, npvUsd: null }, { policies })).toBe(alone);
  });
});

describe('what mixing is worth', () => {
  const sole = (policies: readonly PolicyOutcome[]) =>
    said(['small-api', 'small-api', 'small-api'], { presentValueUsd: 1_000_000 }, { policies })[2];

  it('is measured against the best single route that meets every need', () => {
    const violations = [
      { workloadId: 'support-chat', barrier: { need: 'quality', message: 'No.' } as const },
    ];
    const policies = [
      costedPolicy('owned', { label: 'All on owned servers', presentValueUsd: 1_300_000 }),
      costedPolicy('rented', { label: 'All on rented GPUs', presentValueUsd: 1_200_000 }),
      costedPolicy('small-api', { presentValueUsd: 1_100_000, violations }),
      costedPolicy('today', { presentValueUsd: 1_050_000 }),
      costedPolicy('best', { presentValueUsd: 1_000_000 }),
    ];
    expect(sole(policies)).toBe(
      'The best single route that meets every need (all on rented GPUs) costs $200k more.',
    );
    // Within half a percent: $4,000 of $1,000,000.
    const close = costedPolicy('hosted-open', { label: 'All on APIs', presentValueUsd: 1_004_000 });
    expect(sole([...policies, close])).toBe(
      'Mixing is worth next to nothing here: all on APIs costs $4.00k more.',
    );
    const same = costedPolicy('hosted-open', { label: 'All on APIs', presentValueUsd: 1_000_000 });
    expect(sole([...policies, same])).toBe(
      'One place is enough here: all on APIs is the best mix.',
    );
    expect(sole(policies.slice(2))).toBe('No single route meets every need.');
  });
});

describe('the last sentence', () => {
  it('admits a search that ended early', () => {
    const gap = { proof: { kind: 'gap', nodes: 10, gapUsd: 12_345 } } as const;
    const all = ['small-api', 'small-api', 'small-api'] as const;
    expect(said(all, {}, gap).at(-1)).toBe(
      'The search ended before it was certain: a mix up to $12.3k cheaper may exist.',
    );
    expect(said(all).at(-1)).toMatch(/^Against it: /);
  });
});
