import { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import type { StandIns } from '../formulas/formula';
import { readingOf } from '../formulas/readings';
import type { FigureOf } from '../sheets/figures';

// A payback or a rate of return may have no answer now and one after a change, or the other way
// round. Their formulas stay formulas either way, and so do those of the figures that rest on them.

/** What the formula of one cell does where an answer is missing. */
export interface Answer {
  /** Figures it rests on that may be a sentence: it shows the sentence of the first that is. */
  readonly restsOn: readonly Cell[];
  /** The sentence it shows by itself now, where it has no number; undefined where it has one. */
  readonly words: string | undefined;
}

interface Found extends Answer {
  /** What a figure resting on this one has to ask about. */
  readonly passesOn: readonly Cell[];
}

/** Which cells may be a sentence and a number in turn. Those that are neither have no entry. */
export function answersOf(given: {
  /** Each cell before those that read it. */
  cells: readonly Cell[];
  standIns: StandIns;
  figureOf: FigureOf;
}): ReadonlyMap<Cell, Answer> {
  const { cells, standIns, figureOf } = given;
  const answers = new Map<Cell, Found>();
  for (const cell of cells) {
    const { definition } = cell;
    if (definition.kind !== 'named') continue;
    const noAnswer = noAnswerOf(definition.formula);
    const reads = readsOf(definition.formula, standIns);
    const refused = reads.filter((read) => 'refusal' in figureOf(read));
    const restsOn = [...new Set(reads.flatMap((read) => answers.get(read)?.passesOn ?? []))];
    if (noAnswer === undefined && restsOn.length === 0) continue;
    const passesOn = noAnswer === undefined ? restsOn : [cell];
    if (!('refusal' in figureOf(cell))) {
      answers.set(cell, { restsOn, words: undefined, passesOn });
      continue;
    }
    const [inherited] = refused.flatMap((read) => answers.get(read)?.words ?? []);
    const words = refused.length === 0 ? noAnswer : inherited;
    const isLive = cell.shape === 'scalar' && refused.every((read) => answers.has(read));
    if (isLive && words !== undefined) answers.set(cell, { restsOn, words, passesOn });
  }
  return answers;
}

function noAnswerOf({ definition }: Expression): string | undefined {
  return definition.kind === 'operation' ? readingOf(definition.operator.name).noAnswer : undefined;
}

/** The cells that a formula reads, the steps among them. */
function readsOf(formula: Expression, standIns: StandIns): readonly Cell[] {
  const found = new Set<Cell>();
  const visit = (expression: Expression): void => {
    const own =
      expression instanceof Cell ? expression : standIns.cell(expression, expression.shape);
    if (own !== undefined) found.add(own);
    else if (expression.definition.kind === 'operation')
      expression.definition.operands.forEach(visit);
  };
  if (formula instanceof Cell) return [formula];
  if (formula.definition.kind === 'operation') formula.definition.operands.forEach(visit);
  return [...found];
}

/** A formula that shows what it rests on instead, where that is a sentence. */
export function guarded(formula: string, restsOn: readonly string[]): string {
  return restsOn.reduceRight(
    (inner, address) => `IF(ISNUMBER(${address}),${inner},${address})`,
    formula,
  );
}
