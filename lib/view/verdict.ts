import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { TOO_CLOSE_SHARE } from '@/lib/decide/verdict';
import { formatMoney } from '@/lib/format/money';
import { formatPercent } from '@/lib/format/ratio';
import { formatMonths } from '@/lib/format/time';
import { paybackTime } from './findings';
import { isRobust, nearestFlip } from './flips';
import { printShare } from './print';
import type { VerdictView } from './types';
import { machineSentences } from './verdict-machines';
import { costedOption, listed, optionOf, routeKind, routeName, runnerUp, sentence } from './words';

/** A change within which a price list or a forecast is easily wrong. */
const SMALL_CHANGE = 1.25;
/** A route so little dearer that the choice is nearly free. */
const SMALL_GAP = 0.1;

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

/** What to do, for how much, and the strongest reason against it. */
export function verdictView(evaluation: Evaluation): VerdictView {
  const { verdict, baseline } = evaluation;
  const best = verdict.best === null ? undefined : costedOption(evaluation, verdict.best);
  if (best === undefined || verdict.kind === 'cannot-say') return cannotSay(evaluation, best);
  const today = routeName(evaluation, baseline);
  const isIdle = evaluation.values.scalar(evaluation.ledger.demand.tokensFirstMonth.id) === 0;
  if (verdict.kind === 'stay' && isIdle) {
    return {
      kind: 'stay',
      headline: `Stay on ${today}: no workload has any requests.`,
      sentences: [
        'Enter the requests a month of a workload to compare the routes; so far only fixed costs are counted.',
      ],
      against: null,
    };
  }
  return {
    kind: verdict.kind,
    headline: headline(evaluation, best),
    sentences: [
      ...money(evaluation, best),
      ...machineSentences(evaluation, best),
      ...quality(evaluation, best),
    ],
    against: against(evaluation, best),
  };
}

function cannotSay(evaluation: Evaluation, best: CostedOption | undefined): VerdictView {
  const kind = 'cannot-say';
  if (best !== undefined) {
    return {
      kind,
      headline: 'We cannot say: today’s route costs nothing as entered.',
      sentences: [
        'A saving is a share of today’s cost, and there is none. Check prices, discounts and people of today’s route.',
      ],
      against: null,
    };
  }
  return {
    kind,
    headline: 'We cannot say: no route could be costed.',
    sentences: refusals(evaluation),
    against: null,
  };
}

/** Why each route was refused; those that only wait for the frontier API in one sentence. */
function refusals({ options }: Evaluation): string[] {
  const refused = options.filter((option) => option.kind === 'refused');
  const waiting = refused.filter(({ refusal }) => refusal.code === 'no-escalation-price');
  const names = waiting.map(({ id }) => routeKind(id));
  const escalate = names.length === 1 ? 'escalates' : 'escalate';
  return [
    ...refused
      .filter((option) => !waiting.includes(option))
      .map(({ label, refusal }) => `${label}: ${refusal.message}`),
    ...(names.length === 0
      ? []
      : [
          `${sentence(listed(names))} ${escalate} requests to the frontier API and cannot be costed without its price.`,
        ]),
  ];
}

function headline(evaluation: Evaluation, best: CostedOption): string {
  const { verdict, baseline } = evaluation;
  const today = routeName(evaluation, baseline);
  const name = routeName(evaluation, best.id);
  if (verdict.kind === 'stay') return `Stay on ${today}.`;
  if (verdict.kind === 'too-close')
    return `Too close to call: ${today} and ${name} cost ${verdict.savingUsd === 0 ? 'the same' : 'nearly the same'}.`;
  return `${best.id === 'owned' ? 'Buy: move' : 'Move'} from ${today} to ${name}.`;
}

