import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import type { Loan } from './payment';
import { ipmt, pmt, ppmt } from './payment';

const loan = (part: Partial<Loan>): Loan => ({ rate: 0, nper: 1, pv: 0, fv: 0, type: 0, ...part });

/** The textbook way, one period after another: the balance still owed before each payment. */
function walked(terms: Loan): { interest: number; principal: number }[] {
  const payment = pmt(terms);
  let balance = terms.pv;
  return Array.from({ length: terms.nper }, (_, index) => {
    const interest = terms.type === 1 && index === 0 ? 0 : -balance * terms.rate;
    // in advance the interest of a period is paid at its end, with the next payment
    if (terms.type === 1 && index > 0) balance -= interest;
    const due = payment;
    if (terms.type === 0) balance -= interest;
    balance += due;
    return { interest, principal: due - interest };
  });
}

describe('loan payments', () => {
  it.each([
    // Microsoft's documentation: $10,000 at 8 % a year over 10 months
    [loan({ rate: 0.08 / 12, nper: 10, pv: 10_000 }), -1037.0320893591606],
    [loan({ rate: 0.08 / 12, nper: 10, pv: 10_000, type: 1 }), -1030.164327177977],
    // and saving $50,000 over 18 years at 6 %: printed $129.08
    [loan({ rate: 0.06 / 12, nper: 216, fv: 50_000 }), -129.0811608679973],
    // −(1000 + 5000) ÷ 8
    [loan({ nper: 8, pv: 1000, fv: 5000, type: 1 }), -750],
  ])('%j', (terms, expected) => {
    expectWithin(pmt(terms), expected, 1e-12);
  });

  it('split into interest and principal as in the examples of IPMT and PPMT', () => {
    // 8,000 over 3 years at 10 %: 66.67 in the first month, 292.45 in the last year (printed)
    expectWithin(
      ipmt({ ...loan({ rate: 0.1 / 12, nper: 36, pv: 8000 }), per: 1 }),
      -66.66666666666667,
      1e-13,
    );
    expectWithin(
      ipmt({ ...loan({ rate: 0.1, nper: 3, pv: 8000 }), per: 3 }),
      -292.4471299093658,
      1e-12,
    );
    // 2,000 over 2 years at 10 %: 75.62; 200,000 over 10 at 8 %: 27,598.05
    expectWithin(
      ppmt({ ...loan({ rate: 0.1 / 12, nper: 24, pv: 2000 }), per: 1 }),
      -75.62318600836664,
      1e-12,
    );
    expectWithin(
      ppmt({ ...loan({ rate: 0.08, nper: 10, pv: 200_000 }), per: 10 }),
      -27_598.05346242135,
      1e-12,
    );
  });

  const loans = fc.record({
    rate: fc.double({ min: -0.2, max: 0.4, noNaN: true }),
    nper: fc.integer({ min: 1, max: 40 }),
    pv: fc.integer({ min: -10_000, max: 10_000 }),
    fv: fc.integer({ min: -10_000, max: 10_000 }),
    type: fc.constantFrom(0, 1),
  });

  it('are their interest and principal, and repay exactly what is owed', () => {
    fc.assert(
      fc.property(loans, (terms) => {
        const size = Math.abs(pmt(terms)) + Math.abs(terms.pv) + Math.abs(terms.fv) + 1;
        const periods = Array.from({ length: terms.nper }, (_, i) => i + 1);
        for (const per of periods) {
          const parts = ipmt({ ...terms, per }) + ppmt({ ...terms, per });
          expect(Math.abs(parts - pmt(terms))).toBeLessThan(1e-11 * size);
        }
        if (terms.type === 0) {
          const repaid = periods.reduce((sum, per) => sum + ppmt({ ...terms, per }), 0);
          expect(Math.abs(repaid + terms.pv + terms.fv)).toBeLessThan(1e-11 * size);
        }
      }),
      { seed: 5 },
    );
  });

  it('are those of a balance carried forward period by period', () => {
    fc.assert(
      fc.property(loans, (terms) => {
        const size = (1.4 ** terms.nper + 0.8 ** -terms.nper) * 20_000;
        walked(terms).forEach(({ interest, principal }, index) => {
          const at = { ...terms, per: index + 1 };
          expect(Math.abs(ipmt(at) - interest)).toBeLessThan(1e-12 * size);
          expect(Math.abs(ppmt(at) - principal)).toBeLessThan(1e-12 * size);
        });
      }),
      { seed: 6 },
    );
  });

  it('keep their digits where (1 + rate)^nper is past 1e15 and past the largest double', () => {
    // 20 % over 200 periods: what is repaid first is 20 % × pv ÷ (1.2^200 − 1) to 16 digits, and so on
    // by a factor of 1.2. The last is pv × 0.2 ÷ 1.2 ÷ (1 − 1.2^−200).
    const long = loan({ rate: 0.2, nper: 200, pv: 1e6 });
    expectWithin(ppmt({ ...long, per: 1 }), -(0.2 * 1e6) / 1.2 ** 200, 1e-12);
    expectWithin(ppmt({ ...long, per: 101 }), (-(0.2 * 1e6) / 1.2 ** 200) * 1.2 ** 100, 1e-12);
    expectWithin(ppmt({ ...long, per: 200 }), (-0.2 * 1e6) / 1.2, 1e-14);
    // 100 % over 5000: 2^5000 has no double; the payment is the interest
    const endless = loan({ rate: 1, nper: 5000, pv: 1 });
    expect(pmt(endless)).toBe(-1);
    expect(ipmt({ ...endless, per: 2500 })).toBe(-1);
    expect(ppmt({ ...endless, per: 5000 })).toBe(-0.5);
  });

  it('are level at a rate next to nothing', () => {
    // to first order pmt = −pv ÷ n × (1 + rate × (n + 1) ÷ 2)
    const tiny = loan({ rate: 1e-14, nper: 100, pv: 1e6 });
    expectWithin(pmt(tiny), -1e4 * (1 + 50.5e-14), 1e-15);
    expectWithin(ipmt({ ...tiny, per: 1 }), -1e-8, 1e-14);
    expectWithin(ppmt({ ...tiny, per: 100 }), -1e4 * (1 + 49.5e-14), 1e-15);
  });

  it.each([
    [loan({ rate: -1 }), 1, 'rate is -1; it must be more than -1.'],
    [loan({ nper: 0 }), 1, 'nper is 0; it must be more than 0.'],
    [loan({ type: 0.5 }), 1, 'type is 0.5; it must be 0 (end of period) or 1 (start).'],
    [loan({ pv: NaN }), 1, 'pv is NaN; it must be a finite number.'],
    [loan({ nper: 3 }), 4, 'per is 4; it must be from 1 to 3.'],
    [loan({ nper: 3 }), 0, 'per is 0; it must be from 1 to 3.'],
  ])('refuse %j at %j', (terms, per, message) => {
    expect(() => ipmt({ ...terms, per })).toThrow(message);
    expect(() => ppmt({ ...terms, per })).toThrow(message);
  });
});
