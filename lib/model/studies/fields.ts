import * as z from 'zod';

// The kinds of inputs published cases have. Messages read on from the field:
// "inputs.capex is missing; it must be an amount of at least 0".

const LONGEST_SHOWN = 60;
/** Of a table or a list: each entry is a scenario of its own. */
const MOST_ENTRIES = 200;
/** Of a table by two lists, each way. */
const MOST_STEPS = 12;

function shown(value: unknown): string {
  if (value === undefined) return 'is missing';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return `is ${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}`;
}

const must = (rule: string) => ({
  error: ({ input }: { input?: unknown }) => `${shown(input)}; it must be ${rule}`,
});

const within = (rule: string, holds: (value: number) => boolean) =>
  z.number(must(rule)).refine(holds, must(rule));

/** Money or a price that cannot be negative. */
export const amount = within('an amount of at least 0', (value) => value >= 0);
/** A count, a length of time or another number that must be there to divide by. */
export const positive = within('a number above 0', (value) => value > 0);
export const share = within('a share from 0 to 1', (value) => value >= 0 && value <= 1);
/** A change per year: prices cannot fall by more than all. */
export const decline = within('a fall per year of at most 1', (value) => value <= 1);
export const finite = z.number(must('a number'));
/** Tokens per second as measured; null where nobody knows. Without a rate above 0 there is no cost per token. */
export const throughput = z.number(must('a number of tokens per second, or null')).nullable();

export const table = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .record(z.string(), entry, must('a table of values by name'))
    .refine((rows) => Object.keys(rows).length <= MOST_ENTRIES, {
      error: `must hold at most ${MOST_ENTRIES} entries`,
    });

const listOf = <Entry extends z.ZodType>(entry: Entry, most: number) =>
  z
    .array(entry, must('a list'))
    .min(1, 'must hold at least 1 entry')
    .max(most, `must hold at most ${most} entries`);

export const list = <Entry extends z.ZodType>(entry: Entry) => listOf(entry, MOST_ENTRIES);

export const steps = <Entry extends z.ZodType>(entry: Entry) => listOf(entry, MOST_STEPS);

export const pair = <First extends z.ZodType, Second extends z.ZodType>(
  first: First,
  second: Second,
) => z.tuple([first, second], must('a list of two values'));

export const triple = <A extends z.ZodType, B extends z.ZodType, C extends z.ZodType>(
  parts: readonly [A, B, C],
) => z.tuple([...parts], must('a list of three values'));

export const row = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape, must(`an object with ${Object.keys(shape).join(', ')}`));
