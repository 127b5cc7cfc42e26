import type { Catalogue } from '@/lib/catalogue/catalogue';
import { evaluate } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
import { demandCells } from '@/lib/model/demand';
import type { Given, LedgerInputs } from '@/lib/model/inputs';
import type { OwnedInputs, RentedInputs } from '@/lib/model/machine-inputs';
import { exampleWorkloads } from '@/lib/scenario/default-scenario';
import { apiOptionIds, comparedOptions, type OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { Notice, Refusal } from '../answers';
import { findApiRoute, type FoundRoute } from './api-route';
import { findOwned, findRented, type FoundFleet } from './fleets';
import { defaulted, provenanceOf, typed } from './given';
import { modelWorkInputs, toolPrice } from './model-work';
import { escalates } from './needs';
import { overheadsOf } from './overheads';
import { findEdge, findSeats } from './per-person';
import { taxInputs } from './tax';
import { workloadInputs } from './workload';

/** Ledger inputs of a scenario, and what could not be looked up. */
export interface FoundInputs {
  readonly inputs: LedgerInputs;
  readonly api: ReadonlyMap<OptionId, FoundRoute>;
  readonly rented: FoundFleet<RentedInputs> | null;
  readonly owned: FoundFleet<OwnedInputs> | null;
  readonly refusals: ReadonlyMap<OptionId, Refusal>;
  readonly notices: readonly Notice[];
}

/** Looks every figure of a scenario up in a catalogue. */
export function findInputs({
  scenario,
  catalogue,
}: {
  scenario: Scenario;
  catalogue: Catalogue;
}): FoundInputs {
  const refusals = new Map<OptionId, Refusal>();
  const notices: Notice[] = [];
  const api = new Map<OptionId, FoundRoute>();
  for (const id of apiOptionIds) {
    const found = findApiRoute({ id, scenario, catalogue });
    if ('code' in found) refusals.set(id, found);
    else {
      api.set(id, found);
      notices.push(
        ...found.notices.map((message): Notice => ({ code: 'price', message, option: id })),
      );
    }
  }
  const compared = comparedOptions(scenario);
  const tool = toolPrice({ scenario, catalogue });
  if ('code' in tool) for (const id of compared) refusals.set(id, tool);
  const head = sharedInputs({ scenario, catalogue });
  const question = { scenario, catalogue, peakRates: peakRates(head), layouts: new Map() };
  const rented = accepted('rented', findRented(question), refusals);
  const owned = accepted('owned', findOwned(question), refusals);
  const seats = asked('seats', findSeats({ scenario, catalogue }), refusals);
  const edge = asked('edge', findEdge({ scenario, catalogue }), refusals);
  const usable = (id: OptionId) =>
    !('code' in tool) &&
    escalatesNowhere({ id, overheads: head.overheads, refusals }) === undefined;
  for (const id of compared) {
    const refusal = escalatesNowhere({ id, overheads: head.overheads, refusals });
    if (refusal !== undefined && !refusals.has(id)) refusals.set(id, refusal);
  }
  return {
    api,
    rented,
    owned,
    refusals,
    notices,
    inputs: {
      ...head,
      api: [...api].filter(([id]) => usable(id)).map(([, found]) => found.route),
      rented: rented !== null && usable('rented') ? rented.inputs : null,
      owned: owned !== null && usable('owned') ? owned.inputs : null,
      seats: usable('seats') ? seats : null,
      edge: usable('edge') ? edge : null,
    },
  };
}

function accepted<Inputs>(
  id: OptionId,
  found: FoundFleet<Inputs> | Refusal,
  refusals: Map<OptionId, Refusal>,
): FoundFleet<Inputs> | null {
  if (!('code' in found)) return found;
  refusals.set(id, found);
  return null;
}

/** A route that is compared where it is asked for. */
function asked<Inputs extends object>(
  id: OptionId,
  found: Inputs | Refusal | null,
  refusals: Map<OptionId, Refusal>,
): Inputs | null {
  if (found === null || !('code' in found)) return found;
  refusals.set(id, found);
  return null;
}

/** A route that sends hard requests to the frontier API cannot be costed without its price. */
function escalatesNowhere(given: {
  id: OptionId;
  overheads: LedgerInputs['overheads'];
  refusals: ReadonlyMap<OptionId, Refusal>;
}): Refusal | undefined {
  const { id, overheads, refusals } = given;
  if (id === 'frontier-api' || !escalates(overheads[id])) return undefined;
  const frontier = refusals.get('frontier-api');
  return frontier === undefined
    ? undefined
    : {
        code: 'no-escalation-price',
        message: `It escalates requests to the frontier API. ${frontier.message}`,
      };
}

/** Everything but the routes: demand, finance, people. */
export function sharedInputs(given: { scenario: Scenario; catalogue: Catalogue }): LedgerInputs {
  const { scenario, catalogue } = given;
  const examples = exampleWorkloads(catalogue);
  const kept = (id: string, value: number, input: string) =>
    defaulted({ catalogue, id, value, input });
  return {
    hoursPerMonth: kept('hours-per-month', scenario.hoursPerMonth, 'hoursPerMonth'),
    discountRatePerYear: kept('discount-rate', scenario.discountRatePerYear, 'discountRatePerYear'),
    horizonMonths: kept('horizon', scenario.horizonMonths, 'horizonMonths'),
    retryShare: kept('retry-share', scenario.retryShare, 'retryShare'),
    loadedUsdPerFtePerYear: loadedCost(given),
    wageGrowthPerYear: kept(
      'wage-growth',
      scenario.people.wageGrowthPerYear,
      'people.wageGrowthPerYear',
    ),
    users: scenario.users === null ? null : typed(scenario.users, 'users'),
    workloads: scenario.workloads.map((workload, index) =>
      workloadInputs({ ...given, examples, workload, index }),
    ),
    api: [],
    rented: null,
    owned: null,
    seats: null,
    edge: null,
    overheads: overheadsOf(given),
    models: modelWorkInputs(given),
    tax: taxInputs(given),
    off: scenario.off,
    baseline: scenario.today,
  };
}

/** Salary times the loaded-cost multiplier, both of the catalogue, unless the user entered a cost. */
function loadedCost({ scenario, catalogue }: { scenario: Scenario; catalogue: Catalogue }): Given {
  const value = scenario.people.loadedUsdPerFtePerYear;
  const input = 'people.loadedUsdPerFtePerYear';
  const salary = catalogue.defaults['salary-us']?.fact;
  const multiplier = catalogue.defaults['loaded-cost-multiplier']?.fact;
  if (salary === undefined || multiplier === undefined || salary.value * multiplier.value !== value)
    return typed(value, input);
  const range = Object.fromEntries(
    Object.entries({ low: salary.low, high: salary.high }).flatMap(([end, usd]) =>
      usd === undefined ? [] : [[end, usd * multiplier.value]],
    ),
  );
  const from = provenanceOf({ ...salary, ...range }, input);
  const note = `${salary.note ?? 'A published salary.'} Times ${multiplier.value} for benefits and overhead: ${multiplier.why ?? ''}`;
  return { value, from: { ...from, kind: 'assumed', note } };
}

/** Busiest-minute rates of the busiest month, read from the same cells the ledger uses. */
export function peakRates(inputs: LedgerInputs): ReadonlyMap<string, number> {
  const { workloads } = demandCells(inputs);
  const periods = inputs.horizonMonths.value;
  if (typeof periods !== 'number') throw new TypeError('the horizon is one number of months');
  const values = evaluate(graphOf(workloads.map((workload) => workload.peakRate)), { periods });
  return new Map(
    workloads.map(({ id, peakRate }) => {
      const refusal = values.refusal(peakRate.id);
      return [id, refusal === undefined ? Math.max(...values.series(peakRate.id)) : Infinity];
    }),
  );
}
