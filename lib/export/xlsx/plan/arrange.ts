import type { Cell } from '@/lib/graph/cell';
import { HEAD_ROW, type Place } from './places';
import { sectionsOf, type PartNames } from './sections';
import { sheetOf, type SheetName } from './sheet-of';

/** Rows of one sheet, in order; the first stands right under the heads. */
export type Line =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'cell'; readonly cell: Cell };

/** Every cell on its sheet, in sections, and where that puts it. */
export interface Arrangement {
  readonly lines: ReadonlyMap<SheetName, readonly Line[]>;
  readonly places: ReadonlyMap<Cell, Place>;
}

export function arrange(given: {
  cells: readonly Cell[];
  results: ReadonlySet<Cell>;
  partNames: PartNames;
}): Arrangement {
  const { cells, results, partNames } = given;
  const bySheet = new Map<SheetName, Cell[]>();
  for (const cell of cells) {
    const sheet = sheetOf(cell, results.has(cell));
    const list = bySheet.get(sheet);
    if (list === undefined) bySheet.set(sheet, [cell]);
    else list.push(cell);
  }
  const lines = new Map(
    [...bySheet].map(([sheet, list]) => [sheet, linesOf(list, partNames)] as const),
  );
  const places = new Map<Cell, Place>();
  for (const [sheet, list] of lines) {
    list.forEach((line, index) => {
      if (line.kind === 'cell') places.set(line.cell, { sheet, row: HEAD_ROW + 1 + index });
    });
  }
  return { lines, places };
}

function linesOf(cells: readonly Cell[], partNames: PartNames): readonly Line[] {
  return sectionsOf(cells, partNames).flatMap(({ title, cells: list }): Line[] => [
    { kind: 'section', title },
    ...list.map((cell) => ({ kind: 'cell', cell }) as const),
  ]);
}
