import type { Evaluation } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { formatTokens } from '@/lib/format/count';
import { axis, closedAxis } from './axis';
import type { DataTable, Line, LineChartView, Mark } from './types';
import { breakEvenText, costedOptions } from './words';

const TABLE_ROWS = 8;
const tokenAxis = (tokens: number) => formatTokens(tokens, { style: 'axis' });

/** Cost a month against volume: straight lines for tokens, stairs for machines. */
export function staircaseChart(evaluation: Evaluation): LineChartView {
  const lines = linesOf(evaluation);
  const planned = evaluation.values.scalar(evaluation.ledger.demand.tokensFirstMonth.id);
  const costs = lines.flatMap((line) => line.points.map(({ y }) => y));
  const volumes = evaluation.staircase.map((point) => point.tokensPerMonth);
  return {
    title: title(evaluation),
    measure:
      'Cost a month in US dollars at a constant volume, one-off amounts spread over the horizon',
    summary: `Line chart of cost against volume. ${findings(evaluation).join(' ')}`,
    table: table(evaluation),
    x: closedAxis({ title: 'Tokens a month', high: Math.max(1, ...volumes), print: tokenAxis }),
    y: axis({
      title: 'US dollars a month',
      low: 0,
      high: Math.max(1, ...costs),
      print: (usd) => formatMoney(usd, { style: 'axis' }),
    }),
    lines,
    marks: [...plannedMarks({ evaluation, lines, planned }), ...crossings(evaluation, lines)],
  };
}

function linesOf(evaluation: Evaluation): Line[] {
  return costedOptions(evaluation).map(({ id, label }) => ({
    option: id,
    label,
    points: evaluation.staircase.flatMap((point) => {
      const y = point.usdPerMonth[id];
      return y === undefined ? [] : [{ x: point.tokensPerMonth, y }];
    }),
  }));
}

/** Where the plan is, on every curve. */
function plannedMarks(given: {
  evaluation: Evaluation;
  lines: readonly Line[];
  planned: number;
}): Mark[] {
  return given.lines.flatMap((line) => {
    const point = line.points.find(({ x }) => x === given.planned);
    if (point === undefined) return [];
    const cost = formatMoney(point.y, { style: 'compact' });
    return [
      { ...point, option: line.option, text: `${line.label} at your volume: ${cost} a month` },
    ];
  });
}

function crossings(evaluation: Evaluation, lines: readonly Line[]): Mark[] {
  return costedOptions(evaluation).flatMap((option) => {
    if (option.breakEven.kind !== 'at') return [];
    const { tokensPerMonth } = option.breakEven;
    const own = lines.find((line) => line.option === option.id);
    const after = own?.points.find(({ x }) => x >= tokensPerMonth);
    if (after === undefined) return [];
    const text = `${option.label} breaks even at ${formatTokens(tokensPerMonth)} a month`;
    return [{ x: tokensPerMonth, y: after.y, option: option.id, text }];
  });
}

function findings(evaluation: Evaluation): string[] {
  return costedOptions(evaluation)
    .filter(({ breakEven }) => breakEven.kind !== 'baseline')
    .map(({ label, breakEven }) => {
      const text = breakEvenText(breakEven);
      return breakEven.kind === 'at'
        ? `${label} costs less than today’s route from ${text}.`
        : `${label} costs less than today’s route ${breakEven.kind === 'always' ? text : `(${text})`}.`;
    });
}

function title(evaluation: Evaluation): string {
  const owned = costedOptions(evaluation).find(({ id }) => id === 'owned');
  switch (owned?.breakEven.kind) {
    case 'at':
      return `Owning breaks even with today’s route at ${breakEvenText(owned.breakEven)}`;
    case 'never':
      return 'Owning never costs less than today’s route';
    case 'always':
      return 'Owning costs less than today’s route at any volume';
    case 'not-within-range':
      return 'Owning does not break even within the range searched';
    case 'baseline':
    case undefined:
      return 'What each route costs as volume grows';
  }
}

function table(evaluation: Evaluation): DataTable {
  const options = costedOptions(evaluation);
  const points = evaluation.staircase;
  const every = Math.max(1, Math.floor(points.length / TABLE_ROWS));
  return {
    caption: 'Cost a month by volume, US dollars',
    head: ['Tokens a month', ...options.map(({ label }) => label)],
    rows: points
      .filter((_, index) => index % every === 0 || index === points.length - 1)
      .map((point) => [
        formatTokens(point.tokensPerMonth),
        ...options.map(({ id }) => {
          const cost = point.usdPerMonth[id];
          return cost === undefined ? 'not known' : formatMoney(cost);
        }),
      ]),
  };
}
