import type { Cell } from '@/lib/graph/cell';
import type { Provenance } from '@/lib/graph/expression';
import { columnLetters } from '../book';
import { AT_EXPORT_COLUMN, VALUE_COLUMN } from '../plan/places';
import type { SheetContext } from './context';
import type { Column } from './figure-sheet';
import { look, numberLook } from './look';
import { numberFormat } from './number-format';

// The columns beside the numbers of a sheet.

const quiet = (text: string | undefined) =>
  text === undefined
    ? undefined
    : ({ content: { kind: 'text', text }, style: look.quiet } as const);

/** A cell's name, and its formula in words or where its number comes from. */
export function describing(
  context: SheetContext,
  { how, width }: { how: string; width: number },
): Column[] {
  return [
    { words: 'Name', width: 34, of: (cell) => quiet(context.nameOf(cell)) },
    { words: how, width, of: (cell) => quiet(description(cell, context)) },
  ];
}

function description(cell: Cell, { fixed, sourceOf, wordsOf }: SheetContext): string {
  if (cell.definition.kind !== 'leaf') return wordsOf(cell);
  const source = sourceOf(cell.definition.provenance);
  const locked = fixed.get(cell.id);
  return locked === undefined ? source : `${locked} ${source}`;
}

/** What stands beside a number that was put in: its basis, its dates, the range sources support. */
export function provenance(): Column[] {
  const text = (words: string, width: number, of: (from: Provenance) => string | undefined) => ({
    words,
    width,
    of: ({ definition }: Cell) =>
      quiet(definition.kind === 'leaf' ? of(definition.provenance) : undefined),
  });
  return [
    text('Basis', 12, ({ kind }) => kind),
    text('As of', 12, ({ date, readOn }) => date ?? readOn),
    text('Review by', 12, ({ reviewBy }) => reviewBy),
    bound('Low', ({ low }) => low),
    bound('High', ({ high }) => high),
    text('Set by scenario field', 30, ({ input }) => input),
  ];
}

function bound(words: string, of: (from: Provenance) => number | undefined): Column {
  return {
    words,
    width: 14,
    isNumber: true,
    of: (cell) => {
      const value = cell.definition.kind === 'leaf' ? of(cell.definition.provenance) : undefined;
      if (value === undefined) return undefined;
      const style = numberLook('past', numberFormat(cell, [value]));
      return { content: { kind: 'number', value }, style };
    },
  };
}

/** What the engine answered when the file was made, and how far the sheet is from it by now. */
export function sinceExport({ figureOf, answerOf, places }: SheetContext): Column[] {
  const figure = (cell: Cell) => {
    const found = figureOf(cell);
    if ('refusal' in found) return undefined;
    const [value = NaN] = found.values;
    return { value, format: numberFormat(cell, [value]) };
  };
  return [
    {
      words: 'At export',
      width: 18,
      isNumber: true,
      of: (cell) => {
        const found = figure(cell);
        if (found === undefined) return undefined;
        const { value, format } = found;
        return { content: { kind: 'number', value }, style: numberLook('past', format) };
      },
    },
    {
      words: 'Difference',
      width: 18,
      isNumber: true,
      of: (cell) => {
        const found = figure(cell);
        if (found === undefined) return undefined;
        const { row } = places.placeOf(cell);
        const now = `${columnLetters(VALUE_COLUMN)}${row}`;
        const change = `${now}-${columnLetters(AT_EXPORT_COLUMN)}${row}`;
        const formula =
          answerOf(cell) === undefined ? change : `IF(ISNUMBER(${now}),${change},"–")`;
        return {
          content: { kind: 'formula', formula, value: 0 },
          style: numberLook('worked-out', found.format),
        };
      },
    },
  ];
}
