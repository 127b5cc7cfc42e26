import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { scenarioSchema } from '@/lib/scenario/schema';
import { fieldSpecs, routeLabelOf, specAt } from '.';
import { listSpecs, needSpecs } from './needs';
import type { FieldSpec } from './spec';
import { workloadSpecs } from './workload';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly type?: string;
}

const schema = z.toJSONSchema(scenarioSchema) as Node;

/** The branches of a field: itself, or what it may be besides null or a word. */
const branches = (node: Node): readonly Node[] => node.anyOf ?? [node];

/** Every number of the schema by its dotted path, a list's items under "*". */
function numbersOf(node: Node, path = ''): [string, Node][] {
  return branches(node).flatMap((branch) => {
    const below = (key: string) => (path === '' ? key : `${path}.${key}`);
    const isNumber = branch.type === 'number' || branch.type === 'integer';
    const items = branch.items === undefined ? [] : numbersOf(branch.items, below('*'));
    const fields = Object.entries(branch.properties ?? {});
    return [
      ...(isNumber ? ([[path, branch]] satisfies [string, Node][]) : []),
      ...items,
      ...fields.flatMap(([key, child]) => numbersOf(child, below(key))),
    ];
  });
}

const numbers = new Map(numbersOf(schema));
/** The scenario's own version is written by the program, never typed. */
numbers.delete('version');

const all: readonly (readonly [string, FieldSpec])[] = [
  ...Object.entries(fieldSpecs),
  ...Object.entries({ ...workloadSpecs, ...needSpecs }).map(
    ([key, spec]) => [`workloads.*.${key}`, spec] as const,
  ),
  ...Object.entries(listSpecs),
];

describe('the form’s numeric fields', () => {
  it.each(all)('accept for %s what the scenario accepts', (path, spec) => {
    const { minimum, maximum } = numbers.get(path) ?? {};
    expect({ min: minimum, max: maximum }).toEqual({ min: spec.min, max: spec.max });
  });

  it.each(all)('know whether %s is a whole number', (path, spec) => {
    expect(spec.kind === 'whole').toBe(numbers.get(path)?.type === 'integer');
  });

  it.each(all)(
    'have a word for leaving %s empty where the scenario may hold none',
    (path, spec) => {
      const node = path.split('.').reduce<Node | undefined>(
        (at, key) =>
          at === undefined
            ? undefined
            : branches(at)
                .map((branch) => (key === '*' ? branch.items : branch.properties?.[key]))
                .find((child) => child !== undefined),
        schema,
      );
      expect(spec.blank !== undefined).toBe(node?.anyOf !== undefined);
    },
  );

  it('are all the numbers a scenario has', () => {
    expect(all.map(([path]) => path).sort()).toEqual([...numbers.keys()].sort());
  });

  it('have words, and a unit unless they count nothing', () => {
    for (const [path, { label, unit, kind }] of all) {
      expect(label, path).not.toBe('');
      if (kind === 'percent') expect(unit, path).toMatch(/^%/);
    }
  });

  it('know the route they belong to', () => {
    expect(routeLabelOf('smallApi.discountShare')).toBe('Small API');
    expect(routeLabelOf('people.fte.owned')).toBe('Owned servers');
    expect(routeLabelOf('people.ftePerGpu.owned')).toBeNull();
    expect(routeLabelOf('owned.pue')).toBeNull();
    expect(() => specAt('owned.nothing')).toThrow('The form has no numeric field owned.nothing.');
  });
});
