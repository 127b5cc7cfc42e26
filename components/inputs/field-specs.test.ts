import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { scenarioSchema } from '@/lib/scenario/schema';
import { optionIds } from '@/lib/scenario/options';
import { escalationSpec, fieldSpecs, peopleSpecs, workloadSpecs } from './field-specs';
import type { FieldSpec } from './field-specs';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly type?: string;
}

const schema = z.toJSONSchema(scenarioSchema) as Node;

function boundsAt(path: string): {
  min: number | undefined;
  max: number | undefined;
  type: unknown;
} {
  const node = path
    .split('.')
    .reduce<Node | undefined>(
      (at, key) => (key === '*' ? at?.items : at?.properties?.[key]),
      schema,
    );
  const number = node?.anyOf?.find((branch) => branch.maximum !== undefined) ?? node;
  return { min: number?.minimum, max: number?.maximum, type: number?.type };
}

function numericPaths(node: Node, path = ''): string[] {
  if (node.maximum !== undefined || node.anyOf !== undefined) return [path];
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  const items = node.items === undefined ? [] : numericPaths(node.items, below('*'));
  const fields = Object.entries(node.properties ?? {});
  return [...items, ...fields.flatMap(([key, child]) => numericPaths(child, below(key)))];
}

const all: readonly (readonly [string, FieldSpec])[] = [
  ...Object.entries(fieldSpecs),
  ...Object.entries(workloadSpecs).map(([key, spec]) => [`workloads.*.${key}`, spec] as const),
  ...optionIds.map((option) => [`escalationShare.${option}`, escalationSpec] as const),
  ...Object.entries(peopleSpecs).flatMap(([key, spec]) =>
    optionIds.map((option) => [`people.${key}.${option}`, spec] as const),
  ),
];

describe('the form’s fields', () => {
  it.each(all)('accept for %s what the scenario accepts', (path, spec) => {
    expect(boundsAt(path)).toMatchObject({ min: spec.min, max: spec.max });
  });

  it.each(all)('know whether %s is a whole number', (path, spec) => {
    expect(spec.kind === 'whole').toBe(boundsAt(path).type === 'integer');
  });

  it('are all the numbers a scenario has', () => {
    expect(all.map(([path]) => path).sort()).toEqual(numericPaths(schema).sort());
  });
});
