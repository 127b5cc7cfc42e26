import type { Catalogue } from '@/lib/catalogue/catalogue';
import { findInputs } from '@/lib/decide/lookup/find-inputs';
import type { Given } from '@/lib/model/inputs';
import { defaultScenario, edgeDefaults, seatDefaults } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { sourceLine } from './sources';
import type { FieldDefault } from './types';

/**
 * What stands behind the default of each field, by its dotted path: read from the inputs the
 * ledger itself takes, so that the form cannot tell another story than an explanation. Figures
 * that depend on another choice (the rent of an offer, the price of a server) and those of the
 * example's workloads have none.
 */
export function fieldDefaults(catalogue: Catalogue): Record<string, FieldDefault> {
  const found = openings(catalogue).flatMap((scenario) =>
    [...givenIn(findInputs({ scenario, catalogue }).inputs)].flatMap(
      (given): [string, FieldDefault][] => {
        const { value, from } = given;
        const { input, kind } = from;
        if (input === undefined || kind === 'input' || typeof value !== 'number') return [];
        return valueAt(scenario, input) === value && !input.startsWith('workloads[')
          ? [[input, defaultOf(catalogue, { value, from })]]
          : [];
      },
    ),
  );
  return Object.fromEntries(found);
}

function defaultOf(catalogue: Catalogue, given: Given & { value: number }): FieldDefault {
  const { low, high } = given.from;
  return {
    value: given.value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    source: sourceLine(catalogue, given.from),
  };
}

/** The opening scenario with everything compared, and the turns of it that other fields matter in. */
function openings(catalogue: Catalogue): Scenario[] {
  const opening = defaultScenario(catalogue);
  const all = { ...opening, seats: seatDefaults(), edge: edgeDefaults(catalogue) };
  const { rented } = opening;
  return [
    all,
    // Spot machines have an allowance for interruptions; today's route has no move.
    {
      ...all,
      today: 'hosted-open',
      rented: { ...rented, usdPerGpuHour: 1, commitment: 'spot', running: 'autoscale' },
    },
  ];
}

/** Every number with its provenance anywhere in the inputs. */
function* givenIn(node: unknown): Generator<Given> {
  if (typeof node !== 'object' || node === null) return;
  if (isGiven(node)) yield node;
  else
    for (const child of node instanceof Map ? node.values() : Object.values(node))
      yield* givenIn(child);
}

function isGiven(node: object): node is Given {
  return 'value' in node && 'from' in node;
}

function valueAt(scenario: Scenario, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, key)
          ? Reflect.get(node, key)
          : undefined,
      scenario,
    );
}
