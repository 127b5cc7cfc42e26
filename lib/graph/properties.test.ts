import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_OPERATORS,
  arbitraryGraph,
  BASES,
  type OperatorName,
  type RandomGraph,
} from '@/lib/testing/arbitrary-graph';
import { relativeError } from '@/lib/testing/relative';
import type { Unit } from '@/lib/units/unit';
import type { Cell } from './cell';
import { compile, compileFor, evaluate, type Overrides, type Values } from './evaluate';
import { explain, type FormulaToken } from './explain';
import { graphOf, leavesOf } from './graph';

const SETTINGS = { seed: 20260101, numRuns: 400 };

const positive = fc.double({ min: 0.1, max: 10, noNaN: true });
// no numbers near the smallest a double holds, which lose bits when they are halved
const anyValue = fc.oneof(
  positive,
  fc.double({ min: -10, max: -0.1, noNaN: true }),
  fc.integer({ min: 0, max: 6 }),
);
const anyGraph = arbitraryGraph({ value: anyValue });
const factorsFrom = (factor: fc.Arbitrary<number>) =>
  fc
    .tuple(factor, factor, factor, factor)
    .map((each) => new Map(BASES.map((b, i) => [b, each[i]!])));

/** A cell's numbers, or the reason it has none. */
function numbersOf(values: Values, { id }: Cell): readonly number[] | string {
  return values.refusal(id)?.reason ?? values.series(id);
}

function valueOf(leaf: Cell): number | readonly number[] {
  if (leaf.definition.kind !== 'leaf') throw new Error(`${leaf.id} is no leaf`);
  return leaf.definition.value;
}

/** What a number of this unit is multiplied by when each base unit is rescaled. */
function scaleOf(unit: Unit, factors: ReadonlyMap<string, number>): number {
  return Object.entries(unit).reduce((scale, [base, e]) => scale * factors.get(base)! ** e, 1);
}

function rescaled({ graph, periods, leaves }: RandomGraph, factors: ReadonlyMap<string, number>) {
  const overrides = new Map<string, number | readonly number[]>();
  for (const leaf of leaves) {
    const scale = scaleOf(leaf.unit, factors);
    const value = valueOf(leaf);
    overrides.set(
      leaf.id,
      typeof value === 'number' ? value * scale : value.map((each) => each * scale),
    );
  }
  return evaluate(graph, { periods, overrides });
}

