import { describe, expect, it } from 'vitest';
import { compile, compileFor, evaluate } from './evaluate';
import { chooseIf } from './expression';
import { graphOf } from './graph';
import { cell, given, MONTH } from './testing/worked';

const gpus = given('gpus', 'GPU', 8);
const rent = given('rent', 'USD/GPU/month', [1000, 1100, 1200]);
const bill = cell('bill', 'USD/month', { label: 'Monthly bill', formula: gpus.times(rent) });
const total = cell('total', 'USD', { label: 'Total', formula: bill.sum(MONTH) });
const graph = graphOf([total]);

describe('reading values', () => {
  const values = evaluate(graph, { periods: 3 });

  it('gives every cell its number or numbers', () => {
    expect(values.scalar('gpus')).toBe(8);
    expect(values.series('bill')).toEqual([8000, 8800, 9600]); // 8 x 1000, 1100, 1200
    expect(values.scalar('total')).toBe(26_400); // 8000 + 8800 + 9600
    expect(values.refusals).toEqual([]);
    expect(values.refusal('total')).toBeUndefined();
  });

  it('repeats a single number for every period', () => {
    expect(values.series('gpus')).toEqual([8, 8, 8]);
  });

  it('does not read a series as one number, nor a cell that is not there', () => {
    expect(() => values.scalar('bill')).toThrow('bill: has one value per month, not one');
    expect(() => values.scalar('nothing')).toThrow('nothing: no such cell in this graph');
    expect(() => values.refusal('nothing')).toThrow('nothing: no such cell in this graph');
  });

  it('evaluates a cell on its own', () => {
    const alone = compileFor([bill], { periods: 2 }).run();
    expect(alone.series('bill')).toEqual([8000, 8800]);
    expect(() => alone.scalar('total')).toThrow('no such cell');
  });

  it('keeps a series a series where there is one period', () => {
    const one = evaluate(graph, { periods: 1 });
    expect(one.series('bill')).toEqual([8000]);
    expect(one.scalar('total')).toBe(8000);
    expect(() => one.scalar('bill')).toThrow('bill: has one value per month, not one');
  });

  it.each([0, -1, 2.5, NaN])('refuses %d periods', (periods) => {
    expect(() => evaluate(graph, { periods })).toThrow(RangeError);
  });
});

describe('overrides', () => {
  const run = (...overrides: [string, number | readonly number[]][]) =>
    evaluate(graph, { periods: 3, overrides: new Map(overrides) });

  it('replace the value of a leaf', () => {
    expect(run(['gpus', 10]).scalar('total')).toBe(33_000); // 10 x 3300
    expect(run(['gpus', 10]).scalar('gpus')).toBe(10);
    expect(run(['rent', [1, 2, 3]]).scalar('total')).toBe(48); // 8 x 6
  });

  it('hold in every month where one number replaces a series', () => {
    expect(run(['rent', 1000]).series('bill')).toEqual([8000, 8000, 8000]);
  });

  it('are for leaves only', () => {
    expect(() => run(['bill', 1])).toThrow('bill: only a leaf can be overridden');
  });

  it('name a cell that is there', () => {
    expect(() => run(['nothing', 1])).toThrow('nothing: no such cell in this graph');
  });

  it('do not put a series where the model reads one number', () => {
    expect(() => run(['gpus', [1, 2, 3]])).toThrow(
      'gpus: is one number, and cannot be replaced by one per month',
    );
  });

  it('need a value for every month', () => {
    expect(() => run(['rent', [1, 2]])).toThrow('rent: has 2 months of values where 3 are needed');
    expect(() => evaluate(graph, { periods: 4 })).toThrow('rent: has 3 months of values');
  });

  it('leave no trace in the next run, nor in the numbers of the one before', () => {
    const evaluator = compile(graph, { periods: 3 });
    const before = evaluator.run();
    const other = evaluator.run(new Map([['gpus', NaN]]));
    expect(other.refusal('total')).toBeDefined();
    expect(before.series('bill')).toEqual([8000, 8800, 9600]);
    expect(before.scalar('total')).toBe(26_400);
    expect(evaluator.run().scalar('total')).toBe(26_400);
    expect(other.refusal('total')).toBeDefined();
  });

  it('can be peeked at, which holds until the next run', () => {
    const evaluator = compile(graph, { periods: 3 });
    const latest = evaluator.peek(new Map([['gpus', 10]]));
    expect(latest.scalar('total')).toBe(33_000); // 10 x 3300
    expect(latest.series('rent')).toEqual([1000, 1100, 1200]);
    const kept = evaluator.run();
    expect(latest.scalar('total')).toBe(26_400);
    evaluator.peek(new Map([['gpus', NaN]]));
    expect(latest.refusals.map(({ cellId }) => cellId)).toEqual(['gpus']);
    expect(kept.scalar('total')).toBe(26_400);
    expect(kept.refusals).toEqual([]);
  });

  it('that fail leave the evaluator as it was', () => {
    const evaluator = compile(graph, { periods: 3 });
    const halfFit = new Map<string, number | number[]>([
      ['gpus', 10],
      ['rent', [1]],
    ]);
    expect(() => evaluator.run(halfFit)).toThrow('rent');
    expect(evaluator.run().scalar('total')).toBe(26_400);
    expect(() => evaluator.peek(halfFit)).toThrow('rent');
    expect(evaluator.peek().scalar('gpus')).toBe(8);
    expect(evaluator.peek().scalar('total')).toBe(26_400);
  });
});

