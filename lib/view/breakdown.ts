import type { Evaluation } from '@/lib/decide/evaluation';
import { footParts } from '@/lib/format/foot';
import { formatMoney } from '@/lib/format/money';
import type { BreakdownBar, BreakdownView } from './types';
import { costedOptions } from './words';

/** Every route's cost over the horizon in its parts; printed parts foot to printed totals. */
export function breakdownView(evaluation: Evaluation): BreakdownView {
  const bars = costedOptions(evaluation).map(({ id }) => bar(evaluation, id));
  const months = evaluation.scenario.horizonMonths;
  const names = [...new Set(bars.flatMap((each) => each.parts.map(({ label }) => label)))];
  return {
    bars,
    maximum: Math.max(
      0,
      ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + Math.max(0, value), 0)),
    ),
    title: title(bars),
    measure: `Cost over ${months} months by part, US dollars`,
    summary: bars
      .map(({ label, total, parts }) => `${label}: ${total.text}, largest part ${largest(parts)}.`)
      .join(' '),
    table: {
      caption: `Cost over ${months} months by part, US dollars`,
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

function bar(evaluation: Evaluation, id: BreakdownBar['option']): BreakdownBar {
  const route = evaluation.ledger.routes.get(id);
  if (route === undefined) throw new RangeError(`${id} was costed without a route`);
  const total = evaluation.values.scalar(route.total.id);
  const values = route.parts.map(({ cell }) => evaluation.values.scalar(cell.id));
  const printed = footParts(values, total);
  return {
    option: id,
    label: route.label,
    total: { id: route.total.id, text: formatMoney(total) },
    parts: route.parts.flatMap(({ part, cell }, index) => {
      const value = values[index];
      const shown = printed[index];
      if (value === undefined || shown === undefined || value === 0) return [];
      const text = formatMoney(shown, { negative: 'parentheses' });
      return [{ label: part, value, figure: { id: cell.id, text } }];
    }),
  };
}

function largest(parts: BreakdownBar['parts']): string {
  const [first] = [...parts].sort((a, b) => b.value - a.value);
  return first === undefined ? 'none' : `${first.label.toLowerCase()} ${first.figure.text}`;
}

function title(bars: readonly BreakdownBar[]): string {
  const people = bars.flatMap(({ parts, option }) => {
    const part = parts.find(({ label }) => label === 'People');
    const sum = parts.reduce((total, { value }) => total + Math.max(0, value), 0);
    return part === undefined || (option !== 'rented' && option !== 'owned')
      ? []
      : [part.value / sum];
  });
  const most = Math.max(0, ...people);
  return most > 0.3
    ? 'People are the hidden cost of running GPUs oneself'
    : 'Where each route’s money goes';
}
