import { unitSystem } from '@/lib/units/system';
import { unitText } from '@/lib/units/unit';
import { cellFactory, type Cell } from '../cell';
import { evaluate, type Values } from '../evaluate';
import type { Expression } from '../expression';
import { graphOf } from '../graph';

// What the worked examples of this folder share: a small vocabulary of units,
// leaves made in one word, and the value of a formula on its own.

const UNITS = unitSystem(['USD', 'GPU', 'tok', 'MTok', 'kW', 'h', 'month'], { kWh: 'kW*h' });
export const { cell, leaf } = cellFactory(UNITS);

/** A leaf whose label is its id. */
export function given(id: string, unit: string, value: number | readonly number[]): Cell {
  return leaf(id, unit, { label: id, value, from: { kind: 'input' } });
}

/** The length of a period, which every sum over time needs. */
export const MONTH = given('month', 'month', 1);

/** A formula under the id "result", declared in the very unit it gives. */
export function named(formula: Expression): Cell {
  return cell('result', unitText(formula.unit), { label: 'Result', formula });
}

/** The one number a formula gives. */
export function scalarOf(formula: Expression, periods = 3): number {
  return valuesOf(formula, periods).scalar('result');
}

/** The numbers a formula gives, one for each of the periods. */
export function seriesOf(formula: Expression, periods: number): readonly number[] {
  return valuesOf(formula, periods).series('result');
}

/** Why a formula gives no number, or undefined where it does. */
export function refusalOf(formula: Expression, periods = 3): string | undefined {
  return valuesOf(formula, periods).refusal('result')?.reason;
}

function valuesOf(formula: Expression, periods: number): Values {
  return evaluate(graphOf([named(formula)]), { periods });
}
