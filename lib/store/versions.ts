import { restoreScenario } from '@/lib/scenario/restore';
import type { Scenario } from '@/lib/scenario/schema';

// How named versions are written down: JSON text, each scenario in it opened by the one door.

/** A scenario kept under a name. */
export interface Version {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
}

/** What stands in the storage: versions that can be opened, and those that cannot. */
export interface KeptVersions {
  readonly versions: readonly Version[];
  /** Records that cannot be opened, perhaps of a newer Breakeven: written back as they are. */
  readonly unreadable: readonly unknown[];
  /** One sentence each on what could not be opened. */
  readonly notices: readonly string[];
}

export const NO_VERSIONS: KeptVersions = { versions: [], unreadable: [], notices: [] };

/** As many columns as a reader compares, and far below what a page may store. */
export const MOST_VERSIONS = 8;
export const LONGEST_NAME = 60;

const FORMAT = 1;

/** The text to store. */
export function writtenVersions({
  versions,
  unreadable,
}: Pick<KeptVersions, 'versions' | 'unreadable'>): string {
  return JSON.stringify({ format: FORMAT, versions: [...versions, ...unreadable] });
}

/** Reads what was stored, now or by an older version; what cannot be opened is told and not lost. */
export function readVersions(text: string | null): KeptVersions {
  if (text === null) return NO_VERSIONS;
  const records = recordsIn(text);
  if (records === undefined) {
    const notice =
      'The versions this browser kept are damaged and cannot be opened. The next one you keep begins a new list.';
    return { ...NO_VERSIONS, notices: [notice] };
  }
  const versions: Version[] = [];
  const unreadable: unknown[] = [];
  const notices: string[] = [];
  for (const record of records) {
    const read = readRecord(record);
    if ('version' in read) versions.push(read.version);
    else {
      unreadable.push(record);
      notices.push(read.notice);
    }
  }
  return { versions, unreadable, notices };
}

function recordsIn(text: string): readonly unknown[] | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    const records = isRecord(stored) ? stored['versions'] : undefined;
    return Array.isArray(records) ? (records as readonly unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

function readRecord(record: unknown): { version: Version } | { notice: string } {
  const { id, name, scenario } = isRecord(record) ? record : {};
  if (typeof id !== 'string' || typeof name !== 'string')
    return { notice: 'A version this browser kept has no name, and was not opened.' };
  const restored = restoreScenario(scenario);
  return restored.ok
    ? { version: { id, name, scenario: restored.scenario } }
    : { notice: `The version “${name}” could not be opened. ${restored.message}` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name as it is kept: its own, shortened, with a number where another version has it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const trimmed = wanted.trim().slice(0, LONGEST_NAME).trim();
  const name = trimmed === '' ? 'Version' : trimmed;
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}
