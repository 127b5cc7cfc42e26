import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { knownScore, qualityOf } from './quality';

// Offers of a frozen release; the evaluation and its scores are made up here.
let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease('2026-11-21.3');
  if (release === undefined) throw new Error('there is no such release');
  const scored = (name: string, pattern: string, openWeights: string | null = null) => ({
    name,
    maker: 'Made up',
    openWeights,
    match: [pattern],
  });
  const reached = (model: string, score: number) => ({
    model,
    score,
    source: 'acme',
    date: '2026-10-01',
  });
  catalogue = {
    ...release,
    residency: {},
    scoredModels: {
      sonnet: scored('Sonnet', 'claude-sonnet-5'),
      luna: scored('Luna', 'gpt-6-luna'),
      llama: scored('Llama', '*llama-3.3-70b*', 'llama-3.3-70b'),
    },
    evaluations: {
      exam: {
        name: 'Exam',
        measures: 'Questions of an exam.',
        unit: 'share',
        link: 'https://acme.example/exam',
        // Sonnet 0.9; Luna 0.6 by one source and 0.75 by another; of Llama nobody says anything.
        scores: [reached('sonnet', 0.9), reached('luna', 0.75), reached('luna', 0.6)],
        checkedOn: '2026-11-01',
        reviewBy: '2027-01-31',
        unknown: [],
      },
    },
  };
  base = defaultScenario(catalogue);
});

function asked(kind: OptionId, change: Partial<Workload>, more: Partial<Scenario> = {}) {
  const workload = { ...base.workloads[0]!, evaluation: 'exam', ...change };
  return { scenario: { ...base, ...more }, catalogue, kind, workload };
}
const quality = (...question: Parameters<typeof asked>) => qualityOf(asked(...question));

function messageOf(...question: Parameters<typeof asked>): string {
  const found = quality(...question);
  if (found.kind !== 'barred') throw new Error(`it is ${found.kind}`);
  expect(found.barrier.need).toBe('quality');
  return found.barrier.message;
}

const own = (score: number, model: string, workload = 'support-chat') => ({
  ownScores: [{ workload, model, score }],
});

describe('a workload that asks for a score', () => {
  it('asks nothing without one, whatever is known', () => {
    expect(quality('owned', { minimumScore: null })).toEqual({ kind: 'no-demand' });
  });

  it('takes a route that reaches it, exactly too', () => {
    for (const minimumScore of [0.5, 0.9])
      expect(quality('frontier-api', { minimumScore })).toMatchObject({
        kind: 'good-enough',
        score: { score: 0.9, isOwn: false, text: '90\u202f%' },
      });
  });

  it('goes by the lowest of several published scores', () => {
    expect(quality('small-api', { minimumScore: 0.6 }).kind).toBe('good-enough');
    expect(quality('small-api', { minimumScore: 0.7 }).kind).toBe('with-escalation');
    expect(knownScore(asked('small-api', {}))).toMatchObject({ score: 0.6, high: 0.75 });
  });

  it('does not take a route of which nobody knows the score', () => {
    for (const kind of ['hosted-open', 'rented', 'owned'] as const)
      expect(messageOf(kind, { minimumScore: 0.1 }), kind).toMatch(
        /^No score of .*Llama 3\.3 70B.* in Exam is known, so nobody can say whether it is good enough for Support chat\.$/,
      );
    expect(messageOf('seats', { minimumScore: 0.1 })).toContain('No score of A seat plan in Exam');
    // Nor in an evaluation that nobody has run.
    expect(messageOf('small-api', { minimumScore: 0.1, evaluation: 'other' })).toContain(
      'in other',
    );
  });
});

describe('a route that falls short', () => {
  it('hands on the share of requests that brings the mean up to what is asked', () => {
    // (0.8 - 0.6) / (0.9 - 0.6) = 2/3
    const found = quality('small-api', { minimumScore: 0.8 });
    if (found.kind !== 'with-escalation') throw new Error(`it is ${found.kind}`);
    expect(found.share).toBeCloseTo(2 / 3, 12);
    expect(found.note).toContain('reaches 60\u202f% in Exam, and Support chat asks for more');
    expect(found.note).toContain('reaches 90\u202f%');
  });

  it('is barred where it is the frontier API, which has nobody to hand on to', () => {
    expect(messageOf('frontier-api', { minimumScore: 0.95 })).toMatch(
      /reaches 90\u202f% in Exam, and Support chat asks for more\.$/,
    );
  });

  it('is barred where the frontier API falls short too, or its score is not known', () => {
    const nor = /; nor is the frontier API known to reach it\.$/;
    expect(messageOf('small-api', { minimumScore: 0.95 })).toMatch(nor);
    const frontierApi = { ...base.frontierApi, offer: 'openai/gpt-6.1-sol' };
    expect(messageOf('small-api', { minimumScore: 0.8 }, { frontierApi })).toMatch(nor);
  });

  it('is barred where its requests may not leave for the frontier API', () => {
    const more = own(0.6, 'llama');
    expect(messageOf('owned', { minimumScore: 0.8, residency: 'on-premises' }, more)).toMatch(
      /; its requests may not go to the frontier API either\.$/,
    );
    expect(quality('owned', { minimumScore: 0.8 }, more).kind).toBe('with-escalation');
  });
});

describe('a score of one’s own', () => {
  it('counts before the published one, up or down', () => {
    expect(quality('small-api', { minimumScore: 0.8 }, own(0.85, 'luna'))).toMatchObject({
      kind: 'good-enough',
      score: { score: 0.85, high: 0.85, isOwn: true },
    });
    expect(quality('small-api', { minimumScore: 0.6 }, own(0.5, 'luna')).kind).toBe(
      'with-escalation',
    );
  });

  it('is known by the scored model, or by the offer as the scenario writes it', () => {
    for (const model of ['luna', 'openai/gpt-6-luna'])
      expect(quality('small-api', { minimumScore: 0.8 }, own(0.85, model)).kind, model).toBe(
        'good-enough',
      );
  });

  it('belongs to its workload alone', () => {
    const other = own(0.85, 'luna', 'coding-assistant');
    expect(quality('small-api', { minimumScore: 0.8 }, other).kind).toBe('with-escalation');
  });

  it('needs no published evaluation', () => {
    expect(
      quality('owned', { minimumScore: 40, evaluation: null }, own(42, 'llama')),
    ).toMatchObject({
      kind: 'good-enough',
      score: { evaluationName: 'your own evaluation', text: '42' },
    });
  });
});
