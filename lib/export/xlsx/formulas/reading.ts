/**
 * How tightly a piece of a formula binds. A looser piece is bracketed inside a tighter one. A
 * leading minus is the loosest: spreadsheets read -2^2 as 4, so it is never left bare.
 */
export const BINDS = { sign: 0, sum: 1, product: 2, power: 3, atom: 4 } as const;
export type Binds = (typeof BINDS)[keyof typeof BINDS];

/** A piece of a formula as a spreadsheet writes it. */
export interface Piece {
  readonly text: string;
  readonly binds: Binds;
}

/** The operands of one operation, as the cell that holds the formula sees them. */
export interface Operands {
  readonly count: number;
  /** An operand in the same month, bracketed where it binds less tightly than asked. */
  readonly at: (position: number, binds?: Binds) => string;
  /** An operand's row in the month before. Month 1 must not read it. */
  readonly before: (position: number) => string;
  /** An operand's row from month 1 up to this month. */
  readonly soFar: (position: number) => string;
  /** An operand's row, all months; and in month 1, and in the last. */
  readonly all: (position: number) => string;
  readonly firstMonth: (position: number) => string;
  readonly lastMonth: (position: number) => string;
  /** The row the formula stands in, in the month before. Month 1 must not read it. */
  readonly ownBefore: string;
  /** Number of this month, of all months, and of those up to this one. */
  readonly month: string;
  readonly months: string;
  readonly monthsSoFar: string;
  /** The row that begins before month 1, and the numbers of its months, the first of them 0. */
  readonly flows: string;
  readonly flowMonths: string;
  /** The one rate of the flows a period, or a sentence where there is not one: found on a sheet of its own. */
  readonly rateFound: string;
  /** How far a quotient may be above a whole number and count as that number. */
  readonly tolerance: string;
  /** A rate a period below which 1 + rate keeps too few of its digits. */
  readonly smallRate: string;
}

/** How a spreadsheet reads one operator: a second reading of the same cell, not a second formula. */
export interface Reading {
  /** Places of operands that are written more than once, and so get a cell of their own. */
  readonly repeats?: readonly number[];
  /**
   * Places of a row and of the amount that comes before it, where it reads both as one row; and of
   * the period the row is multiplied by.
   */
  readonly flows?: { readonly row: number; readonly before: number; readonly period?: number };
  /** What stands where it has no answer: its formula gives this text, and changes back to a number. */
  readonly noAnswer?: string;
  /** A rate of its flows, which a sheet of its own finds and shows to be the only one. */
  readonly isScanned?: true;
  readonly write: (operands: Operands) => Piece;
}

export const atom = (text: string): Piece => ({ text, binds: BINDS.atom });
export const product = (text: string): Piece => ({ text, binds: BINDS.product });
export const sum = (text: string): Piece => ({ text, binds: BINDS.sum });
