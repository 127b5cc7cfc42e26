/** What a study asks for that has no value, and why, in a sentence. */
export class NoValue {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** A figure as it is found: a number, no value, or a table of either. */
export type Found = number | NoValue | readonly Found[];

/** A figure as it is answered; null is "no value", never zero. */
export type StudyValue = number | null | readonly StudyValue[];

/** Figures by name, and for each null why it is one, by its dotted path (`grid.3.3`). */
export interface StudyFigures {
  readonly figures: Readonly<Record<string, StudyValue>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/** Splits what was found into values and reasons. */
export function answered(found: Readonly<Record<string, Found>>): StudyFigures {
  const reasons = new Map<string, string>();
  const valueOf = (each: Found, path: string): StudyValue => {
    if (typeof each === 'number') return each;
    if (!(each instanceof NoValue))
      return each.map((inner, index) => valueOf(inner, `${path}.${index}`));
    reasons.set(path, each.reason);
    return null;
  };
  const figures = Object.entries(found).map(([name, each]) => [name, valueOf(each, name)] as const);
  return { figures: Object.fromEntries(figures), reasons: Object.fromEntries(reasons) };
}

/** The same question for every entry of a table, under the entry's own name and `suffix`. */
export function forEach<Entry>(
  table: Readonly<Record<string, Entry>>,
  ask: (entry: Entry, name: string) => Readonly<Record<string, Found>>,
): Record<string, Found> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, entry]) => Object.entries(ask(entry, name))),
  );
}
