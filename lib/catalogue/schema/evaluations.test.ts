import { describe, expect, it } from 'vitest';
import { evaluationSchema, scoredModelSchema } from './evaluations';

const score = { model: 'acme-1', score: 0.71, source: 'acme', date: '2026-10-01' };

const evaluation = {
  name: 'Exam',
  measures: 'Questions of an exam with four choices, for assistants that answer.',
  unit: 'share',
  chance: 0.25,
  link: 'https://acme.example/exam',
  scores: [score, { ...score, note: 'high effort', reasoning: true }],
  checkedOn: '2026-11-01',
  reviewBy: '2027-01-31',
};

const problems = (row: unknown) =>
  evaluationSchema.safeParse(row).error?.issues.map(({ message }) => message);

describe('an evaluation', () => {
  it('keeps several results of one model, told apart by their notes', () => {
    expect(problems(evaluation)).toBeUndefined();
  });

  it('refuses a percentage where a share is due', () => {
    expect(problems({ ...evaluation, scores: [{ ...score, score: 71 }] })).toEqual([
      'a share lies between 0 and 1; a percentage is divided by 100',
    ]);
  });

  it('takes a rating of any size, for which guessing has no share', () => {
    const rating = { ...evaluation, unit: 'elo', scores: [{ ...score, score: 1450 }] };
    expect(problems({ ...rating, chance: undefined })).toBeUndefined();
    expect(problems(rating)).toEqual(['guessing has a share only where the unit is "share"']);
  });

  it('refuses the same result twice', () => {
    expect(problems({ ...evaluation, scores: [score, { ...score, score: 0.7 }] })).toEqual([
      'acme-1 has this result of acme already; a note tells two runs apart',
    ]);
  });

  it('refuses a result of a day after the check', () => {
    expect(problems({ ...evaluation, scores: [{ ...score, date: '2026-11-02' }] })).toEqual([
      '2026-11-02 lies after checkedOn, 2026-11-01',
    ]);
  });

  it('says nothing without scores', () => {
    expect(problems({ ...evaluation, scores: [] })).toEqual([
      'an evaluation without scores says nothing',
    ]);
  });
});

describe('a scored model', () => {
  it('names a pattern that is no regular expression', () => {
    const model = { name: 'Acme 1', maker: 'Acme', openWeights: null, match: ['/acme-(1/'] };
    expect(scoredModelSchema.safeParse(model).error?.issues).toMatchObject([
      {
        path: ['match', 0],
        message: 'a pattern between slashes is a regular expression, and this one is not',
      },
    ]);
    expect(scoredModelSchema.safeParse({ ...model, match: ['/acme-[12]$/'] }).success).toBe(true);
  });
});
