import { factAt } from '@/lib/catalogue/lookup';
import type { LedgerInputs } from '@/lib/model/inputs';
import type { FleetInputs } from '@/lib/model/machine-inputs';
import { size } from '@/lib/serving/size';
import { cashByHand } from './cost-by-hand';
import { given } from './ledger-inputs';
import { findInputs } from '@/lib/decide/lookup/find-inputs';
import { findCloudOffer, findServer, type FoundMachine } from '@/lib/decide/lookup/machines';
import { sizedHardware } from '@/lib/decide/lookup/serving';
import type { Refusal } from '@/lib/decide/answers';
import type { MachineRoute } from '@/lib/decide/deployments/deployment';
import type { PlanQuestion } from '@/lib/decide/deployments/plan';

// Every deployment of the space costed one by one with plain loops: nothing left out, nothing
// shared with the planner but the estimator and the look-up of the scenario's own figures.

/** One deployment as brute force finds it. */
export interface BruteDeployment {
  readonly route: MachineRoute;
  readonly machine: string;
  readonly precision: string;
  readonly usdPerMonth: number;
}

interface Box {
  readonly route: MachineRoute;
  readonly id: string;
  readonly accelerator: string;
  readonly gpus: number;
  readonly usd: number;
  readonly kW: number;
}

const COUNTS = [1, 2, 4, 8];

/** All feasible deployments, in no order. */
export function everyDeployment(question: PlanQuestion): BruteDeployment[] {
  const { inputs } = findInputs(question);
  const found: BruteDeployment[] = [];
  const rates = new Map<string, (number | undefined)[]>();
  const { selfHosted } = question.scenario;
  const precisions = question.space?.weightPrecisions ?? [selfHosted.weightPrecision];
  const engines = question.space?.engines ?? [selfHosted.engine];
  const counts = question.space?.gpusPerReplica ?? COUNTS;
  for (const box of boxes(question))
    for (const precision of precisions)
      for (const engine of engines)
        for (const gpus of counts.filter((count) => count <= box.gpus))
          for (const stages of COUNTS.filter((count) => count <= gpus))
            for (const groups of new Set([1, gpus / stages])) {
              const layout = { gpus, pipelineParallel: stages, dataParallelAttention: groups };
              const ask = { accelerator: box.accelerator, precision, engine, layout };
              const key = JSON.stringify(ask);
              const known = rates.get(key) ?? ratesOf(question, ask);
              rates.set(key, known);
              const served = known.filter((rate) => rate !== undefined);
              if (served.length < known.length) continue;
              const usdPerMonth = costOf({ question, inputs, box, rates: served, gpus });
              found.push({ route: box.route, machine: box.id, precision, usdPerMonth });
            }
  return found;
}

function boxes({ catalogue, scenario }: PlanQuestion): Box[] {
  const { rented, owned, pricesAt } = scenario;
  const cloud = Object.entries(catalogue.cloudOffers).flatMap(([id, offer]): Box[] => {
    const list = factAt(offer.usdPerGpuHour[rented.commitment] ?? [], pricesAt)?.value;
    const usd = id === rented.offer ? (rented.usdPerGpuHour ?? list) : list;
    const { accelerator, gpus } = offer;
    return usd === undefined ? [] : [{ route: 'rented', id, accelerator, gpus, usd, kW: 0 }];
  });
  const servers = Object.entries(catalogue.servers).flatMap(([id, server]): Box[] => {
    const list = factAt(server.price ?? [], pricesAt)?.value;
    const usd = id === owned.server ? (owned.usdPerServer ?? list) : list;
    const { accelerator, accelerators: gpus, power } = server;
    return usd === undefined
      ? []
      : [{ route: 'owned', id, accelerator, gpus, usd, kW: power.value }];
  });
  return [...cloud, ...servers];
}

/** Requests a second by workload; undefined where the workload cannot be served within its targets. */
function ratesOf(
  { catalogue, scenario }: PlanQuestion,
  ask: { accelerator: string; precision: string; engine: string; layout: Record<string, number> },
): (number | undefined)[] {
  const { model } = scenario.selfHosted;
  const hardware = sizedHardware({ catalogue, model, accelerator: ask.accelerator });
  if ('code' in hardware) return [undefined];
  const groups = ask.layout['dataParallelAttention'] ?? 1;
  const isDense = hardware.model.experts === 0 && !hardware.model.multiHeadLatentAttention;
  if (groups > 1 && isDense) return [undefined];
  return scenario.workloads.map(({ inputTokens, outputTokens, ttftMs, tpotMs }) => {
    const request = {
      model,
      accelerator: ask.accelerator,
      weightPrecision: ask.precision,
      engine: ask.engine,
      ...ask.layout,
      ...(groups > 1 && hardware.model.experts > 0 ? { expertParallel: groups } : {}),
      inputTokens,
      outputTokens,
      ttftMs,
      tpotMs,
    };
    const answer = size(request, hardware);
    return 'outputTokensPerSecond' in answer
      ? answer.outputTokensPerSecond / outputTokens
      : undefined;
  });
}

function costOf(facts: {
  question: PlanQuestion;
  inputs: LedgerInputs;
  box: Box;
  rates: readonly number[];
  gpus: number;
}): number {
  const { question, inputs, box, rates } = facts;
  const { scenario } = question;
  const fleet: FleetInputs = {
    requestsPerSecondPerReplica: new Map(
      scenario.workloads.map(({ id }, index) => [id, given(rates[index] ?? NaN)]),
    ),
    spareReplicas: given(scenario.selfHosted.spareReplicas),
    replicasPerMachine: given(Math.floor(box.gpus / facts.gpus)),
    gpusPerMachine: given(box.gpus),
  };
  const cash = cashByHand(
    {
      ...inputs,
      rented:
        box.route === 'rented'
          ? {
              ...termsOf(findCloudOffer({ ...question, id: box.id })),
              fleet,
              usdPerGpuHour: given(box.usd),
            }
          : null,
      owned:
        box.route === 'owned'
          ? {
              ...termsOf(findServer({ ...question, id: box.id })),
              fleet,
              usdPerServer: given(box.usd),
              kWPerServer: given(box.kW),
            }
          : null,
    },
    box.route,
  );
  return cash.monthly.reduce((sum, usd) => sum + usd, cash.upfront) / scenario.horizonMonths;
}

/** Everything about a machine that the plan does not choose. */
function termsOf<Inputs>(found: FoundMachine<Inputs> | Refusal): FoundMachine<Inputs>['inputs'] {
  if ('code' in found) throw new Error(found.message);
  return found.inputs;
}
