import type * as z from 'zod';

/** One thing wrong with a scenario: where, and a sentence with the rule and the value. */
export interface Problem {
  /** "workloads[1].inputTokens"; empty for the scenario as a whole. */
  readonly path: string;
  readonly message: string;
}

const LONGEST_SHOWN = 40;

/** "workloads[1].inputTokens", as a reader of the JSON would write it. */
export function dottedPath(path: readonly PropertyKey[]): string {
  return path.map(pathStep).join('').replace(/^\./, '');
}

function pathStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`;
  const name = String(step);
  return /^[\w-]{1,60}$/.test(name) ? `.${name}` : `[${shortened(name)}]`;
}

/** A value as an error message may show it: short, and safe to print. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  return typeof value === 'number' || typeof value === 'boolean' || value === null
    ? String(value)
    : 'something else';
}

function shortened(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return JSON.stringify(cut);
}

/** What the schema found, one problem a field, unknown fields by name. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], data: unknown): Problem[] {
  const found = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [problemOf(issue, data)];
    return issue.keys.map((key) => ({
      path: dottedPath([...issue.path, key]),
      message: `There is no field named ${shortened(key)} here.`,
    }));
  });
  // Text in place of a list breaks the list's length too.
  const first = new Map(found.toReversed().map((problem) => [problem.path, problem]));
  return found.filter((problem) => first.get(problem.path) === problem);
}

function problemOf(issue: z.core.$ZodIssue, data: unknown): Problem {
  const value = valueAt(data, issue.path);
  const rule = issue.code === 'invalid_union' ? unionRule(issue, value) : issue.message;
  const ending = value === undefined ? 'but it is missing' : `not ${shownValue(value)}`;
  return { path: dottedPath(issue.path), message: `${rule}, ${ending}.` };
}

/** A number gets the number's own rule; anything else is told every form the field takes. */
function unionRule(issue: z.core.$ZodIssueInvalidUnion, value: unknown): string {
  const branches = issue.errors.flatMap((errors) => errors.slice(0, 1));
  const rules = branches.filter((branch) => alternative(branch) === undefined);
  if (typeof value === 'number') return rules.map(({ message }) => message).join(' or ');
  return branches
    .toSorted((a, b) => Number(rules.includes(b)) - Number(rules.includes(a)))
    .map((branch) => alternative(branch) ?? branch.message)
    .join(' or ');
}

/** The fixed word or null that a branch of a union stands for. */
function alternative(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(shownValue).join(' or ');
  return issue.code === 'invalid_type' && issue.expected === 'null' ? 'null' : undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? Reflect.get(at, step)
        : undefined,
    data,
  );
}

/** The rule in words where the schema states none, from the field's own name. */
export function defaultRule(issue: z.core.$ZodRawIssue): string {
  const name = dottedPath((issue.path ?? []).slice(-1)) || 'The scenario';
  if (issue.code === 'invalid_value')
    return `${name} must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type')
    return `${name} must be ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'a group of fields' : issue.expected}`;
  return `${name} is not valid`;
}
