import type { Evaluation } from '@/lib/decide/evaluation';
import { footParts } from '@/lib/format/foot';
import { costParts } from '@/lib/scenario/cost-parts';
import { formatMoney } from '@/lib/format/money';
import { formatMonths } from '@/lib/format/time';
import type { BreakdownBar, BreakdownView } from './types';
import { costedOptions, inSentence, listed, routeKind } from './words';

const A_FEW_CENTS = 0.1;

/** Every route's cost over the horizon in its parts; printed parts foot to printed totals. */
export function breakdownView(evaluation: Evaluation): BreakdownView {
  const bars = costedOptions(evaluation).map(({ id }) => bar(evaluation, id));
  const measure = `Cost over ${formatMonths(evaluation.scenario.horizonMonths)} by part, US dollars`;
  const shown = new Set(bars.flatMap((each) => each.parts.map(({ label }) => label)));
  const names = costParts.filter((part) => shown.has(part));
  return {
    bars,
    maximum: Math.max(
      0,
      ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + Math.max(0, value), 0)),
    ),
    title: title(bars),
    measure,
    summary: summary(bars),
    table: {
      caption: measure,
      head: ['Part', ...bars.map(({ label }) => label)],
      rows: [
        ...names.map((name) => [
          name,
          ...bars.map(({ parts }) => parts.find(({ label }) => label === name)?.figure.text ?? '–'),
        ]),
        ['Total', ...bars.map(({ total }) => total.text)],
      ],
    },
  };
}

function summary(bars: readonly BreakdownBar[]): string {
  if (bars.length === 0) return 'Nothing is drawn: no route could be costed.';
  return bars.map((each) => `${each.label}: ${each.total.text}${largestWords(each)}.`).join(' ');
}

function bar(evaluation: Evaluation, id: BreakdownBar['option']): BreakdownBar {
  const route = evaluation.ledger.routes.get(id);
  if (route === undefined) throw new RangeError(`${id} was costed without a route`);
  const total = evaluation.values.scalar(route.total.id);
  const values = route.parts.map(({ cell }) => evaluation.values.scalar(cell.id));
  const printed = footParts(values, total);
  return {
    option: id,
    label: route.label,
    total: { id: route.total.id, text: formatMoney(total, { negative: 'parentheses' }) },
    parts: route.parts.flatMap(({ part, cell }, index) => {
      const value = values[index];
      const shown = printed[index];
      if (value === undefined || shown === undefined || value === 0) return [];
      // A part that rounds away is still there: "<$1".
      const amount = shown === 0 ? Math.sign(value) * A_FEW_CENTS : shown;
      const text = formatMoney(amount, { negative: 'parentheses' });
      return [{ label: part, value, figure: { id: cell.id, text } }];
    }),
  };
}

function largest({ parts }: BreakdownBar): BreakdownBar['parts'][number] | undefined {
  return [...parts].sort((a, b) => b.value - a.value)[0];
}

function largestWords(each: BreakdownBar): string {
  const part = largest(each);
  return part === undefined ? '' : `, above all ${inSentence(part.label)} ${part.figure.text}`;
}

/** The finding a reader may not expect: where people cost more than the machines or the tokens. */
function title(bars: readonly BreakdownBar[]): string {
  if (bars.length === 0) return 'No route could be costed';
  const led = bars.filter((each) => largest(each)?.label === 'People');
  if (led.length === 0) return 'Where each route’s money goes';
  if (led.length === bars.length) return 'People are the largest cost of every route';
  return led.length > 2
    ? `People are the largest cost of ${led.length} of the ${bars.length} routes`
    : `People are the largest cost of ${listed(led.map(({ option }) => routeKind(option)))}`;
}
