// An operator with too few operands has no unit, and says what it lacks.
import { describe, expect, it } from 'vitest';
import type { Unit } from '@/lib/units/unit';
import * as carried from './carried';
import { Fault, type Operator } from './operator';
import { annuityFactor } from './pointwise';
import * as series from './series';

const USD: Unit = { USD: 1 };
const MONTH: Unit = { month: 1 };
const PER_MONTH: Unit = { month: -1 };

describe('too few operands', () => {
  it.each<[Operator, readonly Unit[]]>([
    [series.compound, [USD, PER_MONTH, MONTH]],
    [series.cumulative, [USD, MONTH]],
    [series.sum, [USD, MONTH]],
    [series.discountedSum, [USD, PER_MONTH, MONTH]],
    [series.highestSoFar, [USD]],
    [series.increase, [USD, MONTH]],
    [series.first, [USD]],
    [series.last, [USD]],
    [series.highest, [USD]],
    [series.atMonth, [USD, MONTH, MONTH]],
    [series.inLastMonth, [USD, MONTH]],
    [carried.lag, [USD, USD]],
    [carried.yearToDate, [USD, MONTH, MONTH]],
    [carried.spreadBy, [USD, PER_MONTH]],
    [annuityFactor, [MONTH, PER_MONTH, MONTH]],
  ])('of $name', (operator, operands) => {
    expect(operator.unit(operands)).not.toBeInstanceOf(Fault);
    operands.forEach((_, count) => {
      expect(operator.unit(operands.slice(0, count))).toBeInstanceOf(Fault);
    });
  });
});
