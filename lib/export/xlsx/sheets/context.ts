import type { Cell } from '@/lib/graph/cell';
import type { Provenance } from '@/lib/graph/expression';
import type { Answer } from '../plan/answers';
import type { Places } from '../plan/places';
import type { FigureOf } from './figures';

/** What every sheet of figures is written from. */
export interface SheetContext {
  readonly places: Places;
  readonly figureOf: FigureOf;
  /** The formula of a cell, without the equals sign. */
  readonly formulaOf: (cell: Cell) => string;
  /** What a cell does where an answer is missing, if it can be. */
  readonly answerOf: (cell: Cell) => Answer | undefined;
  /** The cell whose number stands before month 1 in a row, where one does. */
  readonly before: (cell: Cell) => Cell | undefined;
  /** The formula in words. */
  readonly wordsOf: (cell: Cell) => string;
  readonly nameOf: (cell: Cell) => string;
  /** Where a leaf's number comes from, in words. */
  readonly sourceOf: (provenance: Provenance) => string;
  /** Leaves that may not be changed here, though they are inputs, and why. */
  readonly fixed: ReadonlyMap<string, string>;
  readonly periods: number;
  /** The numbers of all months on the sheet of a row, without the sheet. */
  readonly months: string;
  /** Address of the share that counts as nothing in a check. */
  readonly checkTolerance: string;
  readonly subtitle: string;
}
