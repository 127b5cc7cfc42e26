// IRR of a spreadsheet follows one guess to one rate. To know that it is the only one, the sheet
// "Returns" reads the sign of the present value along a list of rates. Here is what its formulas
// give, so that a file shows it before anything is worked out again.

/** From −99.99 % to 100,000 % a period, as the engine looks. */
const LOWEST = -0.9999;
const HIGHEST = 1000;
/** Narrow steps in ln(1 + rate) where monthly rates are found; further out each is wider by a share. */
const NARROW = { step: 0.02, upTo: 0.3 };
const WIDENING = 1.15;

/** The rates a period at which the present value is looked at, in rising order. */
export const SCANNED_RATES: readonly number[] = [
  LOWEST,
  ...stepsUpTo(-Math.log1p(LOWEST))
    .toReversed()
    .map((log) => Math.expm1(-log)),
  0,
  ...stepsUpTo(Math.log1p(HIGHEST)).map((log) => Math.expm1(log)),
  HIGHEST,
];

function stepsUpTo(bound: number): readonly number[] {
  const steps: number[] = [];
  for (let at = NARROW.step; at < bound;) {
    steps.push(at);
    at = at < NARROW.upTo ? at + NARROW.step : at * WIDENING;
  }
  return steps;
}

/** What is seen at one rate, and between it and the next. */
export interface Sight {
  /** Flows as of the middle of the time they span, which keeps every power within a double. */
  readonly value: number;
  /** Change of the value with ln(1 + rate). */
  readonly slope: number;
  /** 1 where the value changes sign before the next rate. */
  readonly crosses: number;
  /** 1 where it keeps its sign, yet bends to zero between the two so far that it may touch it twice. */
  readonly mayTouch: number;
}

/** The present value of flows at each scanned rate; the first flow is at time 0. */
export function scan(flows: readonly number[]): readonly Sight[] {
  const middle = (flows.length - 1) / 2;
  const looks = SCANNED_RATES.map((rate) => {
    const log = Math.log1p(rate);
    const terms = flows.map((flow, time) => ({
      lead: middle - time,
      amount: flow * (1 + rate) ** (middle - time),
    }));
    return {
      log,
      value: total(terms.map(({ amount }) => amount)),
      slope: total(terms.map(({ lead, amount }) => lead * amount)),
    };
  });
  return looks.map(({ log, value, slope }, place) => {
    const next = looks[place + 1];
    if (next === undefined) return { value, slope, crosses: 0, mayTouch: 0 };
    const crosses = value >= 0 !== next.value >= 0;
    const sign = Math.sign(value);
    const bendsBack = sign * slope < 0 && sign * next.slope > 0;
    // Where the tangents at both ends meet; a quotient of slopes keeps within a double.
    const meet =
      value + (next.value - value - next.slope * (next.log - log)) / (1 - next.slope / slope);
    const mayTouch = !crosses && bendsBack && sign * meet <= 0;
    return { value, slope, crosses: Number(crosses), mayTouch: Number(mayTouch) };
  });
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
