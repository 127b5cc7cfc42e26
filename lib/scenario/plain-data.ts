import { dottedPath, shownValue, type Problem } from './problems';

/** Data as JSON knows it, copied from whatever was given. */
export interface PlainData {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

// Far above what a scenario holds: 50 workloads with seasons, 24 alternatives and 500 scores are
// about 4,400 values, 4 levels deep.
const MOST_VALUES = 10_000;
const DEEPEST = 16;

/** Keys that would reach into an object's prototype when copied carelessly. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Control characters, halves of surrogate pairs and noncharacters: no XML file or PDF can hold them. */
const unprintable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/**
 * Copies outside data into fresh plain objects and arrays, −0 as 0, and names what no
 * scenario may hold: keys that reach a prototype, unprintable text, too many values
 * or levels. Never throws, whatever it is given.
 */
export function copyPlainData(raw: unknown): PlainData {
  const walk: Walk = { left: MOST_VALUES, problems: [] };
  try {
    return { value: copy(raw, [], walk), problems: walk.problems };
  } catch {
    // A getter or a proxy of the caller threw: data that cannot be read is no data.
    return { value: undefined, problems: [{ path: '', message: 'The data cannot be read.' }] };
  }
}

const TOO_MUCH: Problem = {
  path: '',
  message: `The data holds more than ${MOST_VALUES} values, more than any scenario.`,
};

type Path = readonly (string | number)[];

interface Walk {
  left: number;
  readonly problems: Problem[];
}

function copy(value: unknown, path: Path, walk: Walk): unknown {
  walk.left -= 1;
  if (walk.left === -1) walk.problems.push(TOO_MUCH);
  if (walk.left < 0) return undefined;
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value === 'string') return checkText(value, path, walk);
  if (typeof value !== 'object' || value === null) return value;
  if (path.length >= DEEPEST) {
    walk.problems.push({ path: dottedPath(path), message: 'The data is nested too deeply.' });
    return null;
  }
  return Array.isArray(value) ? copyList(value, path, walk) : copyFields(value, path, walk);
}

function copyList(list: readonly unknown[], path: Path, walk: Walk): unknown[] {
  const result: unknown[] = [];
  for (let i = 0; i < list.length && walk.left >= 0; i++)
    result.push(copy(list[i], [...path, i], walk));
  return result;
}

function copyFields(fields: object, path: Path, walk: Walk): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (walk.left < 0) break;
    const at = [...path, key];
    if (forbiddenKeys.has(key))
      walk.problems.push({ path: dottedPath(at), message: `A field may not be named "${key}".` });
    else result[key] = copy(value, at, walk);
  }
  return result;
}

function checkText(text: string, path: Path, walk: Walk): string {
  if (unprintable.test(text))
    walk.problems.push({
      path: dottedPath(path),
      message: `The text holds characters that cannot be printed: ${shownValue(text)}.`,
    });
  return text;
}
