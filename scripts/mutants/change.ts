// A change to a stretch of a source's text.
import type ts from 'typescript';

/** One replacement of a stretch of text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export function replaced(node: ts.Node, replacement: string): Change {
  return { start: node.getStart(), end: node.getEnd(), replacement };
}

/** A list without one of its items, each in turn, with the comma beside it. */
export function oneLeftOut(items: ts.NodeArray<ts.Node>): Change[] {
  return items.map((item, index) => {
    const before = items[index - 1];
    const next = items[index + 1];
    if (next !== undefined) return gap(item.getStart(), next.getStart());
    return gap(before?.getEnd() ?? item.getStart(), item.getEnd());
  });
}

const gap = (start: number, end: number): Change => ({ start, end, replacement: '' });
