import { NARROW_NO_BREAK_SPACE, shiftDecimal } from '@/lib/format/digits';
import { formatQuantity } from '@/lib/format/quantity';

const RATES: Readonly<Record<string, string>> = { '1/month': ' a month', '1/year': ' a year' };

/** Dimensionless cells that people read as a percentage, by the last part of their id. */
const SHARE = /share|discount|utilisation|headroom/i;

/** Whether a cell is a share of something, so that it lies between nothing and all of it. */
export function isShare(cell: { readonly id: string; readonly unit: string }): boolean {
  // Ids hold names that users give; only the last part is ours.
  return cell.unit === '1' && SHARE.test(cell.id.split('.').at(-1) ?? cell.id);
}

/**
 * A ledger figure as people read it: shares and rates as percentages, the rest with its
 * unit; four significant digits, so that 12.5 % typed is 12.5 % shown.
 */
export function printCell(
  cell: { readonly id: string; readonly unit: string },
  value: number,
): string {
  const per = RATES[cell.unit];
  if (per !== undefined) return `${printShare(value)}${per}`;
  return isShare(cell) ? printShare(value) : formatQuantity(value, cell.unit);
}

/** A fraction as a percentage with every digit that was entered, up to four. */
export function printShare(fraction: number): string {
  return `${formatQuantity(shiftDecimal(fraction, 2), '1')}${NARROW_NO_BREAK_SPACE}%`;
}
