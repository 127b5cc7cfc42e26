import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario, edgeDefaults, seatDefaults, workloadDefaults } from './default-scenario';
import { copyPlainData } from './plain-data';
import type { Problem } from './problems';
import { restoreScenario } from './restore';
import type { Scenario } from './schema';

export type Completed =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** Paths that took their default. */ readonly defaulted: readonly string[];
    }
  | { readonly ok: false; readonly message: string; readonly problems: readonly Problem[] };

type Data = Record<string, unknown>;

/** An alternative that names no model runs the scenario's own. */
const ownModel = { model: null, weightPrecision: null };

/**
 * A scenario of which only the part that matters was written down: what is left
 * out takes the documented default and is listed. What is there is validated as
 * strictly as a whole scenario.
 */
export function completeScenario(raw: unknown, catalogue: Catalogue): Completed {
  const { value, problems } = copyPlainData(raw);
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, message: problem.message, problems };
  if (!isData(value)) {
    const message = 'A scenario is a JSON object with at least one workload.';
    return { ok: false, message, problems: [{ path: '', message }] };
  }
  // Seats and devices are compared where asked for; what was not said of them is filled in too.
  const defaults = {
    ...defaultScenario(catalogue),
    ...(isData(value['seats']) ? { seats: seatDefaults() } : {}),
    ...(isData(value['edge']) ? { edge: edgeDefaults(catalogue) } : {}),
  };
  const defaulted: string[] = [];
  const { workloads, alternatives } = value;
  const filled = fill({ given: { ...value }, defaults: { ...defaults }, path: '', defaulted });
  if (Array.isArray(workloads)) {
    filled['workloads'] = workloads.map((workload: unknown, index) =>
      isData(workload) ? fillWorkload({ workload, index, catalogue, defaulted }) : workload,
    );
  }
  if (Array.isArray(alternatives)) {
    filled['alternatives'] = alternatives.map((given: unknown, index) =>
      isData(given)
        ? fill({ given, defaults: ownModel, path: `alternatives[${index}]`, defaulted })
        : given,
    );
  }
  const restored = restoreScenario(filled);
  if (!restored.ok) return { ok: false, message: restored.message, problems: restored.problems };
  return { ok: true, scenario: restored.scenario, defaulted };
}

function fill(given: { given: Data; defaults: Data; path: string; defaulted: string[] }): Data {
  const result: Data = { ...given.given };
  for (const [key, fallback] of Object.entries(given.defaults)) {
    const path = given.path === '' ? key : `${given.path}.${key}`;
    const value = result[key];
    if (value === undefined) {
      result[key] = fallback;
      given.defaulted.push(path);
    } else if (isData(value) && isData(fallback)) {
      result[key] = fill({ given: value, defaults: fallback, path, defaulted: given.defaulted });
    }
  }
  return result;
}

function fillWorkload(given: {
  workload: Data;
  index: number;
  catalogue: Catalogue;
  defaulted: string[];
}): Data {
  const { workload, index, catalogue, defaulted } = given;
  const id = `workload-${index + 1}`;
  const name = typeof workload['id'] === 'string' ? workload['id'] : `Workload ${index + 1}`;
  const defaults = { id, name, ...workloadDefaults(catalogue) };
  return fill({ given: workload, defaults, path: `workloads[${index}]`, defaulted });
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
