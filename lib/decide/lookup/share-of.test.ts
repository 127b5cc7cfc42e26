import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { typed } from './given';
import { shareOf } from './share-of';

// Prices of a frozen release. The scores are the user's own: 0.9 of the frontier API's model and
// 0.6 of the small one's, so that a demand of 0.8 escalates (0.8 - 0.6) / (0.9 - 0.6) = 2/3.
const DEMANDED = 2 / 3;

let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease('2026-11-21.3');
  if (release === undefined) throw new Error('there is no such release');
  catalogue = release;
  const score = (model: string, reached: number) => ({
    workload: 'support-chat',
    model,
    score: reached,
  });
  base = {
    ...defaultScenario(release),
    ownScores: [
      score('anthropic/claude-sonnet-5', 0.9),
      score('openai/gpt-6-luna', 0.6),
      score('llama-3.3-70b', 0.6),
    ],
  };
});

const failedShare = typed(0.01, 'modelWork.failedShare');
const usdPerFailedAnswer = typed(2, 'modelWork.usdPerFailedAnswer');

function share(id: OptionId, ofRoute: number, change: Partial<Workload>) {
  const escalationShare = typed(ofRoute, `escalationShare.${id}`);
  const workload = { ...base.workloads[0]!, ...change };
  const route = { id, escalationShare, failedShare, usdPerFailedAnswer };
  return shareOf({ scenario: base, catalogue, route, workload, index: 0 });
}

describe('the share of requests that is escalated', () => {
  it('is what the demand takes, where that is more than the route’s', () => {
    const { escalationShare } = share('small-api', 0.1, { minimumScore: 0.8 });
    expect(escalationShare.value).toBeCloseTo(DEMANDED, 12);
    expect(escalationShare.from.kind).toBe('modelled');
    expect(escalationShare.from.note).toContain('handed on blindly');
  });

  it('is the route’s, where that is more than the demand takes, or nothing is demanded', () => {
    const input = { kind: 'input', input: 'escalationShare.small-api' };
    for (const change of [{ minimumScore: 0.8 }, { minimumScore: 0.5 }, {}])
      expect(share('small-api', 0.7, change).escalationShare).toEqual({ value: 0.7, from: input });
  });

  it('is the workload’s own before the route’s, and still no less than the demand takes', () => {
    const own = share('small-api', 0.1, { escalationShare: 0.9, minimumScore: 0.8 });
    expect(own.escalationShare).toEqual(typed(0.9, 'workloads[0].escalationShare'));
    const low = share('small-api', 0.9, { escalationShare: 0, minimumScore: 0.8 });
    expect(low.escalationShare.value).toBeCloseTo(DEMANDED, 12);
  });

  it('is none of the frontier API, whatever is asked', () => {
    const { escalationShare } = share('frontier-api', 0.5, {
      escalationShare: 0.5,
      minimumScore: 0.8,
    });
    expect(escalationShare.value).toBe(0);
    expect(escalationShare.from.note).toBe('The frontier API hands nothing on to itself.');
  });
});

describe('requests that may not leave for the frontier API', () => {
  const kept = { residency: 'on-premises' } as const;

  it('cost what they would there, and say so', () => {
    const { escalationShare } = share('owned', 0.15, kept);
    expect(escalationShare).toEqual({
      value: 0.15,
      from: {
        kind: 'input',
        input: 'escalationShare.owned',
        note: 'Support chat must stay on its own premises, and Anthropic is outside. What would be escalated is handled otherwise, and taken to cost what the frontier API would.',
      },
    });
  });

  it('need no note where none is escalated', () => {
    expect(share('owned', 0, kept).escalationShare.from.note).toBeUndefined();
  });

  it('are not escalated for the quality either: the route is barred instead', () => {
    expect(share('owned', 0.15, { ...kept, minimumScore: 0.8 }).escalationShare.value).toBe(0.15);
  });
});

describe('a failed answer', () => {
  it('costs what the workload says, else what the route says', () => {
    expect(share('owned', 0, { usdPerFailedAnswer: 7 })).toMatchObject({
      failedShare,
      usdPerFailedAnswer: typed(7, 'workloads[0].usdPerFailedAnswer'),
    });
    expect(share('owned', 0, {}).usdPerFailedAnswer).toBe(usdPerFailedAnswer);
    // Nothing is a figure too.
    expect(share('frontier-api', 0, { usdPerFailedAnswer: 0 }).usdPerFailedAnswer.value).toBe(0);
  });
});
