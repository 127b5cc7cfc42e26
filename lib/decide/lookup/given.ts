import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Fact } from '@/lib/catalogue/schema/fact';
import type { Provenance } from '@/lib/graph/expression';
import type { Given } from '@/lib/model/inputs';

/** A number the user typed. */
export function typed(value: number, input: string): Given {
  return { value, from: { kind: 'input', input } };
}

/** A number of the example the page opens on, which nobody has stood up for yet. */
export function example(value: number, input: string): Given {
  const note = 'An example to start from; replace it with your own figure.';
  return { value, from: { kind: 'assumed', input, note } };
}

/** A catalogue figure with its source and date, or its reason where it is assumed. */
export function quoted(fact: Fact, row: { reviewBy: string; input?: string }): Given {
  return { value: fact.value, from: { ...provenanceOf(fact, row.input), reviewBy: row.reviewBy } };
}

/** A figure that came out of a search or an estimate beside the ledger. */
export function modelled(value: number, note: string): Given {
  return { value, from: { kind: 'modelled', note } };
}

/** Nothing until the user says otherwise: an assumption while it is zero, the user's own after. */
export function assumedNone(value: number, fact: { input: string; note: string }): Given {
  return value === 0 ? { value, from: { kind: 'assumed', ...fact } } : typed(value, fact.input);
}

/** A default the user kept keeps its source; one the user changed is the user's own. */
export function defaulted(given: {
  catalogue: Catalogue;
  id: string;
  value: number;
  input: string;
}): Given {
  const row = given.catalogue.defaults[given.id];
  return row?.fact.value === given.value
    ? quoted(row.fact, { reviewBy: row.reviewBy, input: given.input })
    : typed(given.value, given.input);
}

export function provenanceOf(fact: Fact, input?: string): Provenance {
  const note = fact.why ?? fact.note;
  return {
    kind: fact.basis === 'assumed' ? 'assumed' : 'quoted',
    date: fact.effectiveFrom,
    ...(fact.source === undefined ? {} : { source: fact.source }),
    ...(note === undefined ? {} : { note }),
    ...(fact.low === undefined ? {} : { low: fact.low }),
    ...(fact.high === undefined ? {} : { high: fact.high }),
    ...(input === undefined ? {} : { input }),
  };
}