describe('a random graph', () => {
  it('uses every operator, nests formulas, and mostly has values', () => {
    const seen = new Map<string, number>();
    let cells = 0;
    let refused = 0;
    fc.assert(
      fc.property(anyGraph, ({ graph, periods }) => {
        const values = evaluate(graph, { periods });
        for (const cell of graph.cells) {
          cells += 1;
          if (values.refusal(cell.id) !== undefined) refused += 1;
          if (cell.definition.kind !== 'named') continue;
          const { definition } = cell.definition.formula;
          if (definition.kind === 'operation')
            seen.set(definition.operator.name, (seen.get(definition.operator.name) ?? 0) + 1);
        }
      }),
      SETTINGS,
    );
    expect([...seen.keys()].sort()).toEqual([...ALL_OPERATORS].sort());
    expect(Math.min(...seen.values())).toBeGreaterThan(30);
    expect(refused / cells).toBeLessThan(0.3);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('units', () => {
  // Powers of two rescale a double without rounding, so every operator, choices
  // and differences included, must follow to the last bit.
  it('rescale every cell by its own unit, to the last bit', () => {
    const exact = factorsFrom(fc.integer({ min: -6, max: 6 }).map((e) => 2 ** e));
    fc.assert(
      fc.property(anyGraph, exact, (random, factors) => {
        const before = evaluate(random.graph, { periods: random.periods });
        const after = rescaled(random, factors);
        for (const cell of random.graph.cells) {
          expect(after.refusal(cell.id)?.cellId).toBe(before.refusal(cell.id)?.cellId);
          if (before.refusal(cell.id) !== undefined) continue;
          const scale = scaleOf(cell.unit, factors);
          expect(after.series(cell.id)).toEqual(before.series(cell.id).map((v) => v * scale));
        }
      }),
      SETTINGS,
    );
  });

  // Any other factor rounds. Where numbers cancel (minus, increase) or jump
  // (a choice), the last bit can become the whole answer, so those stay out.
  it('rescale every cell by its own unit within 1e-9 at any factor', () => {
    const unstable: readonly OperatorName[] = ['minus', 'increase', 'chooseIf'];
    const operators = ALL_OPERATORS.filter((name) => !unstable.includes(name));
    const stable = arbitraryGraph({ operators, value: positive });
    fc.assert(
      fc.property(stable, factorsFrom(positive), (random, factors) => {
        const before = evaluate(random.graph, { periods: random.periods });
        const after = rescaled(random, factors);
        for (const cell of random.graph.cells) {
          expect(after.refusal(cell.id)?.cellId).toBe(before.refusal(cell.id)?.cellId);
          if (before.refusal(cell.id) !== undefined) continue;
          const scale = scaleOf(cell.unit, factors);
          const expected = before.series(cell.id).map((v) => v * scale);
          const errors = after.series(cell.id).map((v, i) => relativeError(v, expected[i]!));
          expect(Math.max(...errors)).toBeLessThan(1e-9);
        }
      }),
      SETTINGS,
    );
  });
});

describe('an explanation', () => {
  it('rests on exactly the leaves the evaluation reads', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), ({ graph, periods, leaves }, choice) => {
        const evaluator = compile(graph, { periods });
        const leaf = leaves[choice % leaves.length]!;
        const sound = evaluator.run();
        const poisoned = evaluator.run(new Map([[leaf.id, NaN]]));
        for (const cell of graph.cells) {
          if (sound.refusal(cell.id) !== undefined) continue;
          const { leaves: named } = explain({ graph, values: sound, id: cell.id });
          const reads = named.some(({ id }) => id === leaf.id);
          expect(poisoned.refusal(cell.id) !== undefined).toBe(reads);
        }
      }),
      SETTINGS,
    );
  });

  it('shows the very numbers of the evaluation', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph, periods }) => {
        const values = evaluate(graph, { periods });
        for (const cell of graph.cells) {
          const { cell: shown, operands, leaves } = explain({ graph, values, id: cell.id });
          expect(shown.id).toBe(cell.id);
          for (const each of [shown, ...operands, ...leaves]) {
            const reason = values.refusal(each.id)?.reason;
            expect(each.refusal).toBe(reason);
            if (reason !== undefined) expect(each.values).toBeUndefined();
            else if (each.shape === 'scalar') expect(each.values).toEqual([values.scalar(each.id)]);
            else expect(each.values).toEqual(values.series(each.id));
          }
        }
      }),
      SETTINGS,
    );
  });

  // The length of a period is understood ("sum over all months"), not said.
  it('mentions every operand in words but the period', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph, periods }) => {
        const values = evaluate(graph, { periods });
        for (const cell of graph.cells) {
          const { formula, operands } = explain({ graph, values, id: cell.id });
          const said = new Set(formula.flatMap((t) => (t.kind === 'cell' ? [t.id] : [])));
          const read = operands.map(({ id }) => id);
          expect(read).toEqual(expect.arrayContaining([...said]));
          for (const id of read) expect(said.has(id) || id === 'leaf0').toBe(true);
        }
      }),
      SETTINGS,
    );
  });

  it('reads back to the same number: brackets stand where they must', () => {
    const arithmetic = arbitraryGraph({
      operators: ['plus', 'minus', 'times', 'over'],
      value: anyValue,
    });
    let bracketed = 0;
    fc.assert(
      fc.property(arithmetic, ({ graph, periods }) => {
        const values = evaluate(graph, { periods });
        for (const cell of graph.cells) {
          if (cell.definition.kind === 'leaf' || values.refusal(cell.id) !== undefined) continue;
          const { formula } = explain({ graph, values, id: cell.id });
          if (formula.some((t) => t.kind === 'text' && t.text.includes('('))) bracketed += 1;
          const read = Array.from({ length: periods }, (_, month) =>
            calculate(formula, (id) => values.series(id)[month]!),
          );
          // the words keep the order of the operations, so not even the last bit moves
          expect(read).toEqual(values.series(cell.id));
        }
      }),
      SETTINGS,
    );
    expect(bracketed).toBeGreaterThan(200);
  });
});

