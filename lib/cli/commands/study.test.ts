import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../command';
import { study } from './study';

const ask = (request: unknown) => study.answer(request, {} as CommandContext);

// 60 ÷ 0.06 = 1,000 times in 3 years; its cube root is 10 (a16z, "LLMflation", 2024-11-12)
const a16z = { formula: 'annual_factor', inputs: { p0: 60, p1: 0.06, years: 3 } };

describe('study', () => {
  it('recomputes a formula from its inputs', () => {
    const answer = ask(a16z) as { value: { figures: Record<string, number> } };
    expect(Object.keys(answer.value)).toEqual(['figures']);
    expect(answer.value.figures['total_factor']).toBeCloseTo(1000, 9);
    expect(answer.value.figures['annual_factor']).toBeCloseTo(10, 9);
  });

  it('judges the figures of a case by its tolerances', () => {
    const outputs = { total_factor: 1000, annual_factor: 9 };
    const tolerance = { total_factor: 1, annual_factor: 0.01 };
    expect(ask({ id: 'a16z', ...a16z, outputs, tolerance })).toMatchObject({
      value: {
        reproducible: false,
        differences: [{ figure: 'annual_factor', given: 9, tolerance: 0.01 }],
      },
    });
    const right = { ...outputs, annual_factor: 10 };
    expect(ask({ ...a16z, outputs: right, tolerance })).toMatchObject({
      value: { reproducible: true, differences: [] },
    });
  });

  it('gives null its reason and tells null from a number', () => {
    const request = {
      formula: 'ceff_points',
      inputs: { hourly: 3.6, tps: [0], unused: 1 },
      outputs: { c0: 0 },
      tolerance: { c0: 1 },
    };
    expect(ask(request)).toMatchObject({
      value: {
        figures: { c0: null },
        reasons: { c0: 'A throughput of 0 tokens per second makes no tokens to cost.' },
        ignored: ['unused'],
        reproducible: false,
        differences: [{ figure: 'c0', given: 0, recomputed: null }],
      },
    });
  });

  it.each([
    [[], 'The request must be an object: {formula, inputs, outputs?, tolerance?}.'],
    [{ inputs: {} }, 'formula is missing or no text; it must be the name of a formula.'],
    [{ formula: 'unit_price' }, 'inputs must be an object of named inputs.'],
    [{ formula: 'unit_price', inputs: { cost: '1' } }, 'inputs.cost is "1"; it must be a number.'],
    [
      { ...a16z, outputs: { annual_factor: 10 } },
      'tolerance.annual_factor is missing; it must say how far annual_factor may be from the figure of outputs.',
    ],
    [
      { ...a16z, outputs: { annual_factor: 10 }, tolerance: { annual_factor: -1 } },
      'tolerance.annual_factor must be a number of at least 0.',
    ],
  ])('names what is wrong with %j', (request, message) => {
    expect(ask(request)).toMatchObject({ error: { message } });
  });
});
