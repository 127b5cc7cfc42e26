import { describe, expect, it } from 'vitest';
import { GraphError } from './cell';
import { chooseIf } from './expression';
import { cellById, graphOf, leavesOf, operandsOf } from './graph';
import { cell, given } from './testing/worked';

const a = given('a', 'USD', 1);
const b = given('b', 'USD', 2);
const c = given('c', 'USD', 3);
const ab = cell('ab', 'USD', { label: 'A and B', formula: a.plus(b) });
const twice = cell('twice', 'USD', { label: 'Twice', formula: ab.plus(c, ab) });

const ids = (cells: readonly { id: string }[]) => cells.map(({ id }) => id);

describe('the cells of a graph', () => {
  it('are the roots and all they are made of, each once and after what it reads', () => {
    expect(ids(graphOf([twice]).cells)).toEqual(['a', 'b', 'ab', 'c', 'twice']);
    expect(ids(graphOf([twice, ab, a]).cells)).toEqual(['a', 'b', 'ab', 'c', 'twice']);
    expect(ids(graphOf([ab]).cells)).toEqual(['a', 'b', 'ab']);
  });

  it('refuses two cells under one id, wherever they meet', () => {
    const other = given('a', 'USD', 1);
    expect(() => graphOf([a, other])).toThrow(
      new GraphError('a', 'two different cells carry this id'),
    );
    const deep = cell('deep', 'USD', { label: 'Deep', formula: other.plus(b) });
    expect(() => graphOf([ab, deep])).toThrow('a: two different cells carry this id');
  });

  it('takes the same cell twice for one', () => {
    expect(ids(graphOf([a, a]).cells)).toEqual(['a']);
  });

  it('are found by id, and only those', () => {
    const graph = graphOf([ab]);
    expect(cellById(graph, 'ab')).toBe(ab);
    expect(() => cellById(graph, 'twice')).toThrow('twice: no such cell in this graph');
  });
});

describe('what a cell reads', () => {
  it('is each cell of its own formula, once, in reading order', () => {
    expect(ids(operandsOf(twice))).toEqual(['ab', 'c']);
    expect(operandsOf(a)).toEqual([]);
  });

  it('includes cells deep inside the formula, but not inside the cells it names', () => {
    const formula = chooseIf({ value: c, atLeast: ab, then: a.plus(b.min(c)), otherwise: twice });
    const chosen = cell('chosen', 'USD', { label: 'Chosen', formula });
    expect(ids(operandsOf(chosen))).toEqual(['c', 'ab', 'a', 'b', 'twice']);
  });

  it('may be another cell as it stands', () => {
    const alias = cell('alias', 'USD', { label: 'Alias', formula: ab });
    expect(ids(operandsOf(alias))).toEqual(['ab']);
    expect(ids(leavesOf(alias))).toEqual(['a', 'b']);
  });

  it('rests on leaves, each once', () => {
    expect(ids(leavesOf(twice)).sort()).toEqual(['a', 'b', 'c']);
    expect(ids(leavesOf(a))).toEqual(['a']);
  });
});
