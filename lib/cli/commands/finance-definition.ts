import * as z from 'zod';
import { DomainError } from '@/lib/finance/domain';
import type { RequestError } from '../command';
import { requestError } from '../command';
import { readRequest } from '../request';
import { usualNames } from './finance-arguments';
import type { FinanceAnswer } from './finance-answers';

/** A function of the finance command: takes arguments as they came, answers or names what is wrong. */
export type FinanceFunction = (
  args: Readonly<Record<string, unknown>>,
) => { answer: FinanceAnswer } | { error: RequestError };

/** Makes a function of its arguments' schemas and its calculation. Arguments it does not have are errors. */
export function define<Shape extends z.ZodRawShape>(
  shape: Shape,
  calculate: (args: z.output<z.ZodObject<Shape>>) => FinanceAnswer,
): FinanceFunction {
  const schema = z.object({ args: z.strictObject(shape) });
  return (args) => {
    const { named, given } = usualNames(args, Object.keys(shape));
    const read = readRequest(schema, { args: named });
    if ('error' in read) return { error: asGiven(read.error, given) };
    try {
      return { answer: calculate(read.request.args) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { error: asGiven(domainError(error), given) };
    }
  };
}

/** Arguments are written finance_rate here and financeRate in the library. */
function domainError({ field, message }: DomainError): RequestError {
  const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const path = `args.${name}`;
  return requestError('invalid-request', path + message.slice(field.length), path).error;
}

/** The error under the argument's name as the request has it: cashflows, not values. */
function asGiven(error: RequestError, given: ReadonlyMap<string, string>): RequestError {
  const [, name = '', ...rest] = error.path.split('.');
  const alias = given.get(name);
  if (alias === undefined) return error;
  const path = ['args', alias, ...rest].join('.');
  return { ...error, path, message: path + error.message.slice(error.path.length) };
}
