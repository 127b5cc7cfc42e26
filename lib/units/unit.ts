// A unit is a product of base units with whole exponents, and nothing else:
// no factors, no offsets. A conversion is a number with a unit of its own
// (1,000,000 tok/MTok), so that a forgotten one is a unit error.

/** Base unit symbol → non-zero whole exponent. The empty record is "dimensionless". */
export type Unit = Readonly<Record<string, number>>;

export const DIMENSIONLESS: Unit = Object.freeze({});

export function isDimensionless(unit: Unit): boolean {
  return Object.keys(unit).length === 0;
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  return combine({ a, b, sign: 1 });
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return combine({ a, b, sign: -1 });
}

export function sameUnit(a: Unit, b: Unit): boolean {
  const exponents = Object.entries(a);
  return (
    exponents.length === Object.keys(b).length &&
    exponents.every(([symbol, exponent]) => b[symbol] === exponent)
  );
}

function combine({ a, b, sign }: { a: Unit; b: Unit; sign: 1 | -1 }): Unit {
  const exponents = new Map(Object.entries(a));
  for (const [symbol, exponent] of Object.entries(b)) {
    const sum = (exponents.get(symbol) ?? 0) + sign * exponent; // absent means exponent 0
    if (sum === 0) exponents.delete(symbol);
    else exponents.set(symbol, sum);
  }
  return Object.fromEntries(exponents);
}

/** How a unit is written: "USD/GPU/h", "kW*h", "1" for dimensionless. */
export function unitText(unit: Unit): string {
  const factors = Object.entries(unit);
  const above = factors.filter(([, exponent]) => exponent > 0).map(power);
  const below = factors.filter(([, exponent]) => exponent < 0).map(([s, e]) => power([s, -e]));
  return [above.length > 0 ? above.join('*') : '1', ...below].join('/');
}

function power([symbol, exponent]: readonly [string, number]): string {
  return exponent === 1 ? symbol : `${symbol}^${exponent}`;
}
