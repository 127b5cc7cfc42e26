import { toFullLedger } from './migrate-1';
import { toNeeds } from './migrate-2';
import type { Migration, OldScenario } from './migration';

/**
 * Every change of the scenario's shape since version 1, which is the first. Append
 * only: a released migration is never edited, or old links would change their meaning.
 */
export const migrations: readonly Migration[] = [toFullLedger, toNeeds];

/**
 * Brings an old scenario up to a version, step by step; undefined where a step is not
 * known. The data is not validated before, so a damaged scenario can make a step throw.
 */
export function migrateScenario(
  scenario: OldScenario,
  { from, to, steps }: { from: number; to: number; steps: readonly Migration[] },
): { readonly scenario: OldScenario; readonly notices: readonly string[] } | undefined {
  let current = scenario;
  const notices: string[] = [];
  for (let version = from; version < to; version++) {
    const step = steps.find((migration) => migration.from === version);
    if (step === undefined) return undefined;
    current = { ...step.migrate(current), version: version + 1 };
    notices.push(step.notice);
  }
  return { scenario: current, notices };
}
