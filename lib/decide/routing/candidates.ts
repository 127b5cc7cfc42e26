import { comparedOptions, type OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';

/** A choice of offer, model and machine that a workload could be sent to. */
export interface Candidate {
  readonly id: string;
  readonly kind: OptionId;
  /** The scenario as if this were its choice of the kind, and nothing ran there today. */
  readonly scenario: Scenario;
  /** Workloads that run there today. */
  readonly home: ReadonlySet<string>;
}

/** Seats serve people, not programs: routing never sends a workload there by itself. */
const PLACES = ['frontier-api', 'small-api', 'hosted-open', 'rented', 'owned', 'edge'] as const;

/** The scenario's own choice of each kind, then its alternatives. */
export function candidatesOf(scenario: Scenario): Candidate[] {
  const compared = comparedOptions(scenario);
  const own = PLACES.filter((kind) => compared.includes(kind)).map((kind): Candidate => ({
    id: kind,
    kind,
    scenario: notToday(scenario, kind),
    home: new Set(
      scenario.workloads
        .filter(({ today }) => (today ?? scenario.today) === kind)
        .map(({ id: workload }) => workload),
    ),
  }));
  const others = scenario.alternatives.map((alternative): Candidate => {
    const { kind } = alternative;
    return {
      id: `${kind}:${alternative.id}`,
      kind,
      scenario: notToday(withAlternative(scenario, alternative), kind),
      home: new Set(),
    };
  });
  return [...own, ...others];
}

/** The work of moving stands in every venue's ledger; who is there already is left out of it later. */
function notToday(scenario: Scenario, kind: OptionId): Scenario {
  if (scenario.today !== kind) return scenario;
  return { ...scenario, today: kind === 'frontier-api' ? 'small-api' : 'frontier-api' };
}

/** What was negotiated, entered or measured belongs to the scenario's own choice alone. */
function withAlternative(
  scenario: Scenario,
  { kind, offer, model, weightPrecision }: Scenario['alternatives'][number],
): Scenario {
  const listPrice = {
    offer,
    discountShare: 0,
    residencySurchargeShare: 0,
    committedUsdPerYear: 0,
    reservedCapacity: null,
  };
  const selfHosted = {
    ...scenario.selfHosted,
    model: model ?? scenario.selfHosted.model,
    weightPrecision: weightPrecision ?? scenario.selfHosted.weightPrecision,
    outputTokensPerSecond: null,
  };
  switch (kind) {
    case 'frontier-api':
      return { ...scenario, frontierApi: { ...scenario.frontierApi, ...listPrice } };
    case 'small-api':
      return { ...scenario, smallApi: { ...scenario.smallApi, ...listPrice } };
    case 'hosted-open':
      return { ...scenario, hostedOpen: { ...scenario.hostedOpen, ...listPrice } };
    case 'rented':
      return {
        ...scenario,
        selfHosted,
        rented: { ...scenario.rented, offer, usdPerGpuHour: null, gpusPerReplica: 'auto' },
      };
    case 'owned':
      return {
        ...scenario,
        selfHosted,
        owned: { ...scenario.owned, server: offer, usdPerServer: null, gpusPerReplica: 'auto' },
      };
  }
}
