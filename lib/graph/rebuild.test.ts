import { describe, expect, it } from 'vitest';
import type { Cell } from './cell';
import { evaluate } from './evaluate';
import { graphOf } from './graph';
import { asLeaf, rebuild } from './rebuild';
import { cell, given, MONTH } from './testing/worked';

// 8 GPUs at $1,000, $1,100 and $1,200 a month; a fifth on top; both in one total.
const gpus = given('gpus', 'GPU', 8);
const rent = given('rent', 'USD/GPU/month', [1000, 1100, 1200]);
const bill = cell('bill', 'USD/month', { label: 'Bill', formula: gpus.times(rent) });
const share = given('share', '1', 0.2);
const extra = cell('extra', 'USD/month', { label: 'Extra', formula: bill.times(share) });
const total = cell('total', 'USD', { label: 'Total', formula: bill.plus(extra).sum(MONTH) });

function copied(copies: ReadonlyMap<string, Cell>, id: string): Cell {
  const found = copies.get(id);
  if (found === undefined) throw new Error(`${id} was not copied`);
  return found;
}

const valuesOf = (...cells: readonly Cell[]) => evaluate(graphOf(cells), { periods: 3 });

describe('a copy of some cells', () => {
  it('gives the same numbers, under the ids they had', () => {
    const copies = rebuild([total], {});
    const values = valuesOf(copied(copies, 'total'));
    expect(values.series('bill')).toEqual([8000, 8800, 9600]);
    expect(values.series('extra')).toEqual([1600, 1760, 1920]);
    expect(values.scalar('total')).toBe(31_680); // 1.2 x 26,400
    expect([...copies.keys()].sort()).toEqual([
      'bill',
      'extra',
      'gpus',
      'month',
      'rent',
      'share',
      'total',
    ]);
  });

  it('keeps unit, shape and label', () => {
    const copy = copied(rebuild([total], {}), 'bill');
    expect(copy).not.toBe(bill);
    expect(copy).toMatchObject({
      id: 'bill',
      label: 'Bill',
      shape: 'series',
      unit: { USD: 1, month: -1 },
    });
  });

  it('renames what has a formula; leaves stay, and are found by the ids all had before', () => {
    const copies = rebuild([total], { renamed: (id) => `mix.${id}` });
    expect(copied(copies, 'total').id).toBe('mix.total');
    expect(copied(copies, 'gpus')).toBe(gpus);
    const values = valuesOf(copied(copies, 'total'));
    expect(values.series('mix.bill')).toEqual([8000, 8800, 9600]);
    expect(values.scalar('gpus')).toBe(8);
    expect(() => values.scalar('total')).toThrow('no such cell');
  });

  it('puts two copies in one graph, their leaves shared', () => {
    const [a, b] = ['a.', 'b.'].map((prefix) =>
      copied(rebuild([total], { renamed: (id) => `${prefix}${id}` }), 'total'),
    );
    const graph = graphOf([a!, b!]);
    expect(graph.cells.filter(({ id }) => id === 'rent')).toEqual([rent]);
    expect(graph.cells.length).toBe(4 + 2 * 3); // four leaves once, three formulas twice
    const doubled = evaluate(graph, { periods: 3, overrides: new Map([['gpus', 16]]) });
    expect([doubled.scalar('a.total'), doubled.scalar('b.total')]).toEqual([63_360, 63_360]);
  });

  it('makes a cell that several read once', () => {
    const copies = rebuild([extra, total], { renamed: (id) => `mix.${id}` });
    const graph = graphOf([copied(copies, 'extra'), copied(copies, 'total')]);
    expect(graph.cells.filter(({ id }) => id === 'mix.bill')).toEqual([copied(copies, 'bill')]);
  });
});

describe('a cell replaced', () => {
  it('cuts off what is below it', () => {
    const copies = rebuild([total], {
      replaced: (each) => (each.id === 'bill' ? asLeaf(each, [10, 20, 30]) : undefined),
    });
    const graph = graphOf([copied(copies, 'total')]);
    expect(graph.cells.map(({ id }) => id).sort()).toEqual([
      'bill',
      'extra',
      'month',
      'share',
      'total',
    ]);
    expect(evaluate(graph, { periods: 3 }).scalar('total')).toBe(72); // 1.2 x 60
    expect(copies.has('rent')).toBe(false);
  });

  it('stands in everywhere, a root included', () => {
    const other = given('other', 'GPU', 1);
    const copies = rebuild([total, gpus], {
      replaced: (each) => (each === gpus ? other : undefined),
    });
    expect(copied(copies, 'gpus')).toBe(other);
    expect(valuesOf(copied(copies, 'total')).scalar('total')).toBe(3960); // 1.2 x 3,300
  });

  it('leaves the cells it was copied from as they were', () => {
    rebuild([total], { replaced: (each) => (each === share ? asLeaf(each, 9) : undefined) });
    expect(valuesOf(total).scalar('total')).toBe(31_680);
  });
});

describe('a leaf in place of a cell', () => {
  it('keeps id, label and unit, and takes the shape of its value', () => {
    expect(asLeaf(bill, 7)).toMatchObject({ id: 'bill', label: 'Bill', shape: 'scalar' });
    expect(asLeaf(bill, 7).unit).toBe(bill.unit);
    expect(asLeaf(total, [1, 2, 3]).shape).toBe('series');
  });
});
