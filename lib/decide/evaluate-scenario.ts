import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import { evaluate, type Values } from '@/lib/graph/evaluate';
import { buildLedger, type Ledger } from '@/lib/model/ledger';
import { scenarioId } from '@/lib/scenario/scenario-id';
import { comparedOptions, optionLabels, type OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import { breakEven } from './break-even';
import type { Notice } from './answers';
import type { BreakEven, Capacity, Evaluation, OptionResult } from './evaluation';
import { influences } from './influence';
import { kpisOf } from './kpis';
import { findInputs, type FoundInputs } from './lookup/find-inputs';
import { offerLabel } from './lookup/machines';
import { paybackOf } from './payback';
import { staircase } from './staircase';
import { mayBeTheAnswer, verdictOf } from './verdict';
import { ENGINE_VERSION } from './version';

/** Answers a scenario: look up, build the ledger, evaluate it, compare the routes. */
export function evaluateScenario(given: { scenario: Scenario; catalogue: Catalogue }): Evaluation {
  const { scenario, catalogue } = given;
  const found = findInputs(given);
  const today = availableBaseline(found, scenario.today);
  const ledger = buildLedger({ ...found.inputs, baseline: today });
  const values = evaluate(ledger.graph, { periods: ledger.periods });
  const breakEvens = new Map(
    [...ledger.routes.keys()].map((option) => [option, breakEven({ ledger, values, option })]),
  );
  const verdict = verdictOf(ledger, values);
  const rival = verdict.best === today ? nextBest(ledger, values, today) : verdict.best;
  return {
    scenario,
    scenarioId: scenarioId(scenario),
    catalogueRelease: catalogue.release,
    engineVersion: ENGINE_VERSION,
    baseline: today,
    options: comparedOptions(scenario).map((id) =>
      optionResult({ ...given, id, found, ledger, values, breakEvens }),
    ),
    verdict,
    influences: rival === null ? [] : influences({ ledger, reference: today, rival }),
    staircase: staircase({ ledger, values, breakEvens }),
    notices: [...found.notices, ...noticesOf({ scenario, catalogue, found, today })],
    refusals: [...found.refusals.values()],
    graph: ledger.graph,
    values,
    ledger,
    found,
  };
}

/** Today's route where it can be costed, else the first that can. */
function availableBaseline(found: FoundInputs, today: OptionId): OptionId {
  const { inputs } = found;
  const available: OptionId[] = [
    ...inputs.api.map((route) => route.id),
    ...(inputs.rented === null ? [] : (['rented'] as const)),
    ...(inputs.owned === null ? [] : (['owned'] as const)),
    ...(inputs.edge === null ? [] : (['edge'] as const)),
    ...(inputs.seats === null ? [] : (['seats'] as const)),
  ];
  return available.includes(today) ? today : (available[0] ?? today);
}

function nextBest(ledger: Ledger, values: Values, today: OptionId): OptionId | null {
  const others = [...ledger.routes.values()]
    .filter(
      ({ id, presentValue }) =>
        id !== today && mayBeTheAnswer(id, today) && values.refusal(presentValue.id) === undefined,
    )
    .sort((a, b) => values.scalar(a.presentValue.id) - values.scalar(b.presentValue.id));
  const [next] = others;
  return next === undefined ? null : next.id;
}

function optionResult(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  id: OptionId;
  found: FoundInputs;
  ledger: Ledger;
  values: Values;
  breakEvens: ReadonlyMap<OptionId, BreakEven>;
}): OptionResult {
  const { id, found, ledger, values } = given;
  const route = ledger.routes.get(id);
  const head = { id, label: optionLabels[id], description: descriptionOf(given) };
  const breakEvenVolume = given.breakEvens.get(id);
  if (route === undefined || breakEvenVolume === undefined) {
    const refusal = found.refusals.get(id) ?? {
      code: 'not-costed',
      message: 'This route could not be costed.',
    };
    return { ...head, kind: 'refused', refusal };
  }
  const broken = values.refusal(route.presentValue.id);
  if (broken !== undefined)
    return {
      ...head,
      kind: 'refused',
      refusal: { code: 'not-finite', message: `${broken.reason}.` },
    };
  const comparison = ledger.comparisons.get(id);
  return {
    ...head,
    kind: 'costed',
    monthlyUsd: values.series(route.cash.id),
    cumulativeUsd: values.series(route.cumulative.id),
    totalUsd: values.scalar(route.total.id),
    presentValueUsd: values.scalar(route.presentValue.id),
    cashNeededUsd: values.scalar(route.upfront.id),
    payback:
      comparison === undefined
        ? { kind: 'baseline' }
        : paybackOf({
            upfrontExtra: values.scalar(comparison.upfrontExtra.id),
            cumulativeSaving: values.series(comparison.cumulativeSaving.id),
          }),
    breakEven: breakEvenVolume,
    capacity: capacityOf({ id, found, ledger, values }),
    kpis: kpisOf({ ledger, values, route }),
  };
}

