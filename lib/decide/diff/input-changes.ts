import { canonicalJson } from '@/lib/scenario/canonical-json';
import { scenarioSchema, type Scenario } from '@/lib/scenario/schema';
import type { AppliedChange, InputChange } from './input-change';
import { groupOf } from './input-groups';
import { workloadChanges } from './workload-changes';

/** Inputs that change together, because one without the other may be no scenario at all. */
export interface InputGroup {
  /** The path of its only input, or the name of the group. */
  readonly id: string;
  readonly changes: readonly InputChange[];
  /** A scenario with these inputs as they are afterwards. */
  readonly applyTo: (scenario: Scenario) => Scenario;
}

type Field = keyof Scenario;

/** Labels of the document, which no figure rests on. */
const NOT_INPUTS: readonly Field[] = ['version', 'name', 'catalogueRelease'];

/**
 * Inputs that differ, in the order of the scenario's fields: each by itself, but
 * those that belong together as one group at the place of its first.
 */
export function inputChanges(before: Scenario, after: Scenario): InputGroup[] {
  const groups = new Map<string, AppliedChange[]>();
  for (const change of fieldChanges(before, after)) {
    const id = groupOf(change.path);
    groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  return [...groups].map(([id, changes]) => ({
    id,
    changes: changes.map(({ path, before, after }) => ({ path, before, after })),
    applyTo: (scenario) => changes.reduce((changed, { applyTo }) => applyTo(changed), scenario),
  }));
}

function fieldChanges(before: Scenario, after: Scenario): AppliedChange[] {
  const fields = Object.keys(scenarioSchema.shape) as Field[]; // the keys of a constant object
  return fields
    .filter((field) => !NOT_INPUTS.includes(field))
    .flatMap((field) =>
      field === 'workloads'
        ? workloadChanges(before.workloads, after.workloads)
        : changesAt({ keys: [field], before: before[field], after: after[field] }),
    );
}

function changesAt(at: {
  keys: readonly string[];
  before: unknown;
  after: unknown;
}): AppliedChange[] {
  const { keys, before, after } = at;
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const inner = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...inner].flatMap((key) =>
      changesAt({ keys: [...keys, key], before: before[key], after: after[key] }),
    );
  }
  // Only a field of the scenario's own shape is replaced, by one of the same shape.
  const applyTo = (scenario: Scenario) => replaced(scenario, keys, after) as Scenario;
  return [{ path: keys.join('.'), before, after, applyTo }];
}

function replaced(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (!isRecord(node)) throw new TypeError(`there is no field ${key} to replace`);
  return { ...node, [key]: replaced(node[key], rest, value) };
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
