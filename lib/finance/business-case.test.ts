import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import { afterTaxPresentWorth } from './after-tax';
import { straightLine, sumOfYearsDigits } from './depreciation';
import { effectiveRate, nominalFromReal, nominalRate, realFromNominal } from './effective-rate';
import { lessorNpv, netAdvantageToLeasing } from './lease';
import { normalQuantile } from './normal';
import { discountedPayback, payback } from './payback';
import { economicImpact } from './total-economic-impact';

const years = [1, 2, 3, 4, 5];

describe('rates', () => {
  it('compound as in the examples of EFFECT and NOMINAL', () => {
    // Microsoft: 5.25 % nominal by quarters is 5.3543 % effective, and back
    expectWithin(effectiveRate({ rate: 0.0525, npery: 4 }), 0.053542667370758, 1e-12);
    expectWithin(nominalRate({ rate: 0.053543, npery: 4 }), 0.05250032, 1e-6);
    expectWithin(
      nominalRate({ rate: effectiveRate({ rate: 0.3, npery: 12 }), npery: 12 }),
      0.3,
      1e-14,
    );
    // daily on a rate so small that (1 + r ÷ 365)^365 would round it away
    expectWithin(effectiveRate({ rate: 1e-13, npery: 365.9 }), 1e-13, 1e-12);
    expect(() => effectiveRate({ rate: 0, npery: 4 })).toThrow(
      'rate is 0; it must be more than 0.',
    );
    expect(() => nominalRate({ rate: 0.1, npery: 0.5 })).toThrow(
      'npery is 0; it must be at least 1.',
    );
  });

  it('hold inflation: 20 % real at 10 % inflation is 32 % nominal', () => {
    // Manac Finance ITC notes, p. 112
    expectWithin(nominalFromReal({ real: 0.2, inflation: 0.1 }), 0.32, 1e-15);
    expectWithin(realFromNominal({ nominal: 0.32, inflation: 0.1 }), 0.2, 1e-14);
  });
});

describe('payback', () => {
  it('falls within a period in proportion', () => {
    expect(payback([-10, 5, 5, 5])).toEqual({ kind: 'value', value: 2 });
    expect(payback([-10, 4, 4, 4])).toEqual({ kind: 'value', value: 2.5 });
    expect(payback([0, 1])).toEqual({ kind: 'value', value: 0 });
  });

  it('is the last crossing where the sum dips again, and never where it ends below zero', () => {
    // −10, +2, −8, +4: the second outlay of 10 in period 2 is back two thirds into period 3
    expect(payback([-10, 12, -10, 12])).toEqual({ kind: 'value', value: 2 + 8 / 12 });
    expect(payback([-10, 12, -10]).kind).toBe('none');
  });

  it('is later on discounted flows: 3.40 and 3.21 years in two textbooks', () => {
    const at9 = discountedPayback({ rate: 0.09, values: [-240, 85, 80, 85, 102] });
    const at17 = discountedPayback({ rate: 0.17, values: [-11_000, 7000, 4000, 3000, 2000] });
    expect(at9.kind === 'value' && Math.abs(at9.value - 3.4) < 0.005).toBe(true);
    expect(at17.kind === 'value' && Math.abs(at17.value - 3.21) < 0.005).toBe(true);
  });
});

describe('total economic impact', () => {
  it('is that of the SalesLoft study, to the dollar', () => {
    const impact = economicImpact({
      rate: 0.1,
      costs: [53_150, 666_715, 636_772, 647_783],
      benefits: [0, 1_606_511, 3_061_331, 4_229_760],
    });
    expect(Math.round(impact.pvCosts)).toBe(1_672_201);
    expect(Math.abs(impact.pvBenefits - 7_168_371)).toBeLessThan(1);
    expect(Math.round(impact.npv)).toBe(5_496_170);
    expect(impact).toMatchObject({ totalCosts: 2_004_420, totalBenefits: 8_897_602 });
    expect(impact.roi.kind === 'value' && Math.round(impact.roi.value * 100)).toBe(329);
  });

  it('has no return on nothing spent', () => {
    expect(economicImpact({ rate: 0.1, costs: [0], benefits: [1] }).roi.kind).toBe('none');
    expect(() => economicImpact({ rate: 0.1, costs: [0, 1], benefits: [1] })).toThrow(
      'benefits is a list of 1; it must be as long as costs, which holds 2.',
    );
  });
});

describe('after tax', () => {
  const asset = { cost: 5000, salvage: 0, life: 5 };
  const lines = years.map(() => straightLine(asset));
  const project = { rate: 0.1, cost: 5000, cashBeforeTax: 1500, tax: 0.4, salvage: 0 };

  it('the method of depreciation alone turns the answer', () => {
    // UT Austin ORMM, taxes review: −72 by straight line, +24 by sum of years' digits
    const digits = years.map((per) => sumOfYearsDigits({ ...asset, per }));
    expect(Math.round(afterTaxPresentWorth({ ...project, depreciation: lines }))).toBe(-72);
    expect(Math.round(afterTaxPresentWorth({ ...project, depreciation: digits }))).toBe(24);
  });

  it('what is sold above book value is taxed', () => {
    // the same source: sold for 5,000 at no book value, 1,791
    const sold = afterTaxPresentWorth({ ...project, depreciation: lines, salvage: 5000 });
    expect(Math.round(sold)).toBe(1791);
    // sold at book value nothing is: half written off in two years, 600 + 400 … + 2500 at 1.1⁻²
    const half = afterTaxPresentWorth({
      ...project,
      depreciation: [1250, 1250],
      salvage: 2500,
    });
    expectWithin(half, -5000 + 1400 / 1.1 + 3900 / 1.21, 1e-13);
  });
});

describe('a lease', () => {
  const lease = {
    cost: 280_000,
    years: 3,
    leasePayment: 102_100,
    tax: 0.34,
    pretaxRate: 0.07,
    type: 0,
  } as const;

  it('loses the owner 8,139.92 in the textbook', () => {
    // solutioninn.com 7587811
    expect(Math.abs(lessorNpv(lease) + 8139.92)).toBeLessThan(0.01);
    expect(netAdvantageToLeasing(lease)).toBe(-lessorNpv(lease));
  });

  it('is worth more to the owner when rent comes in advance, by the interest on it', () => {
    // 102,100 × 0.66 × 0.0462 × (v + v² + v³) at 4.62 %
    const rate = 0.07 * 0.66;
    const discount = 1 / (1 + rate);
    const gain = 102_100 * 0.66 * rate * (discount + discount ** 2 + discount ** 3);
    expectWithin(lessorNpv({ ...lease, type: 1 }) - lessorNpv(lease), gain, 1e-10);
  });
});

describe('normal quantiles', () => {
  it.each([
    // NIST/SEMATECH handbook 1.3.6.7.1 and Wichura's own test values
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.262340089798408],
  ])('at %d', (probability, expected) => {
    const z = normalQuantile({ mean: 0, standardDeviation: 1, probability });
    expectWithin(z, expected, 1e-14);
  });

  it('scale with mean and deviation, the median in the middle', () => {
    const at = (probability: number) =>
      normalQuantile({ mean: 1e6, standardDeviation: 250_000, probability });
    expect(at(0.5)).toBe(1e6);
    expect(Math.abs(at(0.1) - 679_612.11)).toBeLessThan(0.01);
    expect(Math.abs(at(0.9) - 1_320_387.89)).toBeLessThan(0.01);
    expect(() => at(1)).toThrow('probability is 1; it must be more than 0 and less than 1.');
  });
});