/** What is bought and from whom; the id as it was given where the catalogue does not know it. */
function descriptionOf(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  found: FoundInputs;
  id: OptionId;
}): string {
  const { scenario, catalogue, found, id } = given;
  const api = (chosen: string) => {
    const offer = found.api.get(id)?.offer;
    if (offer === undefined) return chosen;
    const host = catalogue.apiPrices.providers.find((each) => each.id === offer.provider);
    return `${offer.name} on ${host?.name ?? offer.provider}`;
  };
  switch (id) {
    case 'frontier-api':
      return api(scenario.frontierApi.offer);
    case 'small-api':
      return api(scenario.smallApi.offer);
    case 'hosted-open':
      return api(scenario.hostedOpen.offer);
    case 'rented':
      return found.rented?.inputs.label ?? cloudName(scenario, catalogue);
    case 'owned':
      return (
        found.owned?.inputs.label ??
        rowById(catalogue.servers, scenario.owned.server)?.name ??
        scenario.owned.server
      );
    case 'edge':
      return found.inputs.edge?.label ?? scenario.edge?.device ?? optionLabels.edge;
    case 'seats':
      return found.inputs.seats?.label ?? scenario.seats?.plan ?? optionLabels.seats;
  }
}

function cloudName({ rented }: Scenario, { cloudOffers }: Catalogue): string {
  const offer = rowById(cloudOffers, rented.offer);
  return offer === undefined ? rented.offer : offerLabel(offer);
}

function capacityOf(given: {
  id: OptionId;
  found: FoundInputs;
  ledger: Ledger;
  values: Values;
}): Capacity | null {
  const { id, found, ledger, values } = given;
  const fleet = ledger.fleets.get(id);
  const machine = id === 'rented' ? found.rented : id === 'owned' ? found.owned : null;
  if (fleet === undefined || machine === null) return null;
  const firstMonth = (cellId: string) => {
    const [value] = values.series(cellId);
    if (value === undefined) throw new RangeError(`${cellId} has no month 1`);
    return value;
  };
  const share = (cellId: string) =>
    values.refusal(cellId) === undefined ? firstMonth(cellId) : null;
  return {
    accelerator: machine.acceleratorId,
    gpusPerReplica: machine.layout.gpusPerReplica,
    replicas: firstMonth(fleet.replicas.id),
    spareReplicas: values.scalar(fleet.spare.id),
    gpus: firstMonth(fleet.gpus.id),
    machines: firstMonth(fleet.machines.id),
    utilisation: share(fleet.utilisation.id),
    headroom: share(fleet.headroom.id),
    validated: machine.layout.estimates.every(({ estimate }) => estimate.validated),
  };
}

function noticesOf(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  found: FoundInputs;
  today: OptionId;
}): Notice[] {
  const { scenario, catalogue, found, today } = given;
  const notices: Notice[] = [];
  if (today !== scenario.today) {
    notices.push({
      code: 'baseline-changed',
      message: `${optionLabels[scenario.today]} could not be costed, so savings are measured against ${optionLabels[today]}.`,
    });
  }
  if (scenario.catalogueRelease !== catalogue.release) {
    notices.push({
      code: 'other-release',
      message: `This scenario was made with the catalogue of ${scenario.catalogueRelease}; it is shown with that of ${catalogue.release}.`,
    });
  }
  if (
    scenario.workloads.some((workload) => workload.cachedInputShare > 0) &&
    (found.rented ?? found.owned) !== null
  ) {
    notices.push({
      code: 'no-prefix-cache',
      message:
        'Cached input lowers the API bill; for GPUs of one’s own no gain from prefix caching is counted.',
    });
  }
  const reasons = [found.rented, found.owned].flatMap((fleet) => notValidated(fleet));
  for (const message of new Set(reasons)) notices.push({ code: 'not-validated', message });
  return notices;
}

function notValidated(fleet: FoundInputs['rented'] | FoundInputs['owned']): readonly string[] {
  return (
    fleet?.layout.estimates.flatMap(({ estimate }) =>
      estimate.validated ? [] : (estimate.notes ?? []),
    ) ?? []
  );
}
