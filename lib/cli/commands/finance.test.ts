import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRequest } from '../answer';
import type { CommandContext } from '../command';
import { finance } from './finance';

const answer = (request: unknown) => finance.answer(request, {} as CommandContext);
const ask = (name: string, args: unknown) => answer({ function: name, args });

/** What each function must be given. */
const argumentsOf: Readonly<Record<string, readonly string[]>> = {
  NPV: ['rate', 'values'],
  XNPV: ['rate', 'values', 'dates'],
  IRR: ['values'],
  XIRR: ['values', 'dates'],
  MIRR: ['values', 'finance_rate', 'reinvest_rate'],
  PMT: ['rate', 'nper', 'pv', 'fv', 'type'],
  IPMT: ['rate', 'per', 'nper', 'pv', 'fv'],
  PPMT: ['rate', 'per', 'nper', 'pv', 'fv', 'type'],
  FV: ['rate', 'nper', 'pmt', 'pv'],
  PV: ['rate', 'nper', 'pmt', 'fv'],
  NPER: ['rate', 'pmt', 'pv', 'fv'],
  RATE: ['nper', 'pmt', 'pv', 'fv'],
  SLN: ['cost', 'salvage', 'life'],
  SYD: ['cost', 'salvage', 'life', 'per'],
  DB: ['cost', 'salvage', 'life', 'per', 'month'],
  DDB: ['cost', 'salvage', 'life', 'per', 'factor'],
  VDB: ['cost', 'salvage', 'life', 'start', 'end', 'factor'],
  EFFECT: ['rate', 'npery'],
  NOMINAL: ['rate', 'npery'],
  ANNUITY: ['rate', 'nper'],
  EAC: ['rate', 'life', 'capex'],
  DISCOUNTED_PAYBACK: ['rate', 'values'],
  TEI: ['rate', 'costs', 'benefits'],
  MACRS: ['cost', 'bonus'],
};

