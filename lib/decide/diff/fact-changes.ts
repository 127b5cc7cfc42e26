/** A field of a catalogue row that differs; null on the side that lacks it. */
export interface FactChange {
  /** Inside the row: "price[1]", "standard[0].usdPerMTok.input"; empty for the row itself. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Id of the source and the day it holds from, of the newer value where there is one. */
  readonly source: string | null;
  readonly date: string | null;
}

interface About {
  readonly source: string | null;
  readonly date: string | null;
}

const UNKNOWN: About = { source: null, date: null };

/** Fields that differ between two states of a row; one of them may be missing altogether. */
export function factChanges(before: unknown, after: unknown): FactChange[] {
  return changesAt({ path: '', before, after, about: UNKNOWN });
}

interface At {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly about: About;
}

function changesAt(at: At): FactChange[] {
  const { path, before, after } = at;
  const about = aboutOf(after ?? before, at.about);
  // A figure is one value with its proof, so where it is new or gone the value alone says so.
  if (isFigure(before ?? after) && isFigure(after ?? before) && !(before && after))
    return [change({ path, before: valueOf(before), after: valueOf(after), about })];
  if (Array.isArray(before ?? after) || Array.isArray(after ?? before))
    return listChanges({ ...at, about });
  if (isRecord(before ?? after) && isRecord(after ?? before)) {
    const keys = new Set([...Object.keys(asRecord(before)), ...Object.keys(asRecord(after))]);
    return [...keys].sort().flatMap((key) =>
      changesAt({
        path: nameAt(path, key),
        before: asRecord(before)[key],
        after: asRecord(after)[key],
        about,
      }),
    );
  }
  return before === after ? [] : [change({ path, before, after, about })];
}

function listChanges({ path, before, after, about }: At): FactChange[] {
  const [old, now] = [asList(before), asList(after)];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
    changesAt({ path: `${path}[${index}]`, before: old[index], after: now[index], about }),
  ).flat();
}

/** "fact.value" is what the reader calls the figure itself: the path of a value ends before it. */
function nameAt(path: string, key: string): string {
  if (key === 'value') return path;
  return path === '' ? key : `${path}.${key}`;
}

function change({ about, path, before, after }: At): FactChange {
  return { path, before: before ?? null, after: after ?? null, ...about };
}

function aboutOf(node: unknown, outer: About): About {
  if (!isRecord(node)) return outer;
  const { source, effectiveFrom } = node;
  return {
    source: typeof source === 'string' ? source : outer.source,
    date: typeof effectiveFrom === 'string' ? effectiveFrom : outer.date,
  };
}

function isFigure(node: unknown): boolean {
  return isRecord(node) && 'value' in node && 'unit' in node;
}

function valueOf(node: unknown): unknown {
  return isRecord(node) ? node['value'] : undefined;
}

function asRecord(node: unknown): Readonly<Record<string, unknown>> {
  return isRecord(node) ? node : {};
}

function asList(node: unknown): readonly unknown[] {
  return Array.isArray(node) ? (node as readonly unknown[]) : [];
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
