import { describe, expect, it } from 'vitest';
import type { BreakEven } from '@/lib/decide/evaluation';
import {
  breakEvenPhrase,
  breakEvenText,
  firstCrossing,
  paybackText,
  paybackTime,
} from './findings';

const M = 1e6;

/** Cheaper in these ranges, searched to a billion tokens a month. */
function at(...ranges: [from: number, to: number | null][]): Extract<BreakEven, { kind: 'at' }> {
  const last = ranges.at(-1);
  return {
    kind: 'at',
    tokensPerMonth: ranges[0]![0],
    requestsPerMonth: 1,
    cheaper: ranges.map(([fromTokensPerMonth, toTokensPerMonth]) => ({
      fromTokensPerMonth,
      toTokensPerMonth,
    })),
    forGoodFromTokensPerMonth: last?.[1] === null ? last[0] : null,
    searchedToTokensPerMonth: 1000 * M,
  };
}

describe('payback in words', () => {
  it.each([
    [{ kind: 'baseline' }, 'today’s route'],
    [{ kind: 'from-the-start' }, 'from the start'],
    [{ kind: 'never', message: '' }, 'never'],
    [{ kind: 'at', months: 0.02 }, 'within 1 month'],
    [{ kind: 'at', months: 0.999 }, 'within 1 month'],
    [{ kind: 'at', months: 1 }, '1 month'],
    [{ kind: 'at', months: 34.62 }, '34.6 months'],
  ] as const)('%o is “%s”', (payback, text) => {
    expect(paybackText(payback)).toBe(text);
  });

  it('says the same inside a sentence', () => {
    expect(paybackTime(0.02)).toBe('within 1 month');
    expect(paybackTime(1.34)).toBe('after 1.3 months');
  });
});

describe('break-even in words', () => {
  const unknown = { kind: 'not-within-range', message: '' } as const;
  it.each<[BreakEven, string, string | null]>([
    [{ kind: 'baseline' }, 'today’s route', null],
    [{ kind: 'always', searchedToTokensPerMonth: M }, 'at any volume', 'costs less at any volume'],
    [{ kind: 'never', message: '', searchedToTokensPerMonth: M }, 'never', 'never costs less'],
    [{ ...unknown, searchedToTokensPerMonth: 0 }, 'not known', null],
    [
      { ...unknown, searchedToTokensPerMonth: 900 * M },
      'not up to 900 million tokens a month',
      'does not cost less up to 900 million tokens a month, as far as was searched',
    ],
    [at([70 * M, null]), '70 million tokens a month', 'costs less from 70 million tokens a month'],
    [
      at([70 * M, 81 * M], [130 * M, 160 * M], [330 * M, null]),
      '70 million tokens a month (for good from 330 million tokens)',
      'costs less from 70 million tokens a month (for good from 330 million tokens)',
    ],
    [
      at([70 * M, 81 * M]),
      '70–81 million tokens a month',
      'costs less at 70–81 million tokens a month',
    ],
    [
      at([70 * M, 81 * M], [130 * M, 160 * M]),
      'at times between 70 million tokens and 160 million tokens a month',
      'costs less at times between 70 million tokens and 160 million tokens a month',
    ],
    // a range that runs to the end of the search has no known end
    [
      at([70 * M, 1000 * M]),
      '70 million tokens a month',
      'costs less from 70 million tokens a month',
    ],
    [
      at([1, 81 * M]),
      'up to 81 million tokens a month',
      'costs less up to 81 million tokens a month',
    ],
    [
      at([1, 81 * M], [130 * M, null]),
      'up to 81 million tokens a month and again from 130 million tokens',
      'costs less up to 81 million tokens a month and again from 130 million tokens',
    ],
    [
      at([1, 81 * M], [130 * M, 160 * M]),
      'at times up to 160 million tokens a month',
      'costs less at times up to 160 million tokens a month',
    ],
    [at([1, 1000 * M]), 'at any volume searched', 'costs less at any volume searched'],
  ])('%# is a cell and a phrase', (breakEven, text, phrase) => {
    expect(breakEvenText(breakEven)).toBe(text);
    expect(breakEvenPhrase(breakEven)).toBe(phrase);
  });

  it('marks the volume where it stops being cheaper when it starts out cheaper', () => {
    expect(firstCrossing(at([1, 81 * M]))).toBe(81 * M);
    expect(firstCrossing(at([70 * M, null]))).toBe(70 * M);
  });
});
