import { describe, expect, it } from 'vitest';
import { differencesOf } from './difference';
import { studyFigures } from './study-figures';
import { examples } from './testing/worked-examples';

const TOLERANCE = 1e-9; // absolute, on figures of 1e-3 to 1e7

describe('published formulas', () => {
  it.each(examples)('%s %j', (formula, inputs, figures) => {
    const answer = studyFigures(formula, inputs);
    if ('problem' in answer) throw new Error(answer.problem.message);
    const tolerance = Object.fromEntries(Object.keys(figures).map((name) => [name, TOLERANCE]));
    expect(Object.keys(answer.figures).toSorted()).toEqual(Object.keys(figures).toSorted());
    expect(differencesOf(figures, { recomputed: answer.figures, tolerance })).toEqual([]);
  });
});
