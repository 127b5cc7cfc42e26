import type { BreakEven, CostedOption, Evaluation, Influence } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { formatPercent } from '@/lib/format/ratio';
import { formatTokens } from '@/lib/format/count';
import { cellById } from '@/lib/graph/graph';
import type { OptionId } from '@/lib/scenario/options';
import { unitText } from '@/lib/units/unit';
import { printCell } from './print';
import type { VerdictView } from './types';
import {
  costedOptions,
  labelInSentence,
  optionOf,
  paybackText,
  routeName,
  sentence,
} from './words';

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

/** What to do, for how much, and the strongest reason against it. */
export function verdictView(evaluation: Evaluation): VerdictView {
  const { verdict } = evaluation;
  if (verdict.kind === 'cannot-say' || verdict.best === null) {
    return {
      kind: 'cannot-say',
      headline: 'We cannot say: no route could be costed.',
      sentences: evaluation.refusals.map(({ message }) => sentence(message)),
      against: null,
    };
  }
  return {
    kind: verdict.kind,
    headline: headline(evaluation, verdict.best),
    sentences: [
      money(evaluation, verdict.best),
      ...gpus(evaluation, verdict.best),
      quality(evaluation, verdict.best),
    ].filter((words) => words !== ''),
    against: against(evaluation, verdict.best),
  };
}

function headline(evaluation: Evaluation, best: OptionId): string {
  const { verdict, baseline } = evaluation;
  const today = routeName(evaluation, baseline);
  if (verdict.kind === 'stay') return `Stay on ${today}.`;
  if (verdict.kind === 'too-close')
    return `Too close to call: ${routeName(evaluation, best)} saves too little against ${today}.`;
  switch (best) {
    case 'rented':
      return `Move from ${today} to ${routeName(evaluation, best)}.`;
    case 'owned':
      return `Buy: move from ${today} to ${routeName(evaluation, best)}.`;
    case 'frontier-api':
    case 'small-api':
    case 'hosted-open':
      return `Move from ${today} to ${routeName(evaluation, best)}.`;
  }
}

function money(evaluation: Evaluation, best: OptionId): string {
  const { verdict, scenario } = evaluation;
  const months = scenario.horizonMonths;
  const option = optionOf(evaluation, best);
  if (option.kind === 'refused') return '';
  if (verdict.kind === 'stay') {
    const next = runnerUp(evaluation, best);
    return next === null
      ? `It costs ${compact(option.presentValueUsd)} over ${months} months in present value; no other route could be costed.`
      : `It costs ${compact(option.presentValueUsd)} over ${months} months in present value; the next best, ${routeName(evaluation, next.id)}, costs ${compact(next.presentValueUsd)}.`;
  }
  if (verdict.savingUsd === null || verdict.savingShare === null) return '';
  const cash =
    option.cashNeededUsd > 0
      ? `, needs ${compact(option.cashNeededUsd)} up front and pays back ${payback(option)}`
      : '';
  return `It saves ${compact(verdict.savingUsd)} over ${months} months in present value, ${formatPercent(verdict.savingShare)} of today’s cost${cash}.`;
}

function payback(option: CostedOption): string {
  const text = paybackText(option.payback);
  return option.payback.kind === 'at' ? `after ${text}` : text;
}

/** What it would take for GPUs of one's own to beat today's route, where they are not the verdict. */
function gpus(evaluation: Evaluation, best: OptionId): string[] {
  if (best === 'owned' || best === 'rented') return [];
  const volume = evaluation.values.scalar(evaluation.ledger.demand.tokensFirstMonth.id);
  const findings = costedOptions(evaluation).flatMap((option) => {
    const name = gpuVerbs[option.id];
    return name === undefined ? [] : [gpuFinding(name, option.breakEven)];
  });
  if (findings.length === 0) return [];
  return [
    `Do not buy or rent GPUs yet: ${findings.join(' and ')}; you are at ${formatTokens(volume)} a month.`,
  ];
}

const gpuVerbs: Readonly<Partial<Record<OptionId, string>>> = {
  rented: 'renting',
  owned: 'owning',
};

function gpuFinding(name: string, breakEven: BreakEven): string {
  switch (breakEven.kind) {
    case 'at':
      return `${name} beats today’s route only from ${formatTokens(breakEven.tokensPerMonth)} a month`;
    case 'always':
      return `${name} beats today’s route, but not the route above`;
    case 'never':
      return `${name} never costs less than today’s route`;
    case 'not-within-range':
      return `${name} does not beat today’s route within the range searched`;
    case 'baseline':
      return `${name}, today’s route, costs more`;
  }
}

/** Quality is not judged here, only priced. */
function quality(evaluation: Evaluation, best: OptionId): string {
  const share = evaluation.scenario.escalationShare[best];
  if (best === 'frontier-api' || share === 0) return '';
  return `This counts ${formatPercent(share)} of requests as answered too poorly and asked again of ${optionOf(evaluation, 'frontier-api').description}: check it with your own evaluation.`;
}

function against(evaluation: Evaluation, best: OptionId): string | null {
  const flip = nearestFlip(evaluation);
  if (flip !== null) return flip;
  const next = runnerUp(evaluation, best);
  if (next === null) return null;
  const own = optionOf(evaluation, best);
  if (own.kind === 'refused') return null;
  const gap = next.presentValueUsd - own.presentValueUsd;
  return `${sentence(routeName(evaluation, next.id))} costs only ${compact(gap)} more over ${evaluation.scenario.horizonMonths} months.`;
}

/** The input that has to move least, as a share of itself, for another route to win. */
function nearestFlip(evaluation: Evaluation): string | null {
  const distance = (influence: Influence) => Math.abs(Math.log(ratio(evaluation, influence)));
  const flips = evaluation.influences
    .filter((influence) => influence.flipsAt !== null && Number.isFinite(distance(influence)))
    .sort((a, b) => distance(a) - distance(b));
  const [nearest] = flips;
  const text = nearest === undefined ? null : flipText(evaluation, nearest);
  return text === null ? null : sentence(text);
}

function ratio(evaluation: Evaluation, { cellId, flipsAt }: Influence): number {
  return flipsAt === null ? NaN : flipsAt / evaluation.values.scalar(cellId);
}

/** "if electricity price rises above $0.31/kWh, …": what would have to be true for another route to win. */
export function flipText(evaluation: Evaluation, influence: Influence): string | null {
  const { flipsAt, flipsTo, cellId } = influence;
  if (flipsAt === null || flipsTo === null) return null;
  const cell = cellById(evaluation.graph, cellId);
  const print = (value: number) => printCell({ id: cellId, unit: unitText(cell.unit) }, value);
  const rises = ratio(evaluation, influence) > 1;
  const now = print(evaluation.values.scalar(cellId));
  return `if ${labelInSentence(cell.label)} ${rises ? 'rises above' : 'falls below'} ${print(flipsAt)} (now ${now}), ${routeName(evaluation, flipsTo)} becomes the cheapest.`;
}

function runnerUp(evaluation: Evaluation, best: OptionId): CostedOption | null {
  const others = costedOptions(evaluation)
    .filter(({ id }) => id !== best)
    .sort((a, b) => a.presentValueUsd - b.presentValueUsd);
  return others[0] ?? null;
}