describe('a value that is not finite', () => {
  const served = given('served', 'MTok/month', [5, 0, 2]);
  const cost = cell('cost', 'USD/MTok', { label: 'Cost per MTok', formula: bill.over(served) });
  const highest = cell('highest', 'USD/MTok', { label: 'Highest', formula: cost.highest() });
  const values = evaluate(graphOf([highest, total]), { periods: 3 });

  it('is refused, naming the cell and the month', () => {
    expect(values.refusal('cost')).toEqual({
      cellId: 'cost',
      label: 'Cost per MTok',
      reason: 'Cost per MTok has no finite value in month 2: it comes out as Infinity',
    });
    expect(() => values.series('cost')).toThrow('cost: was refused: Cost per MTok has no finite');
  });

  it('refuses all that rests on it, with the reason it started from', () => {
    expect(values.refusal('highest')).toEqual(values.refusal('cost'));
    expect(values.refusals.map(({ cellId }) => cellId)).toEqual(['cost']);
  });

  it('leaves unrelated cells their values', () => {
    expect(values.scalar('total')).toBe(26_400);
    expect(values.series('bill')).toEqual([8000, 8800, 9600]);
  });

  it('is refused in a leaf as well', () => {
    const missing = given('missing', 'USD', NaN);
    expect(evaluate(graphOf([missing]), { periods: 3 }).refusal('missing')?.reason).toBe(
      'missing has no finite value: it comes out as NaN',
    );
  });

  // The rule: what a formula reads must be finite even where the result would
  // not show it. A branch that is not taken today is taken after the next
  // change of an input, and a figure must not hang on luck.
  it('is refused in the branch that is not chosen', () => {
    const [one, two] = [given('one', 'USD', 1), given('two', 'USD', 2)];
    const poisoned = given('poisoned', 'USD', NaN);
    const formula = chooseIf({ value: two, atLeast: one, then: one, otherwise: poisoned });
    const choice = cell('choice', 'USD', { label: 'Choice', formula });
    const refused = evaluate(graphOf([choice]), { periods: 1 });
    expect(refused.refusal('choice')?.cellId).toBe('poisoned');
  });

  it('is refused inside a formula whose result would be finite', () => {
    const [one, zero] = [given('one', 'USD', 1), given('zero', 'USD', 0)];
    const smaller = cell('smaller', '1', {
      label: 'Smaller',
      formula: one.over(zero).min(one.over(one)),
    });
    const later = given('later', 'USD', [1, 2, NaN]);
    const first = cell('first', 'USD', { label: 'First', formula: later.first() });
    const refused = evaluate(graphOf([smaller, first]), { periods: 3 });
    expect(refused.refusal('smaller')?.reason).toContain('Infinity');
    expect(refused.refusal('first')?.reason).toContain('later has no finite value in month 3');
  });

  it('gives the first reason of a cell, and the same one wherever it is read', () => {
    const [one, zero] = [given('one', 'USD', 1), given('zero', 'USD', 0)];
    const formula = one.over(zero).plus(zero.over(zero)); // Infinity + NaN
    const refused = evaluate(graphOf([cell('both', '1', { label: 'Both', formula })]), {
      periods: 1,
    });
    expect(refused.refusals).toEqual([refused.refusal('both')]);
  });

  it('names each cell that goes wrong, whichever of two shares the faulty piece', () => {
    const [one, zero] = [given('one', 'USD', 1), given('zero', 'USD', 0)];
    const shared = one.over(zero);
    const ones = one.over(one);
    const left = cell('left', '1', { label: 'Left', formula: shared.plus(ones) });
    const right = cell('right', '1', { label: 'Right', formula: shared.minus(ones) });
    const refused = evaluate(graphOf([left, right]), { periods: 1 });
    expect(refused.refusal('left')?.cellId).toBe('left');
    expect(refused.refusal('right')?.cellId).toBe('right');
  });
});
