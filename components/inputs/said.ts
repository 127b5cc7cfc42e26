import { formatField } from '@/lib/format/field';
import { comparedOptions } from '@/lib/scenario/options';
import type { OptionId } from '@/lib/scenario/options';
import { textAt, valueAt } from '@/lib/store/draft';
import type { Draft } from '@/lib/store/draft';
import type { ChoiceView } from '@/lib/view/types';
import { labelOf } from './choice-options';
import { specAt } from './specs';

// A draft's values as the one line beside a heading says them.

/** A numeric field with its unit, "21 %"; the text itself where it is not a number yet. */
export function said(draft: Draft, path: string): string {
  const { unit } = specAt(path);
  const text = saidAlone(draft, path);
  if (unit === '' || typeof valueAt(draft, path) !== 'number') return text;
  return unit.startsWith('$') ? `$${text}${unit.slice(1)}` : `${text} ${unit}`;
}

/** The same without its unit, where the line says it in words of its own. */
export function saidAlone(draft: Draft, path: string): string {
  const value = valueAt(draft, path);
  const isValue = value === null || value === 'auto' || typeof value === 'number';
  return isValue ? formatField(value, specAt(path)) : `“${textAt(draft, path)}”`;
}

/** The routes a draft compares. */
export function comparedIn({ edge, seats }: Draft): readonly OptionId[] {
  return comparedOptions({ edge: edge === null ? null : {}, seats: seats === null ? null : {} });
}

/** The words for what is chosen, set into a line: "straight line". */
export function saidChoice(draft: Draft, path: string, choices: readonly ChoiceView[]): string {
  return labelOf(choices, textAt(draft, path));
}

/** One value where all are the same, or the range they lie in: "5 to 10 %". */
export function saidRange(draft: Draft, paths: readonly string[]): string {
  const values = paths
    .map((path) => valueAt(draft, path))
    .filter((value) => typeof value === 'number');
  const [first] = paths;
  if (first === undefined || values.length < paths.length) return 'not complete';
  const spec = specAt(first);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const highest = `${formatField(high, spec)} ${spec.unit}`;
  return low === high ? highest : `${formatField(low, spec)} to ${highest}`;
}

/** Whether a field holds a number that is not zero. */
export function isSet(draft: Draft, path: string): boolean {
  const value = valueAt(draft, path);
  return typeof value === 'number' && value !== 0;
}
