import type { Scenario } from '@/lib/scenario/schema';

/** A scenario being edited: any leaf may hold the text a person typed that is not a value yet. */
export type Draft = Loose<Scenario>;

export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Loose<T[Key]> }
    : T | string;

/** The value at a dotted path, `workloads.0.inputTokens`; undefined where there is none. */
export function valueAt(draft: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), draft);
}

/** The text or the choice at a dotted path as a field shows it; empty where it is none. */
export function textAt(draft: unknown, path: string): string {
  const value = valueAt(draft, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The draft with one leaf replaced; everything off the path is shared with the old one. */
export function withValueAt(draft: Draft, path: string, value: unknown): Draft {
  // The shape stays a draft's: only a leaf that exists is replaced.
  return replace(draft, path.split('.'), value) as Draft;
}

function replace(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node))
    return node.map((item: unknown, index) =>
      String(index) === key ? replace(item, rest, value) : item,
    );
  if (!isNode(node) || !(key in node)) throw new Error(`The scenario has no field ${key}.`);
  return { ...node, [key]: replace(node[key], rest, value) };
}

function isNode(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null;
}