function money(evaluation: Evaluation, best: CostedOption): string[] {
  const { verdict, scenario } = evaluation;
  const horizon = formatMonths(scenario.horizonMonths);
  if (verdict.kind === 'stay') return [stayMoney(evaluation, best)];
  const { savingUsd, savingShare } = verdict;
  if (savingUsd === null || savingShare === null) return [];
  const effort = effortOf(best, horizon);
  if (verdict.kind === 'move') {
    const needs = effort === '' ? '' : `; it ${effort}`;
    return [
      `It saves ${compact(savingUsd)} over ${horizon} in present value, ${formatPercent(savingShare)} of today’s cost${needs}.`,
    ];
  }
  if (savingUsd === 0) return [];
  return [
    `${routeName(evaluation, best.id)} saves ${compact(savingUsd)} over ${horizon} in present value, ${formatPercent(savingShare)} of today’s cost; below ${formatPercent(TOO_CLOSE_SHARE)}, the doubt in list prices decides.`,
    ...(effort === '' ? [] : [`Moving ${effort}.`]),
  ];
}

/** "needs $24.9k up front and pays back after 1.3 months" */
function effortOf({ cashNeededUsd, payback }: CostedOption, horizon: string): string {
  const needs = cashNeededUsd > 0 ? [`needs ${compact(cashNeededUsd)} up front`] : [];
  switch (payback.kind) {
    case 'at':
      return [...needs, `pays back ${paybackTime(payback.months)}`].join(' and ');
    case 'from-the-start':
      return [...needs, 'costs less from the start'].join(' and ');
    case 'never':
      return [...needs, `does not pay back in cash within ${horizon}`].join(' and ');
    case 'baseline':
      return '';
  }
}

function stayMoney(evaluation: Evaluation, best: CostedOption): string {
  const horizon = formatMonths(evaluation.scenario.horizonMonths);
  const cost = `It costs ${compact(best.presentValueUsd)} over ${horizon} in present value`;
  const next = runnerUp(evaluation, best.id);
  if (next === undefined) return `${cost}; no other route could be costed.`;
  const gap = next.presentValueUsd - best.presentValueUsd;
  const more = gap === 0 ? 'costs the same' : `costs ${compact(gap)} more`;
  return `${cost}; the next best, ${routeName(evaluation, next.id)}, ${more}.`;
}

/** Quality is not judged here, only priced. */
function quality(evaluation: Evaluation, best: CostedOption): string[] {
  const share = evaluation.scenario.escalationShare[best.id];
  if (best.id === 'frontier-api' || share === 0) return [];
  const { name } = evaluation.found.api.get('frontier-api')?.offer ?? optionNamed(evaluation);
  return [
    `The cost includes sending ${printShare(share)} of requests to ${name} as well, because the first answer is too poor: check that share with your own evaluation.`,
  ];
}

function optionNamed(evaluation: Evaluation): { name: string } {
  return { name: optionOf(evaluation, 'frontier-api').description };
}

/** A small change that turns the answer, else a rival close behind, else whichever there is. */
function against(evaluation: Evaluation, best: CostedOption): string | null {
  const flip = nearestFlip(evaluation);
  if (flip !== null && flip.factor <= SMALL_CHANGE) return flip.text;
  const next = runnerUp(evaluation, best.id);
  if (next === undefined) return flip === null ? null : flip.text;
  const name = routeName(evaluation, next.id);
  const gap = next.presentValueUsd - best.presentValueUsd;
  if (gap === 0) return `The next best route, ${name}, costs the same.`;
  const share = best.presentValueUsd > 0 ? gap / best.presentValueUsd : Infinity;
  const percent = Number.isFinite(share) ? ` (${formatPercent(share)})` : '';
  const rest = `${compact(gap)}${percent} more over ${formatMonths(evaluation.scenario.horizonMonths)} in present value.`;
  if (share <= SMALL_GAP) return `The next best route, ${name}, costs only ${rest}`;
  if (flip !== null) return flip.text;
  return isRobust(evaluation)
    ? `None of the inputs that move the answer most turns it on its own; the next best route, ${name}, costs ${rest}`
    : `The next best route, ${name}, costs ${rest}`;
}
