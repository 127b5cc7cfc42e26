import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studyFigures } from './study-figures';
import { examples, HALVING } from './testing/worked-examples';

describe('what cannot be answered', () => {
  it('says why a figure has no value', () => {
    const never = studyFigures('breakeven_hours', {
      capex: 1,
      onprem_opex_per_hour: 2,
      cloud_per_hour: 2,
      hours_per_month: 730,
    });
    expect(never).toMatchObject({
      figures: { breakeven_hours: null },
      reasons: {
        breakeven_hours: 'Never: month by month it costs no less than what it is compared with.',
      },
    });
    expect(studyFigures('ceff_points', { hourly: 1, tps: [0, null] })).toMatchObject({
      reasons: {
        c0: 'A throughput of 0 tokens per second makes no tokens to cost.',
        c1: 'The throughput is not known, so there is no value.',
      },
    });
    const fading = { hw: 100, cloud_hr: 1, hours_per_month: 60, declines: [HALVING], utils: [0.5] };
    expect(studyFigures('payoff_decline', fading)).toMatchObject({
      reasons: {
        'grid.0.0':
          'Never: the saving fades as the price falls, before it has paid for the hardware.',
      },
    });
  });

  it('names an unknown formula, a missing input and one that does not fit', () => {
    expect(studyFigures('tco', {})).toMatchObject({
      problem: {
        code: 'unknown-formula',
        path: 'formula',
        message: expect.stringMatching(
          /^formula is "tco"; it must be one of annual_factor, /,
        ) as string,
      },
    });
    const messages = [
      ['unit_price', { cost: 1 }],
      ['unit_price', { cost: 1, mtok: 0 }],
      ['unit_price', [1]],
      ['cmu_gemini_blended', { hours_per_month: 1, blended_price: 1, models: { a: [1, -2, 3] } }],
      ['payoff_decline', { hw: 1, cloud_hr: 1, hours_per_month: 1, declines: [], utils: [2] }],
      ['sla_premium', { at_sla: { a: 1 }, sat: {} }],
      ['sum_and_saving', { cloud: [1, 2], onprem: [1] }],
      ['ceff_extremes', { hourly: 1, tps_by_rps: { 5: 1 } }],
    ].map(([formula, inputs]) => studyFigures(formula as string, inputs));
    expect(messages.map((answer) => 'problem' in answer && answer.problem.message)).toEqual([
      'inputs.mtok is missing; it must be a number above 0.',
      'inputs.mtok is 0; it must be a number above 0.',
      'inputs must be an object of named inputs.',
      'inputs.models.a.1 is -2; it must be an amount of at least 0.',
      'inputs.declines must hold at least 1 entry.',
      'inputs.sat.a is missing.',
      'inputs.onprem has 1 periods; it must have as many as inputs.cloud, 2.',
      'inputs.tps_by_rps.1 is missing; it must be the throughput at 1 req/s.',
    ]);
  });

  it('lists inputs it has no use for', () => {
    expect(studyFigures('unit_price', { cost: 1, mtok: 1, note: 'x' })).toMatchObject({
      ignored: ['note'],
    });
  });
});

describe('inputs of any kind', () => {
  const odd = fc.constantFrom(0, -1, 1e-300, 1e300, 1e15, null, 'x', [], {}, Number.NaN);

  it('give figures, nulls with a reason, or a problem that names the input', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), odd, ([formula, inputs], at, value) => {
        const names = Object.keys(inputs);
        const name = names[at % names.length]!;
        const answer = studyFigures(formula, { ...inputs, [name]: value });
        if ('problem' in answer) {
          expect(answer.problem.path).toMatch(/^inputs\./);
          return;
        }
        const reasons = Object.entries(answer.reasons);
        const flat = Object.values(answer.figures).flat(3);
        expect(flat.filter((each) => each === null)).toHaveLength(reasons.length);
        for (const each of flat)
          if (typeof each === 'number') expect(Number.isFinite(each)).toBe(true);
        for (const [, reason] of reasons) expect(reason).toMatch(/\.$/);
      }),
      { seed: 20_261_121, numRuns: 400 },
    );
  });
});
