// Published cases with their own digits and tolerances, recomputed from their own inputs.
import { describe, expect, it } from 'vitest';
import { differencesOf } from '@/lib/model/studies/difference';
import { studyFigures } from '@/lib/model/studies/study-figures';
import { reportAbsent } from '@/lib/testing/shared-data';
import { goldenStudies } from './golden-studies';

const cases = goldenStudies();

function recompute(formula: string, inputs: unknown) {
  const answer = studyFigures(formula, inputs);
  if ('problem' in answer) throw new Error(answer.problem.message);
  return answer.figures;
}

describe('published cases', () => {
  if (cases === undefined) {
    it('are not recomputed without them', () => {
      reportAbsent(37);
    });
    return;
  }

  it('are 37, two of them not what their own inputs give', () => {
    expect(cases).toHaveLength(37);
    expect(cases.filter(({ reproducible }) => !reproducible).map(({ id }) => id)).toEqual([
      'lenovo26-mtok-b300',
      'lenovo25-postcut',
    ]);
  });

  it.each(cases.filter(({ reproducible }) => reproducible))(
    '$id comes out as printed',
    ({ formula, inputs, outputs, tolerance }) => {
      const recomputed = recompute(formula, inputs);
      expect(differencesOf(outputs, { recomputed, tolerance })).toEqual([]);
    },
  );

  it.each(cases.filter(({ reproducible }) => !reproducible))(
    '$id does not come out as printed, but as its inputs say',
    ({ formula, inputs, outputs, tolerance, mismatch }) => {
      const recomputed = recompute(formula, inputs);
      const wrong = differencesOf(outputs, { recomputed, tolerance }).map(({ figure }) => figure);
      expect(wrong.toSorted()).toEqual(Object.keys(mismatch ?? {}).toSorted());
    },
  );

  it.each(cases)('$id agrees with an independent recomputation to 1e-7', (each) => {
    const recomputed = recompute(each.formula, each.inputs);
    for (const [figure, expected] of Object.entries(each.recomputed)) {
      // The independent figures are given to eight significant digits.
      const tolerance = typeof expected === 'number' ? Math.abs(expected) * 1e-7 : 0;
      const facts = { recomputed, tolerance: { [figure]: tolerance } };
      expect(differencesOf({ [figure]: expected }, facts)).toEqual([]);
    }
  });
});
