import type { Cell } from '@/lib/graph/cell';

/** Cells that stand together under one head. */
export interface Section {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** Words for the parts of ids: routes and workloads by their names. */
export type PartNames = ReadonlyMap<string, string>;

/**
 * Groups cells by the first two parts of their ids ("route.owned.total" under "route.owned"), in
 * the order in which a group first appears.
 */
export function sectionsOf(cells: readonly Cell[], names: PartNames): readonly Section[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = cell.id.split('.').slice(0, -1).slice(0, 2).join('.');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups].map(([key, group]) => ({ title: titleOf(key, names), cells: group }));
}

function titleOf(key: string, names: PartNames): string {
  if (key === '') return 'General';
  const words = key.split('.').map((part) => names.get(part) ?? spelledOut(part));
  return words.join(': ');
}

/** "frontier-api" and "frontierApi" as "Frontier api". */
function spelledOut(part: string): string {
  const words = part
    .replaceAll(/[-_]+/g, ' ')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
