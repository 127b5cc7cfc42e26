import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { formatMonths } from '@/lib/format/time';
import { axis, closedAxis } from './axis';
import type { DataTable, LineChartView, Mark } from './types';
import { costedOptions } from './words';

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });
const MONTHS_PER_TICK = 6;
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
  const tickEvery = months <= 2 * MONTHS_PER_TICK ? undefined : { step: MONTHS_PER_TICK };
  return {
    title: title(evaluation, options),
    measure: 'Cash paid so far, US dollars, from before month 1',
    summary: summary(evaluation, options),
    table: table({ paid, months }),
    x: closedAxis({
      title: 'Month',
      high: months,
      print: (month) => String(Math.round(month)),
      ...tickEvery,
    }),
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
  return [
    {
      x: months,
      y,
      option: option.id,
      text: `${option.label} pays back after ${formatMonths(months)}`,
    },
  ];
}

function title({ verdict, scenario }: Evaluation, options: readonly CostedOption[]): string {
  const best = options.find(({ id }) => id === verdict.best);
  if (best === undefined) return 'No route could be costed';
  const name = best.label;
  if (best.payback.kind === 'at')
    return `${name} pays back after ${formatMonths(best.payback.months)}`;
  return `${name} has cost least after ${scenario.horizonMonths} months`;
}

function summary({ scenario }: Evaluation, options: readonly CostedOption[]): string {
  const ends = options.map((option) => `${option.label} ${compact(option.totalUsd)}`);
  return `Line chart of the cash paid under ${options.length} routes over ${scenario.horizonMonths} months. At the end: ${ends.join(', ')}.`;
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
