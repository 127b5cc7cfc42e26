import fc from 'fast-check';
import { Cell, cellFactory } from '@/lib/graph/cell';
import { chooseIf, type Expression } from '@/lib/graph/expression';
import { graphOf, type Graph } from '@/lib/graph/graph';
import type { Shape } from '@/lib/graph/operators/operator';
import { unitSystem } from '@/lib/units/system';
import { sameUnit, unitText, type Unit } from '@/lib/units/unit';

// Random graphs that are right by construction: every operand is looked for
// among what is already there by unit and shape, and made as a new leaf where
// nothing fits. Some pieces stay unnamed, so formulas nest.

/** The base units random graphs are written in; periods are counted in the last. */
export const BASES = ['A', 'B', 'C', 'month'] as const;

const { cell, leaf } = cellFactory(unitSystem(BASES));
const FRESH_UNITS = ['1', 'A', 'B', 'C', 'A/month', '1/month', 'A/B', 'B*C', 'month'];
const MONTH: Unit = { month: 1 };
const PER_MONTH: Unit = { month: -1 };

/** A random graph, and over how many periods to evaluate it. */
export interface RandomGraph {
  readonly graph: Graph;
  readonly periods: number;
  readonly leaves: readonly Cell[];
  /** How a failing graph is printed: a line for each cell. */
  readonly [fc.toStringMethod]: () => string;
}

/** What one step of building needs; every choice is a number read modulo what there is to choose. */
interface Step {
  readonly operator: number;
  readonly picks: readonly number[];
  readonly named: boolean;
  readonly series: boolean;
  readonly values: readonly number[];
}

/** Finds an operand among the pieces made so far, or makes a leaf that fits. */
interface Pieces {
  any(shape?: Shape): Expression;
  like(unit: Unit, shape?: Shape): Expression;
  period(): Expression;
}

const OPERATORS = {
  plus: (pieces: Pieces) => {
    const first = pieces.any();
    return first.plus(pieces.like(first.unit), pieces.like(first.unit));
  },
  minus: (pieces: Pieces) => {
    const first = pieces.any();
    return first.minus(pieces.like(first.unit));
  },
  times: (pieces: Pieces) => pieces.any().times(pieces.any()),
  over: (pieces: Pieces) => pieces.any().over(pieces.any()),
  power: (pieces: Pieces) => pieces.like({}).power(pieces.like({})),
  min: (pieces: Pieces) => {
    const first = pieces.any();
    return first.min(pieces.like(first.unit));
  },
  max: (pieces: Pieces) => {
    const first = pieces.any();
    return first.max(pieces.like(first.unit));
  },
  roundUp: (pieces: Pieces) => {
    const first = pieces.any();
    return first.roundUp(pieces.like(first.unit));
  },
  chooseIf: (pieces: Pieces) => {
    const value = pieces.any();
    const then = pieces.any();
    const [atLeast, otherwise] = [pieces.like(value.unit), pieces.like(then.unit)];
    return chooseIf({ value, atLeast, then, otherwise });
  },
  compound: (pieces: Pieces) =>
    pieces.any('scalar').compound(pieces.like(PER_MONTH, 'scalar'), pieces.period()),
  cumulative: (pieces: Pieces) => pieces.any().cumulative(pieces.period()),
  sum: (pieces: Pieces) => pieces.any().sum(pieces.period()),
  discountedSum: (pieces: Pieces) =>
    pieces.any().discountedSum(pieces.like(PER_MONTH, 'scalar'), pieces.period()),
  highestSoFar: (pieces: Pieces) => pieces.any().highestSoFar(),
  increase: (pieces: Pieces) => pieces.any().increase(pieces.period()),
  first: (pieces: Pieces) => pieces.any().first(),
  last: (pieces: Pieces) => pieces.any().last(),
  highest: (pieces: Pieces) => pieces.any().highest(),
  atMonth: (pieces: Pieces) => pieces.any().atMonth(pieces.like(MONTH, 'scalar'), pieces.period()),
  inLastMonth: (pieces: Pieces) => pieces.any('scalar').inLastMonth(pieces.period()),
  lag: (pieces: Pieces) => {
    const value = pieces.any();
    return value.lag(pieces.like(value.unit, 'scalar'));
  },
  yearToDate: (pieces: Pieces) => {
    const period = pieces.period();
    return pieces.any().yearToDate(period, period.plus(period));
  },
  spreadBy: (pieces: Pieces) => pieces.any().spreadBy(pieces.any()),
  annuityFactor: (pieces: Pieces) =>
    pieces.like(MONTH).annuityFactor(pieces.like(PER_MONTH), pieces.period()),
};

export type OperatorName = keyof typeof OPERATORS;

/** Every operator a formula can be built from. */
export const ALL_OPERATORS = Object.keys(OPERATORS) as readonly OperatorName[]; // keys of a literal