describe('an evaluation', () => {
  it('does not depend on the order of its roots', () => {
    fc.assert(
      fc.property(anyGraph, fc.infiniteStream(fc.nat()), ({ graph, periods }, order) => {
        const shuffled = [...graph.roots]
          .map((root) => ({ root, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const other = evaluate(graphOf(shuffled.map(({ root }) => root)), { periods });
        const values = evaluate(graph, { periods });
        for (const cell of graph.cells)
          expect(numbersOf(other, cell)).toEqual(numbersOf(values, cell));
      }),
      SETTINGS,
    );
  });

  it('gives a cell on its own the same bits', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph, periods }) => {
        const values = evaluate(graph, { periods });
        for (const cell of graph.roots)
          expect(numbersOf(compileFor([cell], { periods }).run(), cell)).toEqual(
            numbersOf(values, cell),
          );
      }),
      SETTINGS,
    );
  });

  it('leaves no trace in the next one', () => {
    const overriding = anyGraph.chain((random) =>
      fc.record({
        random: fc.constant(random),
        overrides: fc
          .tuple(...random.leaves.map(({ id }) => fc.tuple(fc.constant(id), fc.option(anyValue))))
          .map((pairs): Overrides => new Map(pairs.filter(isGiven))),
      }),
    );
    fc.assert(
      fc.property(overriding, ({ random: { graph, periods }, overrides }) => {
        const evaluator = compile(graph, { periods });
        const all = (values: Values) => graph.cells.map((cell) => numbersOf(values, cell));
        const first = evaluator.run();
        const before = all(first);
        expect(all(evaluator.run(overrides))).toEqual(all(evaluate(graph, { periods, overrides })));
        expect(all(first)).toEqual(before);
        expect(all(evaluator.run())).toEqual(before);
      }),
      SETTINGS,
    );
  });

  it('has the same bits and reasons after any evaluations as without them', () => {
    const searching = anyGraph.chain((random) => {
      const ids = fc.constantFrom(...random.leaves.map(({ id }) => id));
      const value = fc.oneof({ weight: 9, arbitrary: anyValue }, fc.constant(NaN));
      const overrides = fc.array(fc.tuple(ids, value), { maxLength: 3 });
      return fc.record({
        random: fc.constant(random),
        searched: fc.array(overrides, { minLength: 1, maxLength: 6 }),
      });
    });
    fc.assert(
      fc.property(searching, ({ random: { graph, periods }, searched }) => {
        const evaluator = compile(graph, { periods });
        for (const pairs of searched) {
          const overrides: Overrides = new Map(pairs);
          const fresh = evaluate(graph, { periods, overrides });
          const latest = evaluator.peek(overrides);
          expect(latest.refusals).toEqual(fresh.refusals);
          for (const cell of graph.cells)
            expect(numbersOf(latest, cell)).toEqual(numbersOf(fresh, cell));
        }
      }),
      SETTINGS,
    );
  });

  it('changes only what rests on the leaf that changed', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), positive, ({ graph, periods, leaves }, choice, value) => {
        const leaf = leaves[choice % leaves.length]!;
        const before = evaluate(graph, { periods });
        const after = evaluate(graph, { periods, overrides: new Map([[leaf.id, value]]) });
        for (const cell of graph.cells)
          if (!leavesOf(cell).includes(leaf))
            expect(numbersOf(after, cell)).toEqual(numbersOf(before, cell));
      }),
      SETTINGS,
    );
  });
});

function isGiven(pair: readonly [string, number | null]): pair is [string, number] {
  return pair[1] !== null;
}

/** Works out a formula of +, −, ×, ÷ and brackets from its words, the way a reader would. */
function calculate(formula: readonly FormulaToken[], numberOf: (id: string) => number): number {
  const symbols: (string | number)[] = formula.flatMap((token): (string | number)[] =>
    token.kind === 'cell' ? [numberOf(token.id)] : [...token.text.matchAll(/\S/g)].map(String),
  );
  let at = 0;
  const atom = (): number => {
    const symbol = symbols[at++];
    if (typeof symbol === 'number') return symbol;
    expect(symbol).toBe('(');
    const inner = sum();
    expect(symbols[at++]).toBe(')');
    return inner;
  };
  const product = (): number => {
    let value = atom();
    while (symbols[at] === '×' || symbols[at] === '÷')
      value = symbols[at++] === '×' ? value * atom() : value / atom();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (symbols[at] === '+' || symbols[at] === '−')
      value = symbols[at++] === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  expect(at, 'the whole formula is read').toBe(symbols.length);
  return value;
}
