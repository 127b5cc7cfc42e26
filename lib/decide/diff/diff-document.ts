import type { Diff } from './diff-evaluations';
import type { Contribution, HeadlineChange } from './explained';
import type { FigureChange } from './figure-changes';
import type { InputChange } from './input-change';
import type { RowChange } from './catalogue-changes';
import type { Step } from './path';

/** A diff as plain data. */
export interface DiffDocument {
  /** Inputs that differ, by the step in which they were changed. */
  readonly inputs: readonly { readonly id: string; readonly changes: readonly InputChange[] }[];
  /** Catalogue rows that differ, whether or not a figure rests on them. */
  readonly facts: readonly RowChange[];
  readonly figures: readonly FigureChange[];
  readonly headline: readonly Omit<HeadlineChange, 'contributions' | 'togetherUsd'>[];
  /** What explains each headline change; the lines of one cell add up to its change, 1e-9 of it apart. */
  readonly explained: readonly ExplainedLine[];
}

/** One reason for the change of one figure. */
export interface ExplainedLine {
  readonly cellId: string;
  /** "input owned.pue", "catalogue server/hgx-h100-8", or "together" for what no one step explains. */
  readonly by: string;
  readonly usd: number;
}

/** A diff without its functions, for JSON. */
export function diffDocument({ inputs, rows, figures, headline }: Diff): DiffDocument {
  return {
    inputs: inputs.map(({ id, changes }) => ({ id, changes })),
    facts: rows,
    figures,
    headline: headline.map(({ option, figure, cellId, beforeUsd, afterUsd, changeUsd }) => ({
      option,
      figure,
      cellId,
      beforeUsd,
      afterUsd,
      changeUsd,
    })),
    explained: headline.flatMap(linesOf),
  };
}

function linesOf({ cellId, contributions, togetherUsd }: HeadlineChange): ExplainedLine[] {
  const single = contributions.map(({ step, usd }: Contribution) => ({
    cellId,
    by: stepName(step),
    usd,
  }));
  return togetherUsd === null ? single : [...single, { cellId, by: 'together', usd: togetherUsd }];
}

function stepName(step: Step): string {
  return step.kind === 'input'
    ? `input ${step.group.id}`
    : `catalogue ${step.row.kind}/${step.row.id}`;
}
