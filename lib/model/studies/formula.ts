import * as z from 'zod';
import { answered, type Found, type StudyFigures } from './found';

/** Why a case could not be read: what a program and a person need to put it right. */
export interface StudyProblem {
  readonly code: string;
  readonly message: string;
  readonly path: string;
}

/** Figures of one case, and inputs it gave that the formula has no use for. */
export interface StudyAnswer extends StudyFigures {
  readonly ignored: readonly string[];
}

/** A published formula: takes a case's inputs as they came. */
export type Formula = (inputs: unknown) => StudyAnswer | { readonly problem: StudyProblem };

/** An input that fits its field but not the others. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path} ${problem}`);
    this.path = path;
  }
}

/** Makes a formula of its inputs' fields and what it finds from them. */
export function define<Shape extends z.ZodRawShape>(
  shape: Shape,
  find: (inputs: z.output<z.ZodObject<Shape>>) => Readonly<Record<string, Found>>,
): Formula {
  const fields = z.object(shape, 'must be an object of named inputs');
  return (inputs) => {
    const read = fields.safeParse(inputs);
    if (!read.success) return { problem: firstProblem(read.error) };
    const known = new Set(Object.keys(shape));
    const ignored = Object.keys(Object(inputs) as object).filter((name) => !known.has(name));
    try {
      return { ...answered(find(read.data)), ignored };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { problem: problem(error.path, error.message) };
    }
  };
}

function firstProblem(error: z.ZodError): StudyProblem {
  const [issue] = error.issues;
  const path = ['inputs', ...(issue?.path ?? [])].map(String).join('.');
  return problem(path, `${path} ${issue?.message ?? 'does not fit'}`);
}

function problem(path: string, message: string): StudyProblem {
  return { code: 'invalid-input', path, message: `${message}.` };
}
