// What an argument must be. Every function here checks its own, so that a number outside the range
// is named and never becomes NaN.

/** An argument outside the range in which its function is defined. */
export class DomainError extends RangeError {
  override readonly name = 'DomainError';
  /** The argument's name. */
  readonly field: string;

  constructor(field: string, value: unknown, rule: string) {
    super(`${field} is ${String(value)}; it must be ${rule}.`);
    this.field = field;
  }
}

type Named = Readonly<Record<string, number>>;

/** Throws DomainError unless every argument is a finite number. */
export function finite(named: Named): void {
  demand(named, Number.isFinite, 'a finite number');
}

/** Throws DomainError unless every argument is finite and greater than the bound. */
export function moreThan(named: Named, bound: number): void {
  demand(named, (value) => value > bound, `more than ${bound}`);
}

/** Throws DomainError unless every argument is finite and the bound or greater. */
export function atLeast(named: Named, bound: number): void {
  demand(named, (value) => value >= bound, `at least ${bound}`);
}

/** Throws DomainError unless every argument is from `from` to `to`, both included. */
export function within(named: Named, [from, to]: readonly [number, number]): void {
  demand(named, (value) => value >= from && value <= to, `from ${from} to ${to}`);
}

/** Throws DomainError unless every argument is a whole number. */
export function whole(named: Named): void {
  demand(named, Number.isInteger, 'a whole number');
}

/** Throws DomainError unless there is at least one value and every one is a finite number. */
export function finiteValues(named: Readonly<Record<string, readonly number[]>>): void {
  for (const [field, values] of Object.entries(named)) {
    if (values.length === 0) throw new DomainError(field, 'empty', 'a list of at least one number');
    values.forEach((value, index) => {
      finite({ [`${field}.${index}`]: value });
    });
  }
}

function demand(named: Named, holds: (value: number) => boolean, rule: string): void {
  for (const [field, value] of Object.entries(named)) {
    if (!Number.isFinite(value) || !holds(value)) throw new DomainError(field, value, rule);
  }
}
