import { sameUnit, unitText, type Unit } from '@/lib/units/unit';
import type { UnitSystem } from '@/lib/units/system';
import { Expression, type Definition, type Provenance } from './expression';
import type { Shape } from './operators/operator';

/** Raised while a graph is built; always our own mistake, always naming the cell. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly cellId: string;
  constructor(cellId: string, problem: string) {
    super(`${cellId}: ${problem}`);
    this.cellId = cellId;
  }
}

/** A number with a name: an id stable for links and tests, a label for people, a declared unit. */
export class Cell extends Expression {
  readonly id: string;
  readonly label: string;

  constructor(parts: {
    id: string;
    label: string;
    definition: Definition;
    unit: Unit;
    shape: Shape;
  }) {
    super(parts);
    this.id = parts.id;
    this.label = parts.label;
  }
}

/** What a leaf holds: a number (or one per period), its name, and where it comes from. */
export interface LeafFact {
  readonly label: string;
  readonly value: number | readonly number[];
  readonly from: Provenance;
}

export interface CellFactory {
  /** A cell computed from others. The declared unit is checked against the formula's own. */
  readonly cell: (
    id: string,
    unit: string,
    meaning: { readonly label: string; readonly formula: Expression },
  ) => Cell;
  /** A cell that holds a number (or one per period) and says where it comes from. */
  readonly leaf: (id: string, unit: string, fact: LeafFact) => Cell;
}

/** Makes cells whose units come from one vocabulary. */
export function cellFactory(units: UnitSystem): CellFactory {
  return {
    cell(id, declared, { label, formula }) {
      if (formula.fault !== undefined) throw new GraphError(id, formula.fault);
      const unit = units.parse(declared);
      if (!sameUnit(unit, formula.unit)) {
        throw new GraphError(
          id,
          `declared in ${unitText(unit)}, but its formula gives ${unitText(formula.unit)}`,
        );
      }
      return new Cell({
        id,
        label,
        unit,
        shape: formula.shape,
        definition: { kind: 'named', formula },
      });
    },
    leaf(id, unit, { label, value, from }) {
      const shape = typeof value === 'number' ? 'scalar' : 'series';
      const definition = { kind: 'leaf', value, provenance: from } as const;
      return new Cell({ id, label, unit: units.parse(unit), shape, definition });
    },
  };
}
