import type { Cell } from '@/lib/graph/cell';
import { isDimensionless, unitText } from '@/lib/units/unit';
import { isMoney } from '../plan/sheet-of';

/** Rates are shown as a percentage. */
const RATES = new Set(['1/month', '1/year']);

const MOST_DECIMALS = 12;

/**
 * How a cell's numbers are shown: negatives in brackets, a worked-out zero as a dash. A small number
 * that was put in is shown as it was typed, since another may be typed over it.
 */
export function numberFormat(cell: Cell, values: readonly number[]): string {
  if (RATES.has(unitText(cell.unit))) return '0.00%_);(0.00%)';
  const isLeaf = cell.definition.kind === 'leaf';
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (isLeaf && largest < 1000) return 'General';
  const decimals = decimalsFor(cell, values, largest);
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${digits}_);(${digits})${isLeaf ? '' : ';"–"_)'}`;
}

/** As many decimals as the size asks for; a whole number keeps those it may need after a change. */
function decimalsFor(cell: Cell, values: readonly number[], largest: number): number {
  if (largest >= 1000 || (isMoney(cell) && largest >= 100)) return 0;
  if ((cell.unit['USD'] ?? 0) > 0 && (largest >= 1 || largest === 0)) return 2;
  if (isDimensionless(cell.unit) && (largest >= 0.1 || largest === 0)) return 4;
  if (values.every((value) => Number.isInteger(value))) return 0;
  return largest >= 1 ? 3 : Math.min(MOST_DECIMALS, 3 - Math.floor(Math.log10(largest)));
}
