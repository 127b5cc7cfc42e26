import type { Migration, OldScenario } from './migration';
import { migrations, migrateScenario } from './migrations';
import { copyPlainData } from './plain-data';
import { defaultRule, schemaProblems, shownValue, type Problem } from './problems';
import { crossFieldProblems } from './restore-rules';
import { SCENARIO_VERSION, scenarioSchema, type Scenario } from './schema';

export interface RestoredScenario {
  readonly ok: true;
  readonly scenario: Scenario;
  /** What was changed on the way in, one sentence each. */
  readonly notices: readonly string[];
}

export interface RefusedScenario {
  readonly ok: false;
  readonly reason: 'not-a-scenario' | 'from-a-newer-version' | 'invalid';
  readonly message: string;
  readonly problems: readonly Problem[];
}

export type Restored = RestoredScenario | RefusedScenario;

/**
 * The one door for a scenario from outside (link, storage, file, command line):
 * parse → migrate → validate. Takes JSON text or data, never throws, and refuses
 * unknown fields by name instead of dropping them.
 */
export function restoreScenario(
  raw: unknown,
  { steps = migrations }: { readonly steps?: readonly Migration[] } = {},
): Restored {
  const parsed = typeof raw === 'string' ? parseJson(raw) : raw;
  const { value, problems } = copyPlainData(parsed);
  if (!isRecord(value)) return notAScenario();
  if (problems.length > 0) return invalid(problems);
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version))
    return 'workloads' in value ? invalid([versionProblem(version)]) : notAScenario();
  if (version > SCENARIO_VERSION) return fromANewerVersion(version);
  return upgradeAndValidate({ value, version, steps });
}

function upgradeAndValidate(given: {
  value: OldScenario;
  version: number;
  steps: readonly Migration[];
}): Restored {
  const upgraded = upgrade(given);
  if (upgraded === undefined) return invalid([versionProblem(given.version)]);
  const parsed = scenarioSchema.safeParse(upgraded.scenario, { error: defaultRule });
  if (!parsed.success) return invalid(schemaProblems(parsed.error.issues, upgraded.scenario));
  const broken = crossFieldProblems(parsed.data);
  return broken.length > 0
    ? invalid(broken)
    : { ok: true, scenario: parsed.data, notices: upgraded.notices };
}

function upgrade(given: { value: OldScenario; version: number; steps: readonly Migration[] }) {
  const { value, version: from, steps } = given;
  try {
    return migrateScenario(value, { from, to: SCENARIO_VERSION, steps });
  } catch {
    // Steps trust the shape of their version; a damaged old scenario does not have it.
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is OldScenario {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function versionProblem(version: unknown): Problem {
  const rule = `Version must be a whole number from 1 to ${SCENARIO_VERSION}`;
  const ending = version === undefined ? 'but it is missing' : `not ${shownValue(version)}`;
  return { path: 'version', message: `${rule}, ${ending}.` };
}

function notAScenario(): RefusedScenario {
  return {
    ok: false,
    reason: 'not-a-scenario',
    message: 'This is not a Breakeven scenario.',
    problems: [],
  };
}

function fromANewerVersion(version: number): RefusedScenario {
  return {
    ok: false,
    reason: 'from-a-newer-version',
    message: `This scenario was made with a newer Breakeven (scenario version ${version}; this one reads up to ${SCENARIO_VERSION}). Reload or update Breakeven and open it again.`,
    problems: [],
  };
}

/** A damaged file can have thousands; nobody reads more than these. */
const MOST_PROBLEMS = 50;

function invalid(problems: readonly Problem[]): RefusedScenario {
  const [first] = problems;
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
  const count =
    problems.length === 1
      ? 'This scenario has a mistake'
      : `This scenario has ${problems.length} mistakes, the first`;
  return {
    ok: false,
    reason: 'invalid',
    message: `${count}: ${where}${first?.message ?? ''}`,
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}
