import type { Evaluation } from '@/lib/decide/evaluation';
import { footFlows } from '@/lib/format/foot-flows';
import { formatMoney } from '@/lib/format/money';
import { formatMonths } from '@/lib/format/time';
import type { Values } from '@/lib/graph/evaluate';
import type { Cell } from '@/lib/graph/cell';
import type { OptionId } from '@/lib/scenario/options';
import type { BridgeQuestion, BridgeStep, BridgeView } from './finance-types';
import type { ChoiceView } from './types';
import { costedOptions, inSentence, listed, optionOf, routeKind, runnerUp } from './words';

const A_FEW_CENTS = 0.1;

/** A difference with its name, in the order it is drawn. */
export interface NamedDifference {
  readonly label: string;
  readonly cell: Cell;
  readonly usd: number;
}

export interface BridgeEnds {
  readonly from: OptionId;
  readonly to: OptionId;
}

/** The routes a bridge leads between: today's and the cheapest other one unless asked otherwise. */
export function bridgeEnds(evaluation: Evaluation, asked: BridgeQuestion): BridgeEnds | null {
  const costed = costedOptions(evaluation).map(({ id }) => id);
  const from =
    costed.find((id) => id === asked.from) ??
    costed.find((id) => id === evaluation.baseline) ??
    costed[0];
  if (from === undefined) return null;
  const to = costed.find((id) => id === asked.to && id !== from) ?? runnerUp(evaluation, from)?.id;
  return to === undefined ? null : { from, to };
}

/** What falls away first, largest first, then what comes on top; "Other" keeps its place at the end. */
export function inDrawingOrder(differences: readonly NamedDifference[]): NamedDifference[] {
  const less = differences.filter(({ usd }) => usd < 0).sort((a, b) => a.usd - b.usd);
  const more = differences.filter(({ usd }) => usd > 0).sort((a, b) => b.usd - a.usd);
  return [...less, ...more];
}

/** One route's cost as a bridge to another's; printed steps lead from printed total to printed total. */
export function bridgeView(given: {
  evaluation: Evaluation;
  ends: BridgeEnds;
  cells: { readonly from: Cell; readonly to: Cell };
  differences: readonly NamedDifference[];
  values: Values;
}): BridgeView {
  const { evaluation, ends, cells, differences, values } = given;
  const before = values.scalar(cells.from.id);
  const after = values.scalar(cells.to.id);
  // Round from the first total through the steps to the second, and back.
  const [closes = after, opens = before, ...moves] = footFlows([
    { from: 'end', to: 'start', amount: after },
    { from: 'start', to: 'end', amount: before },
    ...differences.map(({ usd }) => ({ from: 'start', to: 'end', amount: usd })),
  ]);
  const total = (option: OptionId, { id }: Cell, whole: number): BridgeStep => ({
    label: optionOf(evaluation, option).label,
    kind: 'total',
    option,
    start: 0,
    end: values.scalar(id),
    figure: { id, text: formatMoney(whole) },
  });
  const steps = [
    total(ends.from, cells.from, opens),
    ...floating(before, differences, moves),
    total(ends.to, cells.to, closes),
  ];
  const months = formatMonths(evaluation.scenario.horizonMonths);
  const measure = `Cost over ${months} by part, US dollars, before tax and not discounted. Parts below 1 % of the larger total are drawn as one.`;
  return {
    ...ends,
    ...choices(evaluation, ends),
    title: titleOf(evaluation, { ends, saved: before - after }),
    measure,
    summary: `${steps.map(({ label, figure }) => `${label}: ${figure.text}`).join('; ')}.`,
    table: {
      caption: measure,
      head: ['Step', 'US dollars'],
      rows: steps.map(({ label, figure }) => [label, figure.text]),
    },
    domain: [
      Math.min(0, ...steps.flatMap(({ start, end }) => [start, end])),
      Math.max(0, ...steps.flatMap(({ start, end }) => [start, end])),
    ],
    steps,
  };
}

function choices(evaluation: Evaluation, { from }: BridgeEnds) {
  const froms = costedOptions(evaluation).map(({ id, label }): ChoiceView => ({
    value: id,
    label,
  }));
  return { froms, tos: froms.filter(({ value }) => value !== from) };
}

function floating(
  from: number,
  differences: readonly NamedDifference[],
  moves: readonly number[],
): BridgeStep[] {
  let at = from;
  return differences.map(({ label, cell, usd }, index): BridgeStep => {
    const start = at;
    at += usd;
    const whole = moves[index] ?? usd;
    // A part that rounds away is still there: "<$1".
    const text = formatMoney(whole === 0 ? Math.sign(usd) * A_FEW_CENTS : whole);
    const figure = { id: cell.id, text: `${usd > 0 ? '+' : ''}${text}` };
    return { label, kind: usd < 0 ? 'less' : 'more', option: null, start, end: at, figure };
  });
}

function titleOf(
  evaluation: Evaluation,
  { ends, saved }: { ends: BridgeEnds; saved: number },
): string {
  const move = `Going from ${routeKind(ends.from)} to ${routeKind(ends.to)}`;
  const months = formatMonths(evaluation.scenario.horizonMonths);
  if (Math.round(saved) === 0) return `${move} costs the same over ${months}`;
  const amount = formatMoney(Math.abs(saved), { style: 'compact' });
  return `${move} costs ${amount} ${saved > 0 ? 'less' : 'more'} over ${months}`;
}

/** What is drawn as one because it is small: "Other: storage, tooling and egress". */
export function otherLabel(parts: readonly string[]): string {
  return `Other: ${listed(parts.map(inSentence))}`;
}