/** Random graphs of up to about 40 cells, of the operators named, leaves drawn from `value`. */
export function arbitraryGraph({
  operators = ALL_OPERATORS,
  value,
}: {
  operators?: readonly OperatorName[];
  value: fc.Arbitrary<number>;
}): fc.Arbitrary<RandomGraph> {
  return fc.integer({ min: 1, max: 6 }).chain((periods) => {
    const step: fc.Arbitrary<Step> = fc.record({
      operator: fc.nat(),
      picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      named: fc.boolean(),
      series: fc.boolean(),
      values: fc.array(value, { minLength: periods, maxLength: periods }),
    });
    const period = fc.constantFrom(0.5, 1, 3);
    return fc
      .tuple(fc.array(step, { minLength: 1, maxLength: 24 }), period)
      .map(([steps, month]) => build({ steps, operators, periods, month }));
  });
}

function build(recipe: {
  steps: readonly Step[];
  operators: readonly OperatorName[];
  periods: number;
  month: number;
}): RandomGraph {
  const pool: Expression[] = [];
  const leaves: Cell[] = [];
  const degrees = new Map<Expression, number>();
  const addLeaf = (unit: string, number: number | readonly number[]): Cell => {
    const id = `leaf${leaves.length}`;
    const made = leaf(id, unit, { label: id, value: number, from: { kind: 'input' } });
    leaves.push(made);
    pool.push(made);
    return made;
  };
  const period = addLeaf('month', recipe.month);
  const roots: Cell[] = [];
  const nameIt = (formula: Expression): Cell => {
    const id = `cell${roots.length}`;
    const made = cell(id, unitText(formula.unit), { label: id, formula });
    roots.push(made);
    return made;
  };
  recipe.steps.forEach((step, index) => {
    const pieces = piecesOf({ step, pool, addLeaf, period });
    const operator = chosen(recipe.operators, step.operator);
    const formula = OPERATORS[operator](pieces);
    // exponents small enough to write, numbers far from the ends of a double's range
    const degree = degreeOf(formula, degrees);
    if (degree > 24 || Object.values(formula.unit).some((e) => Math.abs(e) > 3)) return;
    const isLastStep = index === recipe.steps.length - 1;
    const piece = step.named || isLastStep ? nameIt(formula) : formula;
    degrees.set(piece, degree);
    pool.push(piece);
  });
  if (roots.length === 0) nameIt(period);
  const graph = graphOf(roots);
  return {
    graph,
    periods: recipe.periods,
    leaves: graph.cells.filter(({ definition }) => definition.kind === 'leaf'),
    [fc.toStringMethod]: () =>
      graph.cells.map((at) => `\n${at.id} [${unitText(at.unit)}] = ${written(at)}`).join(''),
  };
}

function written({ definition }: Expression): string {
  if (definition.kind === 'leaf') return JSON.stringify(definition.value);
  const operandText = (at: Expression) => (at instanceof Cell ? at.id : written(at));
  if (definition.kind === 'named') return operandText(definition.formula);
  return `${definition.operator.name}(${definition.operands.map(operandText).join(', ')})`;
}

function piecesOf({
  step,
  pool,
  addLeaf,
  period,
}: {
  step: Step;
  pool: readonly Expression[];
  addLeaf: (unit: string, value: number | readonly number[]) => Cell;
  period: Cell;
}): Pieces {
  let used = 0;
  const pick = () => chosen(step.picks, used++);
  const fresh = (unit: string, shape: Shape | undefined) =>
    addLeaf(unit, step.series && shape !== 'scalar' ? step.values : chosen(step.values, used));
  const find = (fits: (at: Expression) => boolean, make: () => Expression) => {
    const fitting = pool.filter(fits);
    const choice = pick() % (fitting.length + 1); // one choice in n + 1 is something new
    return fitting[choice] ?? make();
  };
  const shaped = (at: Expression, shape: Shape | undefined) =>
    shape === undefined || at.shape === shape;
  return {
    any: (shape) =>
      find(
        (at) => shaped(at, shape),
        () => fresh(chosen(FRESH_UNITS, pick()), shape),
      ),
    like: (unit, shape) =>
      find(
        (at) => shaped(at, shape) && sameUnit(at.unit, unit),
        () => fresh(unitText(unit), shape),
      ),
    period: () => period,
  };
}

/** Roughly how many leaves are multiplied together at most. */
function degreeOf(formula: Expression, known: ReadonlyMap<Expression, number>): number {
  const { definition } = formula;
  if (definition.kind !== 'operation') return 1;
  const degrees = definition.operands.map((operand) => known.get(operand) ?? 1); // 1: a leaf
  const multiplies = ['times', 'over', 'power', 'compound', 'discountedSum'];
  return multiplies.includes(definition.operator.name)
    ? degrees.reduce((a, b) => a + b, 0)
    : Math.max(...degrees);
}

function chosen<T>(list: readonly T[], choice: number): T {
  const value = list[choice % list.length];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}
