import type { Cell } from '@/lib/graph/cell';
import { unitText } from '@/lib/units/unit';
import type { Evaluation } from '../evaluation';

/**
 * What a figure was in one of the answers. A figure of every month is stated by its first and
 * by the sum over all; of a price or a balance the sum only says that months differ.
 */
export type Reading =
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'months';
      readonly months: number;
      readonly firstMonth: number;
      readonly sumOfMonths: number;
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'absent' };

/** A cell that does not hold the same in both answers. */
export interface FigureChange {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly before: Reading;
  readonly after: Reading;
  /** After less before, of the one number or of the sum of months; null where either is not known. */
  readonly change: number | null;
}

type Answer = Pick<Evaluation, 'graph' | 'values'>;

/** Every cell that differs, in the order of the later graph, then those only the earlier one has. */
export function figureChanges(before: Answer, after: Answer): FigureChange[] {
  const gone = before.graph.cells.filter(({ id }) => !after.graph.byId.has(id));
  return [...after.graph.cells, ...gone].flatMap((cell) => {
    const [old, now] = [numbersOf(before, cell.id), numbersOf(after, cell.id)];
    if (isSame(old, now)) return [];
    const readings = { before: readingOf(old), after: readingOf(now) };
    const { id, label, unit } = cell;
    return [{ id, label, unit: unitText(unit), ...readings, change: changeOf(readings) }];
  });
}

type Numbers = readonly number[] | number | { readonly reason: string } | undefined;

function numbersOf({ graph, values }: Answer, id: string): Numbers {
  const cell: Cell | undefined = graph.byId.get(id);
  if (cell === undefined) return undefined;
  const refusal = values.refusal(id);
  if (refusal !== undefined) return { reason: refusal.reason };
  return cell.shape === 'scalar' ? values.scalar(id) : values.series(id);
}

function isSame(a: Numbers, b: Numbers): boolean {
  if (isMonths(a) && isMonths(b))
    return a.length === b.length && a.every((value, month) => value === b[month]);
  if (isRefused(a) && isRefused(b)) return a.reason === b.reason;
  return a === b;
}

function readingOf(numbers: Numbers): Reading {
  if (numbers === undefined) return { kind: 'absent' };
  if (typeof numbers === 'number') return { kind: 'number', value: numbers };
  if (isRefused(numbers)) return { kind: 'refused', reason: numbers.reason };
  const [firstMonth = NaN] = numbers; // a series has a month at least
  const sumOfMonths = numbers.reduce((sum, value) => sum + value, 0);
  return { kind: 'months', months: numbers.length, firstMonth, sumOfMonths };
}

function changeOf({ before, after }: { before: Reading; after: Reading }): number | null {
  const [old, now] = [amountOf(before), amountOf(after)];
  return old === null || now === null ? null : now - old;
}

function amountOf(reading: Reading): number | null {
  switch (reading.kind) {
    case 'number':
      return reading.value;
    case 'months':
      return reading.sumOfMonths;
    case 'refused':
    case 'absent':
      return null;
  }
}

function isMonths(numbers: Numbers): numbers is readonly number[] {
  return Array.isArray(numbers);
}

function isRefused(numbers: Numbers): numbers is { readonly reason: string } {
  return typeof numbers === 'object' && !isMonths(numbers);
}
