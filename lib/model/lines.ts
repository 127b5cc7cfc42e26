import type { Cell } from '@/lib/graph/cell';
import { costParts, type CostPart } from '@/lib/scenario/cost-parts';
import { leaf } from './definitions';

/**
 * How finance books a line: `opex` is a cost when paid, `capex` is a purchase that is written
 * off over its life (or its resale), `loan` is money lent or paid back, which is no cost.
 */
export type LineKind = 'opex' | 'capex' | 'loan';

/** One line of a route's cash. */
export interface CostLine {
  readonly part: CostPart;
  readonly kind: LineKind;
  readonly cell: Cell;
  /** Money that comes in: a resale, a loan drawn. */
  readonly received?: true;
}

/** Paid in the months, USD/month. */
export interface MonthlyLine extends CostLine {
  /** What it comes to over the horizon at the volume of month 1, USD; else month 1 times the horizon. */
  readonly atConstantVolume?: Cell;
}

/** Paid (or received) in the last month, USD. */
export interface EndLine extends CostLine {
  /** The same amount where the volume stays that of month 1. */
  readonly atConstantVolume: Cell;
}

/** What one route costs, by when it is paid. Every line is in exactly one of the three lists. */
export interface RouteLines {
  /** Paid before month 1, USD. */
  readonly upfront: readonly CostLine[];
  readonly monthly: readonly MonthlyLine[];
  readonly atEnd: readonly EndLine[];
}

/** A part's name as part of a cell id: "GPU rent" is `gpu-rent`. */
export function partSlug(part: CostPart): string {
  return part.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

/** 1 where a part is counted, 0 where the user left it out: every line is multiplied by its own. */
export type Counted = (part: CostPart) => Cell;

/** The switch of every part; those in `off` are left out of every route. */
export function countedCells(off: readonly CostPart[]): Counted {
  const switches = new Map(
    costParts.map((part) => {
      const isOff = off.includes(part);
      return [
        part,
        leaf(`counted.${partSlug(part)}`, '1', {
          label: `${part} counted (1) or left out (0)`,
          value: isOff ? 0 : 1,
          from: isOff ? { kind: 'input', input: 'off' } : { kind: 'definition', input: 'off' },
        }),
      ];
    }),
  );
  return (part) => {
    const found = switches.get(part);
    if (found === undefined) throw new RangeError(`there is no part "${part}"`);
    return found;
  };
}
