import type { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import { cell } from './definitions';

/**
 * What tokens cost: volume x price. The one place where this product is
 * written; the planner's API spend and the `price` command both use it.
 */
export function tokenCost(
  id: string,
  line: { label: string; unit: string; tokens: Expression; price: Expression },
): Cell {
  return cell(id, line.unit, { label: line.label, formula: line.tokens.times(line.price) });
}
