import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import type { Evaluation } from '@/lib/decide/evaluation';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario, Workload } from '@/lib/scenario/schema';

export type Change = (scenario: Scenario) => Scenario;

/** The catalogue of the newest committed release. */
export async function committedCatalogue(): Promise<Catalogue> {
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error(`There is no release ${latestRelease}.`);
  return catalogue;
}

/** The opening scenario with something changed, evaluated. */
export function evaluated(catalogue: Catalogue, change: Change = (same) => same): Evaluation {
  return evaluateScenario({ scenario: change(defaultScenario(catalogue)), catalogue });
}

/** Every workload changed alike. */
export function eachWorkload(change: (workload: Workload) => Partial<Workload>): Change {
  return (scenario) => ({
    ...scenario,
    workloads: scenario.workloads.map((workload) => ({ ...workload, ...change(workload) })),
  });
}

/** So many times the requests, without growth. */
export function timesTheRequests(factor: number): Change {
  return eachWorkload(({ requestsPerMonth }) => ({
    requestsPerMonth: requestsPerMonth * factor,
    growthPerMonth: 0,
  }));
}

/** A dear host, a dear small API and twenty times the requests: owning is cheapest. */
export const owningWins: Change = (scenario) => ({
  ...timesTheRequests(20)(scenario),
  hostedOpen: { ...scenario.hostedOpen, offer: 'azure/llama-3.3-70b-instruct' },
  smallApi: { ...scenario.smallApi, offer: 'anthropic/claude-haiku-4-5' },
});

const unknownOffer = 'nobody/nothing';

/** None of the five routes is in the catalogue. */
export const nothingKnown: Change = (scenario) => ({
  ...scenario,
  frontierApi: { ...scenario.frontierApi, offer: unknownOffer },
  smallApi: { ...scenario.smallApi, offer: unknownOffer },
  hostedOpen: { ...scenario.hostedOpen, offer: unknownOffer },
  rented: { ...scenario.rented, offer: 'nothing' },
  owned: { ...scenario.owned, server: 'nothing' },
});

/** Situations that each put other words on the page. */
export const situations: Readonly<Record<string, Change>> = {
  'the opening scenario': (scenario) => scenario,
  'a thousandth of the requests': timesTheRequests(0.001),
  'two billion tokens a day': timesTheRequests(5.4),
  'owning wins': owningWins,
  'GPUs are rented today': (scenario) => ({ ...scenario, today: 'rented' }),
  'servers are owned today': (scenario) => ({ ...scenario, today: 'owned' }),
  'the small API is used today': (scenario) => ({ ...scenario, today: 'small-api' }),
  'open weights are hosted today': (scenario) => ({ ...scenario, today: 'hosted-open' }),
  'one workload': (scenario) => ({ ...scenario, workloads: scenario.workloads.slice(0, 1) }),
  'one month': (scenario) => ({ ...scenario, horizonMonths: 1 }),
  'ten years': (scenario) => ({ ...scenario, horizonMonths: 120 }),
  'money costs nothing': (scenario) => ({ ...scenario, discountRatePerYear: 0 }),
  'the frontier API is unknown': (scenario) => ({
    ...scenario,
    frontierApi: { ...scenario.frontierApi, offer: unknownOffer },
  }),
  'nothing is known': nothingKnown,
  'the model does not fit': (scenario) => ({
    ...scenario,
    selfHosted: { ...scenario.selfHosted, model: 'llama-3.1-405b', weightPrecision: 'bf16' },
  }),
  'no requests': timesTheRequests(0),
  'a tenth less every month': eachWorkload(() => ({ growthPerMonth: -0.1 })),
  'nothing is escalated': (scenario) => ({
    ...scenario,
    escalationShare: {
      'frontier-api': 0,
      'small-api': 0,
      'hosted-open': 0,
      rented: 0,
      owned: 0,
      edge: 0,
      seats: 0,
    },
  }),
  'nothing is spare': (scenario) => ({
    ...scenario,
    selfHosted: { ...scenario.selfHosted, spareReplicas: 0 },
  }),
  'the frontier API is free': (scenario) => ({
    ...scenario,
    frontierApi: { ...scenario.frontierApi, discountShare: 1 },
  }),
  'workloads have needs of their own': (scenario) => ({
    ...scenario,
    modelWork: {
      ...scenario.modelWork,
      failedShare: { ...scenario.modelWork.failedShare, 'small-api': 0.02, owned: 0.01 },
    },
    workloads: scenario.workloads.map((workload, index) => ({
      ...workload,
      ...(index === 0
        ? {
            escalationShare: 0.3,
            usdPerFailedAnswer: 4.5,
            reviewShare: 0.01,
            seasonality: [0.8, 0.85, 0.9, 1, 1, 1, 0.9, 0.7, 1, 1.1, 1.35, 1.4],
          }
        : {}),
    })),
  }),
};
