import * as z from 'zod';
import type { Command } from '../command';
import { requestError } from '../command';
import { readRequest } from '../request';
import { financeFunctions } from './finance-functions';

const request = z.strictObject(
  {
    function: z.string('is missing or no text; it must be the name of a function'),
    args: z.record(z.string(), z.unknown(), 'is missing; it must be an object of arguments'),
  },
  'must be an object: {function, args}',
);

const names = Object.keys(financeFunctions) as (keyof typeof financeFunctions)[];

/** Excel's financial functions and a few more, on plain numbers. */
export const finance: Command = {
  name: 'finance',
  summary:
    'Financial functions with Excel semantics: {function: "IRR", args: {values}} gives {value} or {roots}.',
  answer: (input) => {
    const read = readRequest(request, input);
    if ('error' in read) return read;
    const wanted = read.request.function.toUpperCase();
    const name = names.find((known) => known === wanted);
    if (name === undefined) {
      return requestError(
        'unknown-function',
        `function is "${read.request.function}"; it must be one of ${names.join(', ')}.`,
        'function',
      );
    }
    const outcome = financeFunctions[name](read.request.args);
    return 'error' in outcome ? outcome : { value: outcome.answer };
  },
};
