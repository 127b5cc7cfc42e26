import * as z from 'zod';
import { optionIds, type OptionId } from './options';

// Zod's compiled parsers need eval, which our content security policy forbids.
z.config({ jitless: true });

// The kinds of field a scenario is made of, each with its rule in words.

export const number = (label: string, min: number, max: number) =>
  z
    .number({ error: `${label} must be a number` })
    .min(min, `${label} must be at least ${min}`)
    .max(max, `${label} must be at most ${max}`);

export const count = (label: string, min: number, max: number) =>
  number(label, min, max).int(`${label} must be a whole number`);

export const share = (label: string) => number(label, 0, 1);

export const changePerYear = (label: string) => number(label, -0.95, 5);

export const id = (label: string) =>
  z
    .string({ error: `${label} must be a catalogue id` })
    .min(1, `${label} must not be empty`)
    .max(120, `${label} must be at most 120 characters`);

export const text = (label: string, max: number) =>
  z
    .string({ error: `${label} must be text` })
    .trim()
    .min(1, `${label} must not be empty`)
    .max(max, `${label} must be at most ${max} characters`);

export const oneOf = <const Values extends readonly [string, ...string[]]>(
  label: string,
  values: Values,
) => z.enum(values, { error: `${label} must be one of ${values.join(', ')}` });

/** A field that may say nothing. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([z.null(), schema]);

/** A number the user may leave to the catalogue. */
export const optional = (label: string, max: number) =>
  orNull(number(label, 0, max)).describe('null takes the catalogue price');

/** One figure for each route. */
export const perOption = (label: string, max: number) => {
  const each = number(label, 0, max);
  const fields = Object.fromEntries(optionIds.map((option) => [option, each]));
  return z.strictObject(fields as Record<OptionId, typeof each>); // one entry for each option id
};
