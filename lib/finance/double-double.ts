// Numbers of about 32 digits, each the exact sum of two doubles (T. J. Dekker, "A floating-point
// technique for extending the available precision", 1971). A rate at which flows nearly cancel twice
// is lost in sixteen digits: near a double root they leave only eight.

/** hi + lo, with |lo| at most half a unit in the last place of hi. */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

const SPLITTER = 2 ** 27 + 1;

/** The exact value of one double. */
export function exactly(value: number): DoubleDouble {
  return { hi: value, lo: 0 };
}

/** a + b, to about 2⁻¹⁰⁴. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = a.hi + b.hi;
  const part = high - a.hi;
  const highError = a.hi - (high - part) + (b.hi - part);
  return renormalised(high, highError + a.lo + b.lo);
}

/** a × b, to about 2⁻¹⁰⁴. The factors must stay below 10²⁹⁰, where splitting them would overflow. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a.hi * b.hi;
  const aSplit = SPLITTER * a.hi;
  const aHigh = aSplit - (aSplit - a.hi);
  const aLow = a.hi - aHigh;
  const bSplit = SPLITTER * b.hi;
  const bHigh = bSplit - (bSplit - b.hi);
  const bLow = b.hi - bHigh;
  const error = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  return renormalised(product, error + a.hi * b.lo + a.lo * b.hi);
}

/** a × 2^k, without error: `factor` must be a power of two. */
export function scale(a: DoubleDouble, factor: number): DoubleDouble {
  return { hi: a.hi * factor, lo: a.lo * factor };
}

/** 1 ÷ a, by two Newton steps from the double quotient. */
export function reciprocal(a: DoubleDouble): DoubleDouble {
  let quotient = exactly(1 / a.hi);
  for (let step = 0; step < 2; step++) {
    const rest = add(exactly(1), scale(multiply(a, quotient), -1));
    quotient = add(quotient, multiply(quotient, rest));
  }
  return quotient;
}

/** base^exponent for a whole exponent of at least 0, by repeated squaring. */
export function power(base: DoubleDouble, exponent: number): DoubleDouble {
  let result: DoubleDouble | undefined;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result === undefined ? square : multiply(result, square);
    if (rest > 1) square = multiply(square, square);
  }
  return result ?? exactly(1);
}

function renormalised(high: number, low: number): DoubleDouble {
  const hi = high + low;
  return { hi, lo: low - (hi - high) };
}
