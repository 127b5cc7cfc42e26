import type { Catalogue } from '@/lib/catalogue/catalogue';
import { optionIds } from '@/lib/scenario/options';
import type { Evaluation } from '../evaluation';
import { catalogueChanges, type RowChange } from './catalogue-changes';
import { explained, type HeadlineChange } from './explained';
import { figureChanges, type FigureChange } from './figure-changes';
import { headlineCells, headlineOf } from './headline';
import { inputChanges, type InputGroup } from './input-changes';
import { walk } from './path';

/** An evaluation with the catalogue that answered it. */
export interface Answered {
  readonly evaluation: Evaluation;
  readonly catalogue: Catalogue;
}

/** All that differs between two answers; every list is empty where they agree. */
export interface Diff {
  /** Rows of the catalogues that differ, whether or not a figure rests on them. */
  readonly rows: readonly RowChange[];
  readonly inputs: readonly InputGroup[];
  readonly figures: readonly FigureChange[];
  /** Present value and total of each route that changed, in the order of routes. */
  readonly headline: readonly HeadlineChange[];
}

/** Compares two answers figure by figure, and explains the change of what each route costs. */
export function diffEvaluations(before: Answered, after: Answered): Diff {
  const rows = catalogueChanges(before.catalogue, after.catalogue);
  const inputs = inputChanges(before.evaluation.scenario, after.evaluation.scenario);
  const start = headlineOf(before.evaluation);
  const end = headlineOf(after.evaluation);
  const stretches = walk({
    before: { scenario: before.evaluation.scenario, catalogue: before.catalogue },
    after,
    start,
    end,
    rows,
    groups: inputs,
  });
  return {
    rows,
    inputs,
    figures: figureChanges(before.evaluation, after.evaluation),
    headline: cellsOfBoth(before, after).flatMap((cell) => {
      const change = explained({ cell, start, end, stretches });
      return change === null ? [] : [change];
    }),
  };
}

function cellsOfBoth(before: Answered, after: Answered) {
  const cells = new Map(
    [before, after]
      .flatMap(({ evaluation }) => headlineCells(evaluation.ledger))
      .map((cell) => [cell.cellId, cell]),
  );
  return [...cells.values()].sort(
    (a, b) => optionIds.indexOf(a.option) - optionIds.indexOf(b.option),
  );
}
