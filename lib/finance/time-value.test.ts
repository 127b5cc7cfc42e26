import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import { pmt } from './payment';
import { loanRates } from './loan-rates';
import type { Solved } from './solved';
import { futureValue, numberOfPeriods, presentValueOfPayments } from './time-value';

const valueOf = (answer: Solved): number => (answer.kind === 'value' ? answer.value : NaN);

describe('future and present value', () => {
  it('are those of the documentation', () => {
    // Microsoft: 2,581.40; 12,682.50; 82,846.25; 2,301.40; and −59,777.15 for PV
    const fv = futureValue;
    expectWithin(
      fv({ rate: 0.06 / 12, nper: 10, pmt: -200, pv: -500, type: 1 }),
      2581.4033740601,
      1e-12,
    );
    expectWithin(
      fv({ rate: 0.12 / 12, nper: 12, pmt: -1000, pv: 0, type: 0 }),
      12682.503013197,
      1e-12,
    );
    expectWithin(
      fv({ rate: 0.11 / 12, nper: 35, pmt: -2000, pv: 0, type: 1 }),
      82846.2463729,
      1e-10,
    );
    expectWithin(
      fv({ rate: 0.06 / 12, nper: 12, pmt: -100, pv: -1000, type: 1 }),
      2301.4018303409,
      1e-12,
    );
    expectWithin(
      presentValueOfPayments({ rate: 0.08 / 12, nper: 240, pmt: 500, fv: 0, type: 0 }),
      -59777.145851188,
      1e-12,
    );
    // numpy-financial's docstring
    expectWithin(
      fv({ rate: 0.05 / 12, nper: 120, pmt: -100, pv: -100, type: 0 }),
      15692.92889433575,
      1e-12,
    );
  });

  it('need no rate: the sum of what was paid', () => {
    expect(futureValue({ rate: 0, nper: 12, pmt: -100, pv: -50, type: 1 })).toBe(1250);
    expect(presentValueOfPayments({ rate: 0, nper: 12, pmt: -100, fv: -50, type: 0 })).toBe(1250);
  });

  const terms = fc.record({
    rate: fc.double({ min: -0.1, max: 0.2, noNaN: true }),
    nper: fc.integer({ min: 1, max: 60 }),
    pv: fc.integer({ min: 1, max: 100_000 }),
    fv: fc.integer({ min: -100_000, max: 100_000 }),
    type: fc.constantFrom(0, 1),
  });

  it('and the payment, the periods and the rate are each what the others give', () => {
    fc.assert(
      fc.property(terms, (loan) => {
        const payment = pmt(loan);
        const growth = Math.max((1 + loan.rate) ** loan.nper, (1 + loan.rate) ** -loan.nper);
        const tolerance = 1e-12 * growth * (loan.pv + Math.abs(loan.fv)) + 1e-12;
        expect(Math.abs(futureValue({ ...loan, pmt: payment }) - loan.fv)).toBeLessThan(tolerance);
        expect(Math.abs(presentValueOfPayments({ ...loan, pmt: payment }) - loan.pv)).toBeLessThan(
          tolerance,
        );
        const roots = loanRates({ ...loan, pmt: payment });
        const rates =
          roots.kind === 'several' ? roots.rates : [roots.kind === 'one' ? roots.rate : NaN];
        const nearest = Math.min(...rates.map((found) => Math.abs(found - loan.rate)));
        // at worst a double root, known to half of its digits
        expect(nearest).toBeLessThan(1e-6);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe('number of periods', () => {
  it('is that of the documentation', () => {
    // Microsoft: 59.67, 60.08, −9.578 for 12 % a year, 100 a month, 1,000 down, 10,000 aimed at
    const terms = { rate: 0.01, pmt: -100, pv: -1000, fv: 10_000 };
    expectWithin(valueOf(numberOfPeriods({ ...terms, type: 1 })), 59.6738656742946, 1e-12);
    expectWithin(valueOf(numberOfPeriods({ ...terms, type: 0 })), 60.0821228537617, 1e-12);
    expectWithin(valueOf(numberOfPeriods({ ...terms, fv: 0, type: 0 })), -9.57859403981317, 1e-12);
  });

  it('needs no rate, hardly any rate, or no payment', () => {
    expect(valueOf(numberOfPeriods({ rate: 0, pmt: -100, pv: 1200, fv: 0, type: 0 }))).toBe(12);
    // to first order n + rate × n (n + 1) ÷ 2
    const tiny = numberOfPeriods({ rate: 1e-13, pmt: -100, pv: 1200, fv: 0, type: 0 });
    expectWithin(valueOf(tiny), 12 + 78e-13, 1e-15);
    // doubling at 7 %: ln 2 ÷ ln 1.07
    const doubling = numberOfPeriods({ rate: 0.07, pmt: 0, pv: -1, fv: 2, type: 0 });
    expectWithin(valueOf(doubling), 10.244768351058712, 1e-13);
  });

  it('is none where the payments never get there', () => {
    // 10 % of 1,000 is 100 a period: paying 100 keeps the balance, paying 50 lets it grow
    for (const payment of [-100, -50]) {
      const answer = numberOfPeriods({ rate: 0.1, pmt: payment, pv: 1000, fv: 0, type: 0 });
      expect(answer.kind).toBe('none');
    }
    expect(numberOfPeriods({ rate: 0, pmt: 0, pv: 1, fv: 0, type: 0 }).kind).toBe('none');
  });
});

describe('the rate of a loan', () => {
  it('is that of the documentation', () => {
    // Microsoft: 4 years, 200 a month, 8,000: 0.77 % a month
    expect(loanRates({ nper: 48, pmt: -200, pv: 8000, fv: 0, type: 0 })).toEqual({
      kind: 'one',
      rate: expect.closeTo(0.007701472488202, 14) as number,
    });
  });

  it('is zero where the payments add up to the loan', () => {
    expect(loanRates({ nper: 10, pmt: -100, pv: 1000, fv: 0, type: 0 })).toEqual({
      kind: 'one',
      rate: 0,
    });
    expect(loanRates({ nper: 10.5, pmt: -100, pv: 1050, fv: 0, type: 0 })).toEqual({
      kind: 'one',
      rate: 0,
    });
  });

  it('is the same payment by payment and in closed form, for fractions and thousands of payments', () => {
    for (const type of [0, 1]) {
      for (const nper of [12.5, 5000]) {
        const payment = pmt({ rate: 0.004, nper, pv: 1000, fv: 0, type });
        const roots = loanRates({ nper, pmt: payment, pv: 1000, fv: 0, type });
        expectWithin(roots.kind === 'one' ? roots.rate : NaN, 0.004, 1e-11);
      }
    }
  });

  it('may be none', () => {
    expect(loanRates({ nper: 5, pmt: 100, pv: 1000, fv: 0, type: 0 }).kind).toBe('none');
    expect(loanRates({ nper: 5.5, pmt: 100, pv: 1000, fv: 0, type: 0 }).kind).toBe('none');
    expect(() => loanRates({ nper: 0, pmt: 1, pv: 1, fv: 0, type: 0 })).toThrow('nper is 0');
  });
});
