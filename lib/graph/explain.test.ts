import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';
import { explain } from './explain';
import { chooseIf, type Expression } from './expression';
import { graphOf } from './graph';
import { cell, given, leaf, MONTH, named } from './testing/worked';

const a = given('a', '1', 2);
const b = given('b', '1', 2);
const c = given('c', '1', 2);
const d = given('d', '1', 2);
const flow = given('flow', 'USD/month', [1, 2, 3]);
const amount = given('amount', 'USD', 5);
const rate = given('rate', '1/month', 0.01);
const chosen = given('chosen', 'month', 2);

function explained(formula: Expression) {
  const graph = graphOf([named(formula)]);
  return explain({ graph, values: evaluate(graph, { periods: 3 }), id: 'result' });
}

function wordsOf(formula: Expression): string {
  return explained(formula)
    .formula.map((token) => (token.kind === 'text' ? token.text : token.label))
    .join('');
}

describe('the words of each operator', () => {
  it.each<[string, Expression]>([
    ['a + b + c', a.plus(b, c)],
    ['a − b', a.minus(b)],
    ['a × b × c', a.times(b, c)],
    ['a ÷ b', a.over(b)],
    ['a to the power of b', a.power(b)],
    ['the smaller of a and b', a.min(b)],
    ['the larger of a and b', a.max(b)],
    ['a rounded up to whole steps of b', a.roundUp(b)],
    [
      'c where a is at least b, otherwise d',
      chooseIf({ value: a, atLeast: b, then: c, otherwise: d }),
    ],
    ['amount, changing by rate from the second month on', amount.compound(rate, MONTH)],
    ['running total of flow', flow.cumulative(MONTH)],
    ['sum over all months of flow', flow.sum(MONTH)],
    ['sum over all months of flow, each discounted at rate', flow.discountedSum(rate, MONTH)],
    ['highest so far of flow', flow.highestSoFar()],
    ['increase of flow over the month before', flow.increase(MONTH)],
    ['flow in month 1', flow.first()],
    ['flow in the last month', flow.last()],
    ['highest month of flow', flow.highest()],
    ['flow in month chosen', flow.atMonth(chosen, MONTH)],
  ])('reads "%s"', (words, formula) => {
    expect(wordsOf(formula)).toBe(words);
  });
});

describe('brackets', () => {
  it.each<[string, Expression]>([
    ['a + b − c', a.plus(b).minus(c)],
    ['a − (b − c)', a.minus(b.minus(c))],
    ['a − (b + c)', a.minus(b.plus(c))],
    ['a ÷ b × c', a.over(b).times(c)],
    ['a ÷ (b × c)', a.over(b.times(c))],
    ['a × (b ÷ c)', a.times(b.over(c))],
    ['(a + b) × (c − d)', a.plus(b).times(c.minus(d))],
    ['a × b + c ÷ d', a.times(b).plus(c.over(d))],
    ['(the smaller of a and b) × c', a.min(b).times(c)],
    ['the smaller of (a + b) and c', a.plus(b).min(c)],
    ['the larger of (the smaller of a and b) and c', a.min(b).max(c)],
    ['sum over all months of (flow × a)', flow.times(a).sum(MONTH)],
    ['(a + b) to the power of c', a.plus(b).power(c)],
    ['(a to the power of b) × c', a.power(b).times(c)],
    ['(a to the power of b) to the power of c', a.power(b).power(c)],
    ['a to the power of (b × c)', a.power(b.times(c))],
  ])('read "%s"', (words, formula) => {
    expect(wordsOf(formula)).toBe(words);
  });
});

describe('an explanation', () => {
  const tariff = leaf('tariff', 'USD/kWh', {
    label: 'Tariff',
    value: 0.12,
    from: { kind: 'quoted', source: 'eia', date: '2026-01-01', low: 0.1, high: 0.15 },
  });
  const energy = given('energy', 'kWh/month', [10, 20, 30]);
  const cost = cell('cost', 'USD/month', { label: 'Energy cost', formula: energy.times(tariff) });
  const total = cell('total', 'USD', { label: 'Total', formula: cost.sum(MONTH) });
  const graph = graphOf([total]);
  const of = (id: string, overrides?: ReadonlyMap<string, number>) =>
    explain({
      graph,
      values: evaluate(graph, { periods: 3, ...(overrides && { overrides }) }),
      id,
    });

  it('names the cells of the formula so that the reader can open them', () => {
    expect(of('cost').formula).toEqual([
      { kind: 'cell', id: 'energy', label: 'energy' },
      { kind: 'text', text: ' × ' },
      { kind: 'cell', id: 'tariff', label: 'Tariff' },
    ]);
  });

  it('shows the numbers, the operands and the leaves', () => {
    const { cell: shown, operands, leaves } = of('total');
    expect(shown).toMatchObject({ id: 'total', unit: 'USD', shape: 'scalar', refusal: undefined });
    expect(operands.map(({ id }) => id)).toEqual(['cost', 'month']);
    expect(operands[0]?.values).toEqual([10 * 0.12, 20 * 0.12, 30 * 0.12]);
    expect(leaves.map(({ id }) => id)).toEqual(['energy', 'tariff', 'month']);
    expect(leaves[1]).toMatchObject({ values: [0.12], provenance: { source: 'eia', low: 0.1 } });
  });

  it('of a leaf is its provenance', () => {
    const { cell: shown, formula, operands, leaves } = of('tariff');
    expect(formula).toEqual([]);
    expect(operands).toEqual([]);
    expect(leaves).toEqual([shown]);
    expect(shown.provenance).toMatchObject({ kind: 'quoted', date: '2026-01-01' });
    expect(of('cost').cell.provenance).toBeUndefined();
  });

  it('of a refused cell says why, and still shows what has a value', () => {
    const { cell: shown, operands } = of('cost', new Map([['tariff', NaN]]));
    expect(shown.values).toBeUndefined();
    expect(shown.refusal).toContain('Tariff has no finite value');
    expect(operands.map(({ values }) => values)).toEqual([[10, 20, 30], undefined]);
  });
});
