import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { formatCount, formatTokens } from '@/lib/format/count';
import { formatMoney } from '@/lib/format/money';
import { formatMonths } from '@/lib/format/time';
import type { OptionId } from '@/lib/scenario/options';
import { breakEvenPhrase } from './findings';
import { costedOption, listed, routeName, sentence } from './words';

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

const doing = { rented: 'renting', owned: 'owning' } as const;
type SelfHosted = keyof typeof doing;

/** What to buy or rent, or why not to, and from which volume it would be another matter. */
export function machineSentences(evaluation: Evaluation, best: CostedOption): string[] {
  if (evaluation.verdict.kind === 'too-close' && isSelfHosted(best.id)) return [];
  return isSelfHosted(best.id) ? order(evaluation, best, best.id) : noOrder(evaluation, best);
}

function isSelfHosted(id: OptionId): id is SelfHosted {
  return id === 'rented' || id === 'owned';
}

/** The other routes with GPUs of one's own: neither the best one nor where one is today. */
function others(evaluation: Evaluation, best: OptionId): (CostedOption & { id: SelfHosted })[] {
  return (['rented', 'owned'] as const).flatMap((id) => {
    const option = costedOption(evaluation, id);
    if (option === undefined || id === best || id === evaluation.baseline) return [];
    return [{ ...option, id }];
  });
}

function order(evaluation: Evaluation, best: CostedOption, id: SelfHosted): string[] {
  const fleet = evaluation.ledger.fleets.get(id);
  if (fleet === undefined) return [];
  const machines = evaluation.values.series(fleet.machines.id);
  const [gpus = 0] = evaluation.values.series(fleet.gpus.id); // a series has a first month
  const [first = 0] = machines;
  const last = machines.at(-1) ?? first;
  if (first === 0) return [];
  const noun = id === 'owned' ? 'server' : 'instance';
  const count = `${formatCount(first)} ${noun}${first === 1 ? '' : 's'} (${formatCount(gpus)} ${gpus === 1 ? 'GPU' : 'GPUs'})`;
  const isToday = id === evaluation.baseline;
  const start = id === 'owned' ? 'before month 1' : 'from month 1';
  const verb = id === 'owned' ? 'Buy' : 'Rent';
  const head = isToday ? `It takes ${count} in month 1` : `${verb} ${count} ${start}`;
  const later = last === first ? '' : `, ${laterWords({ first, last, machines, id })}`;
  const instead = others(evaluation, id).map(
    (other) =>
      `${sentence(doing[other.id])} instead costs ${compact(other.presentValueUsd - best.presentValueUsd)} more over ${formatMonths(machines.length)} in present value.`,
  );
  return [`${head}${later}.`, ...instead];
}

function laterWords(given: {
  first: number;
  last: number;
  machines: readonly number[];
  id: SelfHosted;
}): string {
  const { first, last, machines, id } = given;
  if (id === 'owned')
    return `${formatCount(last - first)} more by month ${machines.indexOf(last) + 1}`;
  return `${formatCount(last)} in month ${machines.length}`;
}

function noOrder(evaluation: Evaluation, best: CostedOption): string[] {
  const options = others(evaluation, best.id).filter(
    (option) => option.presentValueUsd > best.presentValueUsd,
  );
  if (options.length === 0) return [];
  const isOnly = (id: SelfHosted) => options.every((option) => option.id === id);
  const what = isOnly('owned')
    ? 'buy servers'
    : isOnly('rented')
      ? 'rent GPUs'
      : 'buy or rent GPUs';
  const isEarly = options.some((option) => breaksEvenLater(evaluation, option));
  const yet = best.id === evaluation.baseline && isEarly ? ' yet' : '';
  const gaps = options.map(({ id, presentValueUsd }, index) => {
    const costs = index === 0 ? ' costs' : '';
    return `${doing[id]}${costs} ${compact(presentValueUsd - best.presentValueUsd)} more`;
  });
  const than = ` than ${routeName(evaluation, best.id)}`;
  const horizon = formatMonths(evaluation.scenario.horizonMonths);
  return [
    `Do not ${what}${yet}: over ${horizon}, ${listed(gaps)}${than}.`,
    ...volumes(evaluation, options),
  ];
}

/** From which volume today's route loses, beside the volume of the plan. */
function volumes(
  evaluation: Evaluation,
  options: readonly (CostedOption & { id: SelfHosted })[],
): string[] {
  const phrases = options.flatMap((option) => {
    const phrase = breakEvenPhrase(option.breakEven);
    return phrase === null ? [] : [`${doing[option.id]} ${phrase}`];
  });
  if (phrases.length === 0) return [];
  const today = routeName(evaluation, evaluation.baseline);
  const neither =
    options.length > 1 && options.every(({ breakEven }) => breakEven.kind === 'never');
  const words = neither ? 'neither renting nor owning ever costs less' : listed(phrases);
  return [`Against ${today}, ${words}; ${plannedVolume(evaluation)}.`];
}

function plannedVolume({ values, ledger }: Evaluation): string {
  const first = values.scalar(ledger.demand.tokensFirstMonth.id);
  const months = values.series(ledger.demand.tokens.id);
  const [start] = months;
  const end = months.at(-1);
  const firstText = formatTokens(first);
  const growth = start === undefined || end === undefined || start === 0 ? 1 : end / start;
  const lastText = formatTokens(first * growth);
  return lastText === firstText
    ? `you are at ${firstText} a month`
    : `you start at ${firstText} a month and end at ${lastText} in month ${months.length}`;
}

function breaksEvenLater({ values, ledger }: Evaluation, { breakEven }: CostedOption): boolean {
  const planned = values.scalar(ledger.demand.tokensFirstMonth.id);
  return breakEven.kind === 'at' && breakEven.tokensPerMonth > planned;
}
