import { Cell } from '@/lib/graph/cell';
import { DIMENSIONLESS } from '@/lib/units/unit';

// The engine's tolerances as cells, since no formula may hold a figure of its own.

function definition(id: string, fact: { label: string; value: number; note: string }): Cell {
  const { label, value, note } = fact;
  return new Cell({
    id,
    label,
    unit: DIMENSIONLESS,
    shape: 'scalar',
    definition: { kind: 'leaf', value, provenance: { kind: 'definition', note } },
  });
}

/** How far above a whole number a quotient still counts as it; the engine's `roundUp` has the same. */
export const ROUNDING_TOLERANCE = definition('workbook.roundingTolerance', {
  label: 'tolerance of rounding up',
  value: 1e-12,
  note: 'Three tenths over one tenth must not buy a fourth server.',
});

/** Share of an amount that a float64 sum may be off by. */
export const CHECK_TOLERANCE = definition('workbook.checkTolerance', {
  label: 'tolerance of the checks',
  value: 1e-9,
  note: 'Sums of many amounts differ in their last digits by the order they are added in.',
});

/** Below it a spreadsheet's PV is off by more than the checks allow; the engine's annuity is not. */
export const SMALL_RATE = definition('workbook.smallRate', {
  label: 'rate a period below which an annuity is written as a series',
  value: 1e-6,
  note: 'One plus a smaller rate keeps too few of its digits.',
});