describe('the finance command', () => {
  it('takes names in any case and arguments by Excel name or alias', () => {
    // 10,000 over 10 months at 8 %, in advance: 1,030.16 (Microsoft)
    const expected = { value: { value: expect.closeTo(-1030.164327177977, 9) as number } };
    expect(ask('pmt', { rate: 0.08 / 12, nper: 10, pv: 10_000, type: 1 })).toEqual(expected);
    expect(ask('Pmt', { rate: 0.08 / 12, nper: 10, pv: 10_000, due: 1 })).toEqual(expected);
    expect(ask('NPV0', { rate: 0, cashflows: [1, 2] })).toEqual({ value: { value: 3 } });
    expect(ask('VDB', { cost: 9, salvage: 0, life: 3, a: 0, b: 3 })).toEqual({
      value: { value: 9 },
    });
    expect(ask('SYD', { cost: 6, salvage: 0, life: 3, period: 1 })).toEqual({
      value: { value: 3 },
    });
    expect(ask('EFFECT', { nominal_rate: 1, npery: 1 })).toEqual({ value: { value: 1 } });
  });

  it('has Excel defaults', () => {
    const ddb = { cost: 1000, salvage: 0, life: 10, per: 1 };
    expect(ask('DDB', ddb)).toEqual({ value: { value: 200 } }); // factor 2
    // a whole first year: rate 1 − 0.1^(1 ÷ 10) = 0.206 to three decimals
    expect(ask('DB', { ...ddb, salvage: 100 })).toEqual({ value: { value: 206 } });
    expect(ask('FV', { rate: 0, nper: 3, pmt: -2 })).toEqual({ value: { value: 6 } });
    expect(ask('PV', { rate: 0, nper: 3, pmt: -2 })).toEqual({ value: { value: 6 } });
    expect(ask('NPER', { rate: 0, pmt: -2, pv: 6 })).toEqual({ value: { value: 3 } });
  });

  it('gives every rate of return, and a value where there is one', () => {
    expect(ask('IRR', { values: [-100, 110], guess: 5 })).toEqual({
      value: { value: 0.1, roots: [0.1] },
    });
    expect(ask('IRR', { values: [-504, 2862, -6070, 5700, -2000] })).toEqual({
      value: { roots: [1 / 4, 1 / 3, 3 / 7, 2 / 3].map((r) => expect.closeTo(r, 13) as number) },
    });
    expect(ask('XIRR', { values: [1, 2], dates: ['2020-01-01', '2021-01-01'] })).toEqual({
      value: { none: true, roots: [], reason: expect.any(String) as string },
    });
  });

  it('gives of several loan rates the one nearest to the guess, 10 % unless given', () => {
    // −1000 (1 − 1.1 v)(1 − 1.5 v) = −1000 + 2600 v − 1650 v²: as two payments of 2600 with −4250 back
    const loan = { nper: 2, pmt: 2600, pv: -1000, fv: -4250 };
    expect(ask('RATE', loan)).toMatchObject({
      value: { value: expect.closeTo(0.1, 12) as number },
    });
    expect(ask('RATE', { ...loan, guess: 1 })).toMatchObject({
      value: { value: expect.closeTo(0.5, 12) as number },
    });
    expect(ask('RATE', { nper: 3, pmt: 1, pv: 1 })).toMatchObject({ value: { none: true } });
  });

  it('says where there is no answer, or none that a number can hold', () => {
    const positive = { values: [1, 2], finance_rate: 0.1, reinvest_rate: 0.1 };
    expect(ask('MIRR', positive)).toMatchObject({ value: { none: true } });
    expect(ask('PAYBACK', { values: [-2, 1] })).toMatchObject({ value: { none: true } });
    expect(ask('FV', { rate: 10, nper: 1000, pmt: 1 })).toMatchObject({ value: { none: true } });
    expect(ask('MACRS', { cost: 1000, per: 1 })).toEqual({ value: { value: 200 } });
    expect(ask('TEI', { rate: 0, costs: [0], benefits: [1] })).toMatchObject({
      value: { value: { npv: 1, roi: null } },
    });
  });

  it.each([
    ['PMT', { rate: 'a', nper: 1, pv: 1 }, 'args.rate', 'is "a"; it must be a finite number.'],
    ['PMT', { rate: 1, nper: 1 }, 'args.pv', 'is missing; it must be a finite number.'],
    ['PMT', { rate: -1, nper: 1, pv: 1 }, 'args.rate', 'is -1; it must be more than -1.'],
    ['PMT', { rate: 1, nper: 1, pv: 1, pmt: 1 }, 'args.pmt', 'is not a field of this request.'],
    ['NPV', { rate: 1, cashflows: [1, null] }, 'args.cashflows.1', 'must be a finite number.'],
    ['NPV', { rate: 1, values: [], cashflows: [1] }, 'args.cashflows', 'is not a field'],
    ['NPV', { rate: 1, values: 3 }, 'args.values', 'is 3; it must be a list of numbers.'],
    [
      'MIRR',
      { values: [1], finance_rate: -2, reinvest_rate: 0 },
      'args.finance_rate',
      'more than -1',
    ],
    ['XNPV', { rate: 0, values: [1], dates: ['today'] }, 'args.dates.0', 'YYYY-MM-DD'],
    [
      'DB',
      { cost: 9, salvage: 1, life: 3, period: 9 },
      'args.period',
      'is 9; it must be from 1 to 3.',
    ],
    [
      'VDB',
      { cost: 9, salvage: 1, life: 3, start: 0, end: 1, no_switch: 'x' },
      'args.no_switch',
      'true or false',
    ],
    ['MACRS', { cost: 1, convention: 'x' }, 'args.convention', 'it must be "half-year"'],
    ['MACRS', { cost: 1, per: 7 }, 'args.per', 'is 7; it must be a year from 1 to 6.'],
    ['IRR', { values: new Array(5000).fill(1) }, 'args.values', 'must hold at most 4000 values.'],
    [
      'IRR',
      { values: Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? 1 : -1)) },
      'args.values',
      'must be fewer or change sign less often',
    ],
  ])('%s refuses %j', (...[name, args, path, message]) => {
    expect(ask(name, args)).toMatchObject({
      error: { code: 'invalid-request', path, message: expect.stringContaining(message) as string },
    });
    // the sentence begins with the field as the request names it
    expect(ask(name, args)).toHaveProperty(
      'error.message',
      expect.stringMatching(new RegExp(`^${path} (is|must) `)) as string,
    );
  });

  it.each([
    [{ function: 'SUM', args: {} }, 'function is "SUM"; it must be one of NPV, '],
    [{ function: 'toString', args: {} }, 'function is "toString"; it must be one of NPV, '],
    [{ args: {} }, 'function is missing'],
    [{ function: 'NPV' }, 'args is missing; it must be an object of arguments.'],
    [{ function: 'NPV', args: [], extra: 1 }, 'args'],
    [7, 'The request must be an object: {function, args}.'],
  ])('refuses %j', (request, message) => {
    expect(answer(request)).toMatchObject({
      error: { message: expect.stringContaining(message) as string },
    });
  });

  it('answers anything with finite numbers, a reason or an error, and never fails', async () => {
    const numbers = fc.oneof(
      fc.constantFrom(0, 1, -1, 0.5, 2, 12, 1e308, -1e308, 5e-324, -0.9999999, 1e15, 1e-15),
      fc.integer({ min: -5, max: 400 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const lists = fc.array(numbers, { maxLength: 12 });
    const days = fc.array(fc.constantFrom('2024-01-01', '2024-02-29', '2099-12-31'), {
      maxLength: 12,
    });
    const odd = fc.constantFrom(null, 'x', true, {}, []);
    const arbitraryOf = (key: string) =>
      ['values', 'costs', 'benefits'].includes(key) ? lists : key === 'dates' ? days : numbers;
    const request = fc.constantFrom(...Object.entries(argumentsOf)).chain(([name, keys]) =>
      fc.record({
        function: fc.constant(name),
        args: fc.record(
          Object.fromEntries(
            keys.map((key) => [
              key,
              fc.oneof({ weight: 12, arbitrary: arbitraryOf(key) }, { weight: 1, arbitrary: odd }),
            ]),
          ),
        ),
      }),
    );
    const answered = fc.asyncProperty(request, async (one) => {
      const outcome = await answerRequest(one, finance, {} as CommandContext);
      expect('error' in outcome || typeof outcome.value === 'object').toBe(true);
    });
    await fc.assert(answered, { seed: 20261121, numRuns: 3000 });
  });
});
