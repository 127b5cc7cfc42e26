'use client';

import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import type { FieldRule } from '@/lib/format/field';
import { textAt, valueAt } from '@/lib/store/draft';
import { useNumberText } from './use-number-text';
import type { FieldContent } from './use-number-text';

/** A numeric field of the scenario on screen, by its dotted path. */
export function useScenarioNumber(path: string, rule: FieldRule) {
  const store = usePlannerStore();
  const value = usePlanner((state) => numberOrText(valueAt(state.draft, path)));
  const problem = useProblem(path);
  const edit = (next: FieldContent) => {
    store.getState().edit(path, next);
  };
  const field = useNumberText({
    value,
    rule,
    onValue: edit,
    onText: edit,
    onLeave: store.getState().seal,
  });
  return { ...field, error: field.error ?? problem };
}

/** A text or a choice of the scenario on screen, by its dotted path; an empty choice is none. */
export function useScenarioText(path: string) {
  const store = usePlannerStore();
  const text = usePlanner((state) => textAt(state.draft, path));
  const error = useProblem(path);
  return {
    text,
    error,
    change: (next: string | null) => {
      store.getState().edit(path, next);
    },
    leave: store.getState().seal,
  };
}

/** A yes or no of the scenario on screen, by its dotted path. */
export function useScenarioFlag(path: string) {
  const store = usePlannerStore();
  const isOn = usePlanner((state) => valueAt(state.draft, path) === true);
  return {
    isOn,
    change: (next: boolean) => {
      store.getState().edit(path, next);
    },
  };
}

/** How many things are wrong with the fields at these paths. */
export function useProblemCount(paths: readonly string[]): number {
  return usePlanner(
    ({ problems }) =>
      problems.filter((problem) => paths.some((path) => isWithin(path, problem.path))).length,
  );
}

/** A group that may be missing is one field to the rules, so a problem may name it as a whole. */
function isWithin(path: string, problem: string): boolean {
  return problem === path || path.startsWith(`${problem}.`) || problem.startsWith(`${path}.`);
}

function useProblem(path: string): string | null {
  return usePlanner(
    ({ problems }) => problems.find((problem) => problem.path === path)?.message ?? null,
  );
}

function numberOrText(value: unknown): FieldContent {
  if (typeof value === 'number' || typeof value === 'string' || value === null) return value;
  throw new Error('A numeric field points at something that is not a number.');
}
