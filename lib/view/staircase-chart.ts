import type { Evaluation } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { formatTokens } from '@/lib/format/count';
import { axis, closedAxis } from './axis';
import { breakEvenPhrase, breakEvenText, firstCrossing } from './findings';
import type { DataTable, Line, LineChartView, Mark } from './types';
import { costedOption, costedOptions, routeName } from './words';

const TABLE_ROWS = 8;
const tokenAxis = (tokens: number) => formatTokens(tokens, { style: 'axis' });
const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

/** Cost a month against volume: straight lines for tokens, stairs for machines. */
export function staircaseChart(evaluation: Evaluation): LineChartView {
  const lines = linesOf(evaluation);
  const planned = evaluation.values.scalar(evaluation.ledger.demand.tokensFirstMonth.id);
  const costs = lines.flatMap((line) => line.points.map(({ y }) => y));
  const volumes = evaluation.staircase.map((point) => point.tokensPerMonth);
  const here = plannedPoints(lines, planned);
  return {
    title: title(evaluation),
    measure:
      'Cost a month in US dollars at a constant volume, one-off amounts spread over the horizon',
    summary: summary(evaluation, { here, planned }),
    table: table(evaluation, planned),
    x: closedAxis({ title: 'Tokens a month', high: Math.max(1, ...volumes), print: tokenAxis }),
    y: axis({
      title: 'US dollars a month',
      low: Math.min(0, ...costs),
      high: Math.max(1, ...costs),
      print: (usd) => formatMoney(usd, { style: 'axis' }),
    }),
    lines,
    marks: [
      ...here.map(({ label, ...point }) => ({
        ...point,
        value: compact(point.y),
        text: `${label} at your volume: ${compact(point.y)} a month`,
      })),
      ...crossings(evaluation, lines),
    ],
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
function plannedPoints(lines: readonly Line[], planned: number) {
  return lines.flatMap(({ option, label, points }) => {
    const point = points.find(({ x }) => x === planned);
    return point === undefined ? [] : [{ ...point, option, label }];
  });
}

function crossings(evaluation: Evaluation, lines: readonly Line[]): Mark[] {
  return costedOptions(evaluation).flatMap(({ id, label, breakEven }) => {
    if (breakEven.kind !== 'at') return [];
    const x = firstCrossing(breakEven);
    const y = heightAt(lines.find((line) => line.option === id)?.points ?? [], x);
    if (y === undefined) return [];
    const text = `${label}: break-even at ${formatTokens(x)} a month`;
    return [{ x, y, value: compact(y), option: id, text }];
  });
}

/** Height of a line at a volume, undefined where it is not drawn that far. */
function heightAt(points: Line['points'], x: number): number | undefined {
  const after = points.findIndex((point) => point.x >= x);
  const right = points[after];
  const left = points[after - 1] ?? right;
  if (right === undefined || left === undefined) return undefined;
  const share = right.x === left.x ? 1 : (x - left.x) / (right.x - left.x);
  return left.y + (right.y - left.y) * share;
}

function summary(
  evaluation: Evaluation,
  { here, planned }: { here: readonly { label: string; y: number }[]; planned: number },
): string {
  const findings = costedOptions(evaluation).flatMap(({ label, breakEven }) => {
    const phrase = breakEvenPhrase(breakEven);
    return phrase === null ? [] : [`${label}: ${phrase}.`];
  });
  const today = routeName(evaluation, evaluation.baseline);
  const costs = here.map(({ label, y }) => `${label} ${compact(y)}`).join(', ');
  return [
    evaluation.staircase.length === 0
      ? `Nothing is drawn. ${nothing(evaluation)}.`
      : 'Line chart of cost against volume.',
    ...(here.length === 0 ? [] : [`At ${formatTokens(planned)} a month: ${costs}.`]),
    ...(findings.length === 0 ? [] : [`Against ${today}. ${findings.join(' ')}`]),
  ].join(' ');
}

function nothing(evaluation: Evaluation): string {
  return costedOptions(evaluation).length === 0
    ? 'No route could be costed'
    : 'There is no volume to compare costs at';
}

/** Owning is what the curve is asked about; where one owns already, it is renting. */
function title(evaluation: Evaluation): string {
  const { baseline, staircase } = evaluation;
  if (staircase.length === 0) return nothing(evaluation);
  const id = baseline === 'owned' ? 'rented' : 'owned';
  const breakEven = costedOption(evaluation, id)?.breakEven;
  const neutral = 'What each route costs as volume grows';
  if (breakEven === undefined) return neutral;
  const what = id === 'owned' ? 'Owning' : 'Renting';
  const today = routeName(evaluation, baseline);
  switch (breakEven.kind) {
    case 'at':
      return breakEven.tokensPerMonth > 1
        ? `${what} breaks even with ${today} at ${breakEvenText(breakEven)}`
        : `${what} costs less than ${today} ${breakEvenText(breakEven)}`;
    case 'never':
      return `${what} never costs less than ${today}`;
    case 'always':
      return `${what} costs less than ${today} at any volume`;
    case 'not-within-range':
      return breakEven.searchedToTokensPerMonth > 0
        ? `${what} does not break even with ${today} within the range searched`
        : neutral;
    case 'baseline':
      return neutral;
  }
}

function table(evaluation: Evaluation, planned: number): DataTable {
  const options = costedOptions(evaluation);
  const points = evaluation.staircase;
  const every = Math.max(1, Math.floor(points.length / TABLE_ROWS));
  return {
    caption: 'Cost a month by volume, US dollars',
    head: ['Tokens a month', ...options.map(({ label }) => label)],
    rows: points
      .filter(
        ({ tokensPerMonth }, index) =>
          index % every === 0 || index === points.length - 1 || tokensPerMonth === planned,
      )
      .map((point) => [
        formatTokens(point.tokensPerMonth),
        ...options.map(({ id }) => {
          const cost = point.usdPerMonth[id];
          return cost === undefined ? 'not known' : formatMoney(cost, { negative: 'parentheses' });
        }),
      ]),
  };
}
