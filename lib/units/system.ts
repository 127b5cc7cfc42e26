import { DIMENSIONLESS, divideUnits, multiplyUnits, type Unit } from './unit';

/** Raised when a unit is written with a symbol nobody declared, or cannot be read. */
export class UnitSyntaxError extends Error {
  override readonly name = 'UnitSyntaxError';
}

export interface UnitSystem {
  /** Reads "USD/GPU/h", "kW*h", "kWh/month", "1". Throws UnitSyntaxError on anything else. */
  parse(text: string): Unit;
  readonly bases: readonly string[];
}

/**
 * The closed vocabulary of units a model may use. A misspelt unit is an error,
 * not a new unit. `compounds` name products: { kWh: 'kW*h' }.
 */
export function unitSystem(
  bases: readonly string[],
  compounds: Readonly<Record<string, string>> = {},
): UnitSystem {
  const known = new Map<string, Unit>(bases.map((symbol) => [symbol, { [symbol]: 1 }]));
  for (const [symbol, product] of Object.entries(compounds))
    known.set(symbol, read(product, known));
  // A text always reads to the same unit, and a ledger writes the same few over and over.
  const readBefore = new Map<string, Unit>();
  const parse = (text: string): Unit => {
    const unit = readBefore.get(text) ?? read(text, known);
    readBefore.set(text, unit);
    return unit;
  };
  return { bases, parse };
}

function read(text: string, known: ReadonlyMap<string, Unit>): Unit {
  let unit = DIMENSIONLESS;
  for (const [, operator, factor] of text.matchAll(/(^|[*/])([^*/]*)/g)) {
    const next = readFactor({ factor: factor ?? '', text, known });
    unit = operator === '/' ? divideUnits(unit, next) : multiplyUnits(unit, next);
  }
  return unit;
}

function readFactor(input: {
  factor: string;
  text: string;
  known: ReadonlyMap<string, Unit>;
}): Unit {
  if (input.factor === '1') return DIMENSIONLESS;
  const [, symbol, exponent] = /^([A-Za-z]+)(?:\^([1-9]))?$/.exec(input.factor) ?? [];
  const unit = symbol === undefined ? undefined : input.known.get(symbol);
  if (unit === undefined) {
    throw new UnitSyntaxError(
      `"${input.text}" is not a known unit: cannot read "${input.factor}". Known: ${[...input.known.keys()].join(', ')}.`,
    );
  }
  const times = exponent === undefined ? 1 : Number(exponent);
  return Object.fromEntries(Object.entries(unit).map(([s, e]) => [s, e * times]));
}
