import { describe, expect, it } from 'vitest';
import type { HeadlineChange } from '@/lib/decide/diff/explained';
import type { Step } from '@/lib/decide/diff/path';
import { printedChange } from './scenario-diff-money';

const step: Step = {
  kind: 'input',
  group: { id: 'owned.pue', changes: [], applyTo: (scenario) => scenario },
};

const change = (usd: {
  before: number | null;
  after: number | null;
  steps: number[];
  together?: number;
}): HeadlineChange => ({
  option: 'owned',
  figure: 'total',
  cellId: 'route.owned.total',
  beforeUsd: usd.before,
  afterUsd: usd.after,
  changeUsd: usd.before === null || usd.after === null ? null : usd.after - usd.before,
  contributions: usd.steps.map((each) => ({ step, usd: each })),
  togetherUsd: usd.together ?? null,
});

describe('a printed change', () => {
  it('adds up in whole dollars where each amount rounded by itself would not', () => {
    // 100.4 + 0.4 + 0.4 = 101.2: rounded alone 100, 0, 0 and 101. The first takes the dollar.
    const printed = printedChange(change({ before: 100.4, after: 101.2, steps: [0.4, 0.4] }));
    expect(printed.before).toBe('$101');
    expect(printed.after).toBe('$101');
    expect(printed.contributions).toEqual(['+<$1', '+<$1']);
    const larger = printedChange(change({ before: 370.6, after: 238.3, steps: [-132.3] }));
    expect(larger).toMatchObject({ before: '$370', contributions: ['−$132'], after: '$238' });
  });

  it('has what only works together as its last part', () => {
    const printed = printedChange(change({ before: 10, after: 25, steps: [5], together: 10 }));
    expect(printed).toEqual({
      before: '$10',
      contributions: ['+$5'],
      together: '+$10',
      after: '$25',
    });
  });

  it('of a route that could not be costed says what is not known', () => {
    expect(printedChange(change({ before: null, after: 25, steps: [] }))).toEqual({
      before: 'not known',
      contributions: [],
      together: null,
      after: '$25',
    });
  });
});
