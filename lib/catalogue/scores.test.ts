import { describe, expect, it } from 'vitest';
import { composed } from './fixture';
import { scoredModelOfOffer, scoredModelOfWeights, scoresOf } from './scores';

const model = { maker: 'Acme', openWeights: null };
const score = { model: 'acme-1', source: 'acme' };

const catalogue = composed({
  'data/scored-models/acme.json': {
    'acme-1': {
      ...model,
      name: 'Acme 1',
      openWeights: 'acme-1-8b',
      match: ['acme-1', '*/acme-1-*'],
    },
    'acme-1-mini': { ...model, name: 'Acme 1 mini', match: ['/(^|\\/)acme-1-mini$/'] },
  },
  'data/evaluations/exam.json': {
    name: 'Exam',
    measures: 'Questions of an exam, for assistants that answer.',
    unit: 'share',
    link: 'https://acme.example/exam',
    scores: [
      { ...score, score: 0.71, date: '2026-10-01', note: 'high effort' },
      { ...score, score: 0.64, date: '2026-10-20' },
      { ...score, score: 0.69, date: '2026-09-01' },
    ],
    checkedOn: '2026-11-01',
    reviewBy: '2027-01-31',
  },
});

describe('the scored model of an offer', () => {
  it('is found by any provider’s id of it, in whatever case', () => {
    expect(scoredModelOfOffer(catalogue, ' Acme-1 ')).toBe('acme-1');
    expect(scoredModelOfOffer(catalogue, 'acme-ai/Acme-1-Turbo')).toBe('acme-1');
    expect(scoredModelOfOffer(catalogue, 'acme-1-mini')).toBe('acme-1-mini');
  });

  it('is unknown where none fits, or more than one', () => {
    expect(scoredModelOfOffer(catalogue, 'acme-2')).toBeUndefined();
    expect(scoredModelOfOffer(catalogue, 'acme-ai/acme-1-mini')).toBeUndefined();
  });

  it('is found by the weights of a model', () => {
    expect(scoredModelOfWeights(catalogue, 'acme-1-8b')).toBe('acme-1');
    expect(scoredModelOfWeights(catalogue, 'acme-1')).toBeUndefined();
  });
});

describe('the scores of a model', () => {
  it('are all kept, oldest first, with the lowest, the highest and the newest day', () => {
    const found = scoresOf(catalogue, { model: 'acme-1', evaluation: 'exam' });
    expect(found?.scores.map(({ date }) => date)).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-10-20',
    ]);
    expect(found).toMatchObject({ low: 0.64, high: 0.71, latest: '2026-10-20' });
  });

  it('are unknown, not low, where nobody published one', () => {
    expect(scoresOf(catalogue, { model: 'acme-1-mini', evaluation: 'exam' })).toBeUndefined();
    expect(scoresOf(catalogue, { model: 'acme-1', evaluation: 'constructor' })).toBeUndefined();
  });
});
