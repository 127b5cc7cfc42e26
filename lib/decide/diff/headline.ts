import type { Catalogue } from '@/lib/catalogue/catalogue';
import { compileFor, type Values } from '@/lib/graph/evaluate';
import { buildLedger, type Ledger } from '@/lib/model/ledger';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { Evaluation } from '../evaluation';
import { findInputs } from '../lookup/find-inputs';

/** Figures whose change is explained, of every route, USD. */
export const headlineFigures = ['presentValue', 'total'] as const;
export type HeadlineFigure = (typeof headlineFigures)[number];

/** One headline figure of one route. */
export interface HeadlineCell {
  readonly option: OptionId;
  readonly figure: HeadlineFigure;
  readonly cellId: string;
}

/** Headline figures in USD by cell id; a route that cannot be costed has none. */
export type Headline = ReadonlyMap<string, number>;

/** The headline cells of a ledger, in the order of routes. */
export function headlineCells({ routes }: Ledger): HeadlineCell[] {
  return [...routes.values()].flatMap((route) =>
    headlineFigures.map((figure) => ({ option: route.id, figure, cellId: route[figure].id })),
  );
}

/** Headline figures of a question already answered. */
export function headlineOf({ ledger, values }: Pick<Evaluation, 'ledger' | 'values'>): Headline {
  return readHeadline(ledger, values);
}

/** Headline figures of a question, and nothing else of its answer. */
export function askHeadline(question: { scenario: Scenario; catalogue: Catalogue }): Headline {
  const ledger = buildLedger(findInputs(question).inputs);
  const cells = [...ledger.routes.values()].flatMap((route) =>
    headlineFigures.map((figure) => route[figure]),
  );
  if (cells.length === 0) return new Map();
  return readHeadline(ledger, compileFor(cells, { periods: ledger.periods }).peek());
}

function readHeadline(ledger: Ledger, values: Values): Headline {
  return new Map(
    headlineCells(ledger)
      .filter(({ cellId }) => values.refusal(cellId) === undefined)
      .map(({ cellId }) => [cellId, values.scalar(cellId)]),
  );
}

/** Whether two headlines hold the same figures, to the last bit. */
export function sameHeadline(a: Headline, b: Headline): boolean {
  return a.size === b.size && [...a].every(([id, value]) => b.get(id) === value);
}
