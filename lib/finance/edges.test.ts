// Cases at the edge of what a function takes, each of which a small mistake would get wrong.
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import { fixedDecliningBalance } from './depreciation';
import { DomainError } from './domain';
import { irr } from './irr';
import { mirr } from './mirr';
import type { Solved } from './solved';

const valueOf = (answer: Solved) => (answer.kind === 'value' ? answer.value : NaN);

describe('MIRR', () => {
  it('takes rates of nothing and less than nothing', () => {
    // nothing is earned or charged between: (50 + 60) ÷ 100 over two periods, 1.1^½ − 1
    const values = [-100, 50, 60];
    const free = mirr({ values, financeRate: 0, reinvestRate: 0 });
    expectWithin(valueOf(free), Math.sqrt(1.1) - 1, 1e-12);
    // 50 shrinks to 25 in the last period: (25 + 60) ÷ 100
    const shrinking = mirr({ values, financeRate: -0.5, reinvestRate: -0.5 });
    expectWithin(valueOf(shrinking), Math.sqrt(0.85) - 1, 1e-12);
  });

  it('measures against what is worth most now, not against what is largest', () => {
    // 1 received after one period outweighs 10^100 after 400: 10^100 ÷ 11^399 = 3 × 10^−316. The
    // second is past what a double holds once grown against the first: 11^400 = 4 × 10^416.
    const values = [-1, 1, ...new Array<number>(398).fill(0), 1e100];
    const answer = mirr({ values, financeRate: 10, reinvestRate: 10 });
    expectWithin(valueOf(answer), 11 ** (399 / 400) - 1, 1e-12);
  });
});

describe('fixed declining balance', () => {
  it('cuts off what is past a whole year or month', () => {
    // Microsoft: DB(1,000,000, 100,000, 6, 2, 7) = 259,639.42
    const asset = { cost: 1e6, salvage: 1e5, life: 6 };
    expect(fixedDecliningBalance({ ...asset, per: 2.9, month: 7.9 })).toBeCloseTo(259_639.42, 2);
  });

  it('takes a life that is not whole up to the year it ends in', () => {
    // 1 − 0.1^(1 ÷ 5.5) = 0.342 in three decimals; year 6 is 0.658⁵ × 0.342 of the cost
    const asset = { cost: 1e6, salvage: 1e5, life: 5.5, month: 12 };
    expectWithin(fixedDecliningBalance({ ...asset, per: 6 }), 1e6 * 0.658 ** 5 * 0.342, 1e-12);
    expect(() => fixedDecliningBalance({ ...asset, per: 7 })).toThrow(DomainError);
  });
});

describe('rates too close to tell apart', () => {
  it('are answered once', () => {
    // (v − 0.5)² × (v − 0.50001)², multiplied out: v = 0.5 is 100 %, v = 0.50001 is 99.996 %, and
    // between them the sum is at most 0.000005⁴ = 6 × 10⁻²², past the sixteenth digit of its terms.
    const answer = irr([0.062502500025, -0.5000150001, 1.5000300001, -2.00002, 1]);
    expect(answer).toMatchObject({ kind: 'one', rate: expect.closeTo(1, 3) as number });
  });
});
