import { formatQuantity } from '@/lib/format/quantity';
import { formatPercent } from '@/lib/format/ratio';

const RATES: Readonly<Record<string, string>> = { '1/month': ' a month', '1/year': ' a year' };

/** Dimensionless cells that people read as a percentage. */
const SHARE = /share|discount|utilisation|headroom/i;

/** A ledger figure as people read it: shares and rates as percentages, the rest with its unit. */
export function printCell(
  cell: { readonly id: string; readonly unit: string },
  value: number,
): string {
  const per = RATES[cell.unit];
  if (per !== undefined) return `${formatPercent(value)}${per}`;
  if (cell.unit === '1' && SHARE.test(cell.id)) return formatPercent(value);
  return formatQuantity(value, cell.unit);
}
