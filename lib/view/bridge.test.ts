import { describe, expect, it } from 'vitest';
import { oneServer } from '@/lib/testing/one-server';
import { financeOf } from './finance-parts';
import type { BridgeView } from './finance-types';
import { committedCatalogue, evaluated, situations } from './testing/evaluated';
import { ledgerEvaluation } from './testing/ledger-evaluation';

const catalogue = await committedCatalogue();

const texts = ({ steps }: BridgeView) => steps.map(({ label, figure }) => [label, figure.text]);

describe('the bridge from the API to one server', () => {
  // 18 x 1,000 of tokens fall away; 36,000 less 9,000 of resale and 18 x 73 of power come on top.
  const bridge = financeOf(ledgerEvaluation(catalogue, oneServer)).bridge({})!;

  it('leads from total to total by part', () => {
    expect(texts(bridge)).toEqual([
      ['Frontier API', '$18,000'],
      ['Input tokens', '−$18,000'],
      ['Servers, less resale', '+$27,000'],
      ['Electricity', '+$1,314'],
      ['Owned servers', '$28,314'],
    ]);
    expect(bridge.title).toBe(
      'Going from the frontier API to owned servers costs $10.3k more over 18 months',
    );
  });

  it('floats every step where the one before ended', () => {
    const ends = bridge.steps.map(({ start, end }) => [Math.round(start), Math.round(end)]);
    expect(ends).toEqual([
      [0, 18_000],
      [18_000, 0],
      [0, 27_000],
      [27_000, 28_314],
      [0, 28_314],
    ]);
    expect(bridge.domain.map(Math.round)).toEqual([0, 28_314]);
  });
});

describe('any bridge', () => {
  const evaluation = evaluated(catalogue);
  const finance = financeOf(evaluation);
  const dollars = (text: string) => {
    const magnitude = Number(text.replaceAll(/[+−$,<]/g, ''));
    return text.includes('<') ? 0 : text.startsWith('−') ? -magnitude : magnitude;
  };

  it.each([
    ['frontier-api', 'owned'],
    ['owned', 'frontier-api'],
    ['rented', 'owned'],
    ['small-api', 'hosted-open'],
  ])('adds up as printed, from %s to %s, what is small drawn as one', (from, to) => {
    const bridge = finance.bridge({ from, to })!;
    expect([bridge.from, bridge.to]).toEqual([from, to]);
    const amounts = bridge.steps.map(({ figure }) => dollars(figure.text));
    const closing = amounts.pop()!;
    expect(amounts.reduce((sum, usd) => sum + usd, 0)).toBe(closing);
    const most = Math.max(closing, amounts[0]!);
    const small = bridge.steps.filter(
      ({ kind, label, start, end }) =>
        kind !== 'total' && !label.startsWith('Other') && Math.abs(end - start) < 0.01 * most,
    );
    expect(small.length).toBeLessThan(2);
    for (const { figure } of bridge.steps)
      expect(finance.holding(figure.id).graph.byId.has(figure.id)).toBe(true);
  });

  it('leads from today’s route to the cheapest other one unless asked', () => {
    const bridge = finance.bridge({ to: 'frontier-api' })!;
    expect([bridge.from, bridge.to]).toEqual(['frontier-api', evaluation.verdict.best]);
  });

  it('is not there where nothing could be costed', () => {
    const nothing = evaluated(catalogue, situations['nothing is known']);
    expect(financeOf(nothing).bridge({})).toBeNull();
  });
});
