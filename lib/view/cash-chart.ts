import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { formatMonths } from '@/lib/format/time';
import { axis, closedAxis } from './axis';
import { paybackTime } from './findings';
import type { DataTable, LineChartView, Mark } from './types';
import { costedOption, costedOptions, routeKind } from './words';

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });
const MONTHS_PER_TICK = [1, 2, 3, 6, 12, 24];
const MONTHS_PER_ROW = 6;

/** Cash paid so far under every route, with the month each pays back marked. */
export function cashChart(evaluation: Evaluation): LineChartView {
  const options = costedOptions(evaluation);
  const months = evaluation.scenario.horizonMonths;
  const paid = options.map((option) => ({
    option,
    balance: [option.cashNeededUsd, ...option.cumulativeUsd],
  }));
  const extremes = paid.flatMap(({ balance }) => balance);
  return {
    title: title(evaluation, options),
    measure: 'Cash paid so far, US dollars, from before month 1',
    summary: summary(evaluation, options),
    table: table({ paid, months }),
    x: closedAxis({ title: 'Month', high: months, print: String, steps: MONTHS_PER_TICK }),
    y: axis({
      title: 'US dollars',
      low: Math.min(0, ...extremes),
      high: Math.max(0, ...extremes),
      print: (usd) => formatMoney(usd, { style: 'axis' }),
    }),
    lines: paid.map(({ option, balance }) => ({
      option: option.id,
      label: option.label,
      points: balance.map((y, x) => ({ x, y })),
    })),
    marks: paid.flatMap(({ option, balance }) => crossing(option, balance)),
  };
}

/** Where a route has paid back: the point on its own line. */
function crossing(option: CostedOption, balance: readonly number[]): Mark[] {
  if (option.payback.kind !== 'at') return [];
  const { months } = option.payback;
  const before = balance[Math.floor(months)];
  const after = balance[Math.ceil(months)];
  if (before === undefined || after === undefined) return [];
  const y = before + (after - before) * (months - Math.floor(months));
  const text = `${option.label}: paid back ${paybackTime(months)}`;
  return [{ x: months, y, value: compact(y), option: option.id, text }];
}

/** Payback of the route to move to; else which route has cost least, which present value need not say. */
function title(evaluation: Evaluation, options: readonly CostedOption[]): string {
  const { verdict, baseline, scenario } = evaluation;
  const best = verdict.best === null ? undefined : costedOption(evaluation, verdict.best);
  const [cheapest] = [...options].sort((a, b) => a.totalUsd - b.totalUsd);
  if (best === undefined || cheapest === undefined) return 'No route could be costed';
  if (best.payback.kind === 'at')
    return `Moving to ${routeKind(best.id)} pays back ${paybackTime(best.payback.months)}`;
  if (best.payback.kind === 'from-the-start')
    return `Moving to ${routeKind(best.id)} is ahead from the start`;
  const what =
    cheapest.id === baseline
      ? `Staying on ${routeKind(cheapest.id)}`
      : `Moving to ${routeKind(cheapest.id)}`;
  return `${what} takes the least cash over ${formatMonths(scenario.horizonMonths)}`;
}

function summary({ scenario }: Evaluation, options: readonly CostedOption[]): string {
  if (options.length === 0) return 'Nothing is drawn: no route could be costed.';
  const routes = options.length === 1 ? 'one route' : `${options.length} routes`;
  const ends = options.map((option) => `${option.label} ${compact(option.totalUsd)}`);
  return `Line chart of the cash paid under ${routes} over ${formatMonths(scenario.horizonMonths)}. At the end: ${ends.join(', ')}.`;
}

function table(given: {
  paid: readonly { option: CostedOption; balance: readonly number[] }[];
  months: number;
}): DataTable {
  const { paid, months } = given;
  const rows = Array.from({ length: months + 1 }, (_, month) => month).filter(
    (month) => month % MONTHS_PER_ROW === 0 || month === months,
  );
  return {
    caption: 'Cash paid so far, US dollars',
    head: ['Month', ...paid.map(({ option }) => option.label)],
    rows: rows.map((month) => [
      String(month),
      ...paid.map(({ balance }) => {
        const value = balance[month];
        return value === undefined ? 'not known' : formatMoney(value, { negative: 'parentheses' });
      }),
    ]),
  };
}
