import { diffEvaluations, type Answered, type Diff } from '@/lib/decide/diff/diff-evaluations';
import type { HeadlineChange } from '@/lib/decide/diff/explained';
import type { HeadlineFigure } from '@/lib/decide/diff/headline';
import type { Step } from '@/lib/decide/diff/path';
import { formatCount } from '@/lib/format/count';
import { optionIds, optionLabels, type OptionId } from '@/lib/scenario/options';
import { printedChange, type PrintedChange } from './scenario-diff-money';
import { inputLabel, inputText } from './versions-inputs';
import type { ChangesView, ReasonRow, RouteChangeView } from './versions-types';
import { verdictView } from './verdict';
import { listed, routeKind, sentence } from './words';

interface Pair {
  readonly before: Answered;
  readonly after: Answered;
}

/** What changed from one answer to another: the verdict, and each route's cost reason by reason. */
export function changesView(pair: Pair): ChangesView {
  const diff = diffEvaluations(pair.before, pair.after);
  return {
    verdict: verdictChange(pair),
    routes: optionIds.flatMap((option) => routeChange({ option, diff, pair })),
    notes: notesOn(diff, pair),
  };
}

/** The change of verdict as a sentence or two. */
function verdictChange({ before, after }: Pair): string {
  const [old, now] = [before, after].map(({ evaluation }) => verdictView(evaluation).headline);
  return old === now
    ? `The verdict is the same: ${now ?? ''}`
    : `Before: ${old ?? ''} Now: ${now ?? ''}`;
}

function routeChange(given: { option: OptionId; diff: Diff; pair: Pair }): RouteChangeView[] {
  const { option, diff, pair } = given;
  const of = (figure: HeadlineFigure) =>
    diff.headline.find((each) => each.option === option && each.figure === figure);
  const [presentValue, total] = [of('presentValue'), of('total')];
  if (presentValue === undefined && total === undefined) return [];
  const printed = [presentValue, total].map((change) =>
    change === undefined ? null : { change, print: printedChange(change) },
  );
  const row = (
    { key, label }: { key: string; label: string },
    read: (column: PrintedColumn) => string | null,
  ): ReasonRow => {
    const [inPresentValue, inTotal] = printed.map((column) =>
      column === null ? null : read(column),
    );
    return { key, label, presentValue: inPresentValue ?? null, total: inTotal ?? null };
  };
  const steps = new Map(
    [presentValue, total]
      .flatMap((change) => change?.contributions ?? [])
      .map(({ step }) => [stepKey(step), step]),
  );
  const together = row(named('Changes that only work together'), ({ print }) => print.together);
  const rows = [
    row(named('Before'), ({ print }) => print.before),
    ...[...steps].map(([key, step]) =>
      row({ key: `step ${key}`, label: stepText(step, pair) }, ({ change, print }) => {
        const index = change.contributions.findIndex((each) => stepKey(each.step) === key);
        return print.contributions[index] ?? null;
      }),
    ),
    ...(together.presentValue === null && together.total === null ? [] : [together]),
    row(named('Now'), ({ print }) => print.after),
  ];
  return [{ option, label: optionLabels[option], rows }];
}

interface PrintedColumn {
  readonly change: HeadlineChange;
  readonly print: PrintedChange;
}

function named(label: string) {
  return { key: label, label };
}

function stepKey(step: Step): string {
  return step.kind === 'input' ? step.group.id : `${step.row.kind}/${step.row.id}`;
}

function stepText(step: Step, { before, after }: Pair): string {
  if (step.kind === 'catalogue') {
    const { name, change } = step.row;
    return change === 'changed' ? `Catalogue: ${name}` : `Catalogue: ${name}, ${change}`;
  }
  const evaluations = [before.evaluation, after.evaluation];
  return step.group.changes
    .map(({ path }) => {
      const label = inputLabel(evaluations, path);
      return `${label}: ${inputText(before, path)} → ${inputText(after, path)}`;
    })
    .join('; ');
}

function notesOn(diff: Diff, { before, after }: Pair): string[] {
  const { figures, headline, rows, inputs } = diff;
  if (figures.length === 0 && inputs.length === 0 && rows.length === 0)
    return ['Nothing differs: every figure is the same.'];
  const moved = new Set(headline.map(({ option }) => option));
  const still = [...after.evaluation.ledger.routes.keys()]
    .filter((id) => before.evaluation.ledger.routes.has(id) && !moved.has(id))
    .map(routeKind);
  const count =
    figures.length === 1 ? 'One figure differs' : `${formatCount(figures.length)} figures differ`;
  return [
    `${count} of ${formatCount(after.evaluation.graph.cells.length)}.`,
    ...(rows.length === 0
      ? []
      : [`${formatCount(rows.length)} rows of the catalogue differ between the releases.`]),
    ...(still.length === 0 ? [] : [`Unchanged: ${sentence(listed(still))}.`]),
    ...(moved.size === 0
      ? []
      : ['Each reason counts on top of those above it, in the order of the form.']),
  ];
}
