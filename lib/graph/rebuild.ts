import { Cell } from './cell';
import { Expression, type Definition } from './expression';

/** How a copy of some cells differs from them. */
export interface Change {
  /** What becomes of a cell: another cell in its place, or undefined to copy it. */
  readonly replaced?: (cell: Cell) => Cell | undefined;
  /** Id of a copied cell whose formula is copied too. */
  readonly renamed?: (id: string) => string;
}

/**
 * Copies of cells and of all they are made of, by the ids they had. Formulas, units and shapes
 * stay; what `replaced` answers stands in for a cell and for everything below it.
 */
export function rebuild(roots: readonly Cell[], change: Change): ReadonlyMap<string, Cell> {
  const copies = new Map<Expression, Expression>();
  const byId = new Map<string, Cell>();
  const copyOf = (expression: Expression): Expression => {
    const known = copies.get(expression);
    if (known !== undefined) return known;
    const copy = expression instanceof Cell ? cellCopy(expression) : expressionCopy(expression);
    copies.set(expression, copy);
    return copy;
  };
  const cellCopy = (cell: Cell): Cell => {
    const copy = change.replaced?.(cell) ?? ownCopy(cell);
    byId.set(cell.id, copy);
    return copy;
  };
  const ownCopy = (cell: Cell): Cell => {
    const { definition, label, unit, shape } = cell;
    if (definition.kind !== 'named') return cell;
    const formula = copyOf(definition.formula);
    const id = change.renamed?.(cell.id) ?? cell.id;
    return new Cell({ id, label, unit, shape, definition: { kind: 'named', formula } });
  };
  const expressionCopy = ({ definition, unit, shape }: Expression): Expression =>
    new Expression({ definition: definitionCopy(definition), unit, shape });
  const definitionCopy = (definition: Definition): Definition =>
    definition.kind === 'operation'
      ? { ...definition, operands: definition.operands.map(copyOf) }
      : definition;
  roots.forEach(copyOf);
  return byId;
}

/** A leaf of the same id, label and unit in place of a cell: nothing below it is computed any more. */
export function asLeaf(cell: Cell, value: number | readonly number[]): Cell {
  const { id, label, unit } = cell;
  return new Cell({
    id,
    label,
    unit,
    shape: typeof value === 'number' ? 'scalar' : 'series',
    definition: { kind: 'leaf', value, provenance: { kind: 'modelled' } },
  });
}
