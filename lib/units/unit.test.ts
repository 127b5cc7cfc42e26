import { describe, expect, it } from 'vitest';
import {
  DIMENSIONLESS,
  divideUnits,
  isDimensionless,
  multiplyUnits,
  sameUnit,
  unitText,
} from './unit';

describe('the algebra of units', () => {
  it('adds exponents when units are multiplied', () => {
    // USD/kWh x kW*h/month: kW and h cancel
    expect(multiplyUnits({ USD: 1, kW: -1, h: -1 }, { kW: 1, h: 1, month: -1 })).toEqual({
      USD: 1,
      month: -1,
    });
    expect(multiplyUnits({ tok: 1 }, { tok: 1 })).toEqual({ tok: 2 });
  });

  it('subtracts exponents when units are divided', () => {
    expect(divideUnits({ USD: 1 }, { GPU: 1, h: 1 })).toEqual({ USD: 1, GPU: -1, h: -1 });
    expect(divideUnits({ tok: 1 }, { tok: 3 })).toEqual({ tok: -2 });
  });

  it('leaves nothing behind of a unit divided by itself', () => {
    const unit = { USD: 1, GPU: -1 };
    expect(divideUnits(unit, unit)).toEqual({});
    expect(isDimensionless(divideUnits(unit, unit))).toBe(true);
    expect(isDimensionless(unit)).toBe(false);
  });

  it('does not touch its operands', () => {
    const unit = { USD: 1 };
    multiplyUnits(unit, { USD: -1 });
    expect(unit).toEqual({ USD: 1 });
    expect(DIMENSIONLESS).toEqual({});
  });

  it('knows a unit whatever the order its factors were written in', () => {
    expect(sameUnit({ USD: 1, h: -1 }, { h: -1, USD: 1 })).toBe(true);
    expect(sameUnit({ USD: 1, h: -1 }, { USD: 1, month: -1 })).toBe(false);
    expect(sameUnit({ tok: 1 }, { tok: 2 })).toBe(false);
    expect(sameUnit({}, { tok: 1 })).toBe(false);
  });
});

describe('how a unit is written', () => {
  it.each([
    [{}, '1'],
    [{ USD: 1, GPU: -1, h: -1 }, 'USD/GPU/h'],
    [{ h: -1, USD: 1 }, 'USD/h'],
    [{ kW: 1, h: 1, month: -1 }, 'kW*h/month'],
    [{ tok: 2 }, 'tok^2'],
    [{ month: -1 }, '1/month'],
    [{ USD: 1, tok: -2 }, 'USD/tok^2'],
  ])('writes %j as %s', (unit, text) => {
    expect(unitText(unit)).toBe(text);
  });
});
