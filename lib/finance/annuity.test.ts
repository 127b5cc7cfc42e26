import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import {
  annuityFactor,
  capitalRecoveryFactor,
  equivalentAnnualCost,
  growingAnnuityFactor,
  sinkingFundFactor,
} from './annuity';
import { npvEndOfPeriod } from './net-present-value';

describe('annuities', () => {
  it('are the sums they stand for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 2, noNaN: true }),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (rate, growth, nper) => {
          const ones = new Array<number>(nper).fill(1);
          const growing = ones.map((_, i) => (1 + growth) ** i);
          expectWithin(
            annuityFactor({ rate, nper }),
            npvEndOfPeriod({ rate, values: ones }),
            1e-12,
          );
          expectWithin(
            growingAnnuityFactor({ rate, nper, growth }),
            npvEndOfPeriod({ rate, values: growing }),
            1e-12,
          );
          // one recovered over the periods is the interest on it and the fund that repays it
          expectWithin(
            capitalRecoveryFactor({ rate, nper }),
            sinkingFundFactor({ rate, nper }) + rate,
            1e-8,
          );
        },
      ),
      { seed: 4 },
    );
  });

  it('keep their digits where the rate, or its distance from growth, goes to zero', () => {
    // n × (1 − rate × (n + 1) ÷ 2)
    expectWithin(annuityFactor({ rate: 1e-15, nper: 60 }), 60, 1e-13);
    expect(annuityFactor({ rate: 0, nper: 60 })).toBe(60);
    expect(sinkingFundFactor({ rate: 0, nper: 50 })).toBe(0.02);
    const nearly = growingAnnuityFactor({ rate: 0.1, nper: 36, growth: 0.1 + 1e-14 });
    expectWithin(nearly, growingAnnuityFactor({ rate: 0.1, nper: 36, growth: 0.1 }), 1e-12);
  });

  it('compare assets of unequal lives', () => {
    // nationmaster.com, "Equivalent annual cost": machine A, 50,000 over 3 years and 13,000 a year at
    // 5 %, is printed 31,360; machine B is printed 30,780 where its own sum gives 30,708.
    const machine = (capex: number, life: number, annual: number) =>
      equivalentAnnualCost({ rate: 0.05, life, capex, annual });
    expectWithin(machine(50_000, 3, 13_000), 31_360.43, 1e-6);
    expectWithin(machine(150_000, 8, 7500), 30_708.272, 1e-7);
    expect(() => machine(1, 0, 0)).toThrow('life is 0; it must be more than 0.');
  });
});
