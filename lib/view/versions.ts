import type { Catalogue } from '@/lib/catalogue/catalogue';
import { inputChanges } from '@/lib/decide/diff/input-changes';
import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { formatCount } from '@/lib/format/count';
import type { Cell } from '@/lib/graph/cell';
import { optionIds, optionLabels, type OptionId } from '@/lib/scenario/options';
import { figureOf, type Print } from './figures';
import { paybackText } from './findings';
import type { FigureText } from './types';
import { inputLabel, inputText } from './versions-inputs';
import type { ComparisonRow, ComparisonView } from './versions-types';
import { verdictView } from './verdict';
import { costedOption, routeName, sentence } from './words';

/** A version and its answer. */
export interface AnsweredVersion {
  readonly id: string;
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** Versions side by side, the scenario on screen first: what to do, what it costs, what differs. */
export function comparisonView(
  versions: readonly [AnsweredVersion, ...AnsweredVersion[]],
  catalogue: Catalogue,
): ComparisonView {
  const evaluations = versions.map(({ evaluation }) => evaluation);
  const inputs = inputRows(evaluations, catalogue);
  const compared = optionIds.filter((id) =>
    evaluations.some(({ options }) => options.some((option) => option.id === id)),
  );
  return {
    columns: versions.map(({ id, name }) => ({ id, name })),
    groups: [
      { title: 'The answer', rows: answerRows(evaluations) },
      {
        title: 'Present value of each route',
        rows: compared.map((id) => presentValueRow(evaluations, id)),
      },
      { title: 'Machines in the first month', rows: machineRows(evaluations) },
      { title: 'Inputs that differ', rows: inputs },
    ].filter(({ rows }) => rows.length > 0),
  };
}

function answerRows(evaluations: readonly Evaluation[]): ComparisonRow[] {
  const ofBest = (label: string, cellOf: (evaluation: Evaluation, best: OptionId) => Cell | null) =>
    figureRow(label, evaluations, (evaluation) => {
      const { best } = evaluation.verdict;
      const cell = best === null ? null : cellOf(evaluation, best);
      return cell === null ? null : figureOf(evaluation, cell, MONEY);
    });
  return [
    wordsRow('Verdict', evaluations, (each) => verdictView(each).headline),
    wordsRow('Best route', evaluations, (each) =>
      each.verdict.best === null ? 'not known' : sentence(routeName(each, each.verdict.best)),
    ),
    ofBest(
      'Net present value of moving there',
      ({ ledger }, best) => ledger.comparisons.get(best)?.saving ?? null,
    ),
    wordsRow('Pays back', evaluations, (each) => {
      const best = bestOption(each);
      return best === undefined ? NONE : paybackText(best.payback);
    }),
    ofBest('Cash needed up front', ({ ledger }, best) => ledger.routes.get(best)?.upfront ?? null),
  ];
}

function presentValueRow(evaluations: readonly Evaluation[], id: OptionId): ComparisonRow {
  return figureRow(optionLabels[id], evaluations, (evaluation) => {
    const route = evaluation.ledger.routes.get(id);
    return route === undefined || costedOption(evaluation, id) === undefined
      ? null
      : figureOf(evaluation, route.presentValue, MONEY);
  });
}

const MACHINES = [
  { id: 'rented', label: 'GPUs rented' },
  { id: 'owned', label: 'GPUs owned' },
] as const;

function machineRows(evaluations: readonly Evaluation[]): ComparisonRow[] {
  return MACHINES.map(({ id, label }) =>
    wordsRow(label, evaluations, (each) => {
      const capacity = costedOption(each, id)?.capacity;
      return capacity === undefined || capacity === null ? NONE : formatCount(capacity.gpus);
    }),
  );
}

/** Every input in which some version is not like the first. */
function inputRows(evaluations: readonly Evaluation[], catalogue: Catalogue): ComparisonRow[] {
  const [first, ...others] = evaluations;
  if (first === undefined) return [];
  const paths = others.flatMap(({ scenario }) =>
    inputChanges(first.scenario, scenario).flatMap(({ changes }) =>
      changes.map(({ path }) => path),
    ),
  );
  return [...new Set(paths)].map((path) => ({
    ...wordsRow(inputLabel(evaluations, path), evaluations, (evaluation) =>
      inputText({ evaluation, catalogue }, path),
    ),
    key: path,
  }));
}

const MONEY: Print = 'compact-money';
/** The figure does not exist there: no GPUs of one's own, no move to pay back. */
const NONE = '–';

function bestOption(evaluation: Evaluation): CostedOption | undefined {
  const { best } = evaluation.verdict;
  return best === null ? undefined : costedOption(evaluation, best);
}

function wordsRow(
  label: string,
  evaluations: readonly Evaluation[],
  text: (evaluation: Evaluation) => string,
): ComparisonRow {
  const cells = evaluations.map(text);
  return { key: label, label, figure: null, cells, differs: new Set(cells).size > 1 };
}

function figureRow(
  label: string,
  evaluations: readonly Evaluation[],
  figure: (evaluation: Evaluation) => FigureText | null,
): ComparisonRow {
  const figures = evaluations.map(figure);
  const cells = figures.map((each) => each?.text ?? NONE);
  return { key: label, label, figure: figures[0] ?? null, cells, differs: new Set(cells).size > 1 };
}
