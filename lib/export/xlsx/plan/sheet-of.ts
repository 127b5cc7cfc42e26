import type { Cell } from '@/lib/graph/cell';
import { unitText } from '@/lib/units/unit';

export const SHEETS = {
  readMe: 'Read me',
  results: 'Results',
  inputs: 'Inputs',
  inputsByMonth: 'Inputs by month',
  assumptions: 'Assumptions',
  assumptionsByMonth: 'Assumptions by month',
  modelled: 'Modelled',
  modelledByMonth: 'Modelled by month',
  model: 'Model',
  workings: 'Workings',
  cashFlow: 'Cash flow',
  returns: 'Returns',
  checks: 'Checks',
} as const;
export type SheetName = (typeof SHEETS)[keyof typeof SHEETS];

/** Amounts of money, paid at once or month by month. Prices are per something else. */
export function isMoney({ unit }: Cell): boolean {
  return ['USD', 'USD/month'].includes(unitText(unit));
}

/** The sheet a cell belongs on: by what it is, never by its name, so that new cells find theirs. */
export function sheetOf(cell: Cell, isResult: boolean): SheetName {
  const { definition, shape } = cell;
  if (definition.kind === 'leaf') {
    const { kind, input } = definition.provenance;
    const monthly = shape === 'series';
    if (kind === 'modelled') return monthly ? SHEETS.modelledByMonth : SHEETS.modelled;
    // An example the scenario came with is as much the reader's to change as what was typed.
    const entered = kind === 'input' || (kind === 'assumed' && input !== undefined);
    if (entered) return monthly ? SHEETS.inputsByMonth : SHEETS.inputs;
    return monthly ? SHEETS.assumptionsByMonth : SHEETS.assumptions;
  }
  if (shape === 'scalar') return isResult ? SHEETS.results : SHEETS.workings;
  return isMoney(cell) ? SHEETS.cashFlow : SHEETS.model;
}
