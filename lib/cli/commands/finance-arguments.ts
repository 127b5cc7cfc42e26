import * as z from 'zod';

// The arguments of the finance functions, under Excel's names. What a number must be (rate above -1)
// is the finance function's own rule; here stands only what kind of thing it is.

const shown = (value: unknown): string =>
  value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;

const must = (rule: string) => ({
  error: ({ input }: { input?: unknown }) => `${shown(input)}; it must be ${rule}`,
});

export const number = z.number(must('a finite number'));
export const zero = number.default(0);
const text = z.string(must('a text'));
export const flag = z
  .union([z.boolean(), z.literal(0), z.literal(1)], must('true or false'))
  .transform(Boolean);
export const values = z.array(number, must('a list of numbers'));
export const dates = z.array(text, must('a list of dates, YYYY-MM-DD'));
/** Excel's first guess: taken and not used, since every root is found without one. */
export const guess = number.optional();

const MOST_VALUES = 4000;
/** Finding every root takes time in proportion to this product: about a second at the limit. */
const MOST_VALUES_TIMES_CHANGES = 200_000;

/** Values whose rate is asked for. */
export const rateValues = values
  .max(MOST_VALUES, `must hold at most ${MOST_VALUES} values`)
  .refine(
    (list) => list.length * signChanges(list) <= MOST_VALUES_TIMES_CHANGES,
    `must be fewer or change sign less often: values times changes of sign may be at most ${MOST_VALUES_TIMES_CHANGES}`,
  );

function signChanges(list: readonly number[]): number {
  const signs = list.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/** Other names of an argument, taken where the function has it under the usual one. */
const ALIASES: Readonly<Record<string, string>> = {
  a: 'start',
  b: 'end',
  basis: 'cost',
  cashflows: 'values',
  due: 'type',
  effect_rate: 'rate',
  noSwitch: 'no_switch',
  nominal_rate: 'rate',
  period: 'per',
};

/** The arguments under their usual names, and by usual name the one that was given. */
export interface NamedArguments {
  readonly named: Record<string, unknown>;
  readonly given: ReadonlyMap<string, string>;
}

/** Puts arguments under their usual names; a second name for one that is there stays, to be refused. */
export function usualNames(
  args: Readonly<Record<string, unknown>>,
  known: readonly string[],
): NamedArguments {
  const named: Record<string, unknown> = {};
  const given = new Map<string, string>();
  for (const [key, value] of Object.entries(args)) {
    const usual = Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
    const renamed =
      usual !== undefined && !known.includes(key) && known.includes(usual) && !(usual in args);
    if (renamed && !given.has(usual)) {
      named[usual] = value;
      given.set(usual, key);
    } else {
      named[key] = value;
    }
  }
  return { named, given };
}
