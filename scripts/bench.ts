// `npm run bench`: what one evaluation and its parts cost. Read docs/benchmarks.md before quoting a figure.
import { calcPrice, waitForUpdate } from '@pydantic/genai-prices';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { breakEven } from '@/lib/decide/break-even';
import { planDeployments } from '@/lib/decide/deployments/plan';
import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import { influences } from '@/lib/decide/influence';
import { findInputs } from '@/lib/decide/lookup/find-inputs';
import { routeScenario } from '@/lib/decide/routing';
import { buildProblem } from '@/lib/decide/routing/build-problem';
import { rememberedEstimates } from '@/lib/decide/routing/estimates';
import { solve } from '@/lib/decide/routing/search';
import { findVenues } from '@/lib/decide/routing/venues';
import { sizeReplica } from '@/lib/decide/size-replica';
import { compile, evaluate } from '@/lib/graph/evaluate';
import { buildLedger } from '@/lib/model/ledger';
import { priceUsage } from '@/lib/model/price-usage';
import { completeScenario } from '@/lib/scenario/complete';
import { defaultScenario, edgeDefaults, seatDefaults } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { encodeLink, openLink } from '@/lib/share/link';
import { plannerView } from '@/lib/view/planner';
import { measure, printTable, type Task } from './bench/measure';

const RE_EVALUATIONS = 10_000;
const CALLS = 200;

async function openCatalogue(): Promise<Catalogue> {
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error(`the latest release, ${latestRelease}, is missing`);
  return catalogue;
}

/** One workload: the mean request of the Azure chat trace of 2023, 5 million times a month. */
function azureChat(catalogue: Catalogue): Scenario {
  const workload = { requestsPerMonth: 5e6, inputTokens: 1155, outputTokens: 211 };
  const completed = completeScenario({ workloads: [workload] }, catalogue);
  if (!completed.ok) throw new Error(completed.message);
  return completed.scenario;
}

/** The parts of one evaluation, in the order they run. */
function evaluationTasks(scenario: Scenario, catalogue: Catalogue): Task[] {
  const whole = evaluateScenario({ scenario, catalogue });
  const { ledger, values, found } = whole;
  const { graph, periods, baseline } = ledger;
  const inputs = { ...found.inputs, baseline };
  const evaluator = compile(graph, { periods });
  const costs = [...ledger.routes.values()].map((route) => route.presentValue.id);
  const moved = (step: number) => new Map([[ledger.demand.scale.id, 1 + step / RE_EVALUATIONS]]);
  const rival = [...ledger.routes.keys()].find((id) => id !== baseline) ?? baseline;
  let step = 0;
  return [
    { name: 'find inputs', run: () => findInputs({ scenario, catalogue }) },
    { name: 'build the ledger', run: () => buildLedger(inputs) },
    { name: 'lay it out and run it', run: () => evaluate(graph, { periods }) },
    { name: 'run it again, volume moved', calls: 20, run: () => evaluator.run(moved((step += 1))) },
    {
      name: '10,000 re-evaluations of five present values',
      run: () => {
        for (let i = 1; i <= RE_EVALUATIONS; i++) {
          const latest = evaluator.peek(moved(i));
          costs.map((id) => latest.scalar(id));
        }
      },
    },
    ...[...ledger.routes.keys()].map((option) => ({
      name: `break-even, ${option}`,
      run: () => breakEven({ ledger, values, option }),
    })),
    { name: 'influences', run: () => influences({ ledger, reference: baseline, rival }) },
    { name: 'planner view', run: () => plannerView(whole, catalogue) },
  ];
}

/** Twenty workloads over 60 months, every route and every way to pay for it. */
function largeTasks(opening: Scenario, catalogue: Catalogue): Task[] {
  const workloads = Array.from({ length: 20 }, (_, index) => {
    const usual = opening.workloads[index % opening.workloads.length];
    if (usual === undefined) throw new RangeError('the opening scenario has no workloads');
    return { ...usual, id: `workload-${index}`, name: `Workload ${index}` };
  });
  const scenario: Scenario = {
    ...opening,
    horizonMonths: 60,
    workloads,
    seats: seatDefaults(),
    edge: edgeDefaults(catalogue),
  };
  const { ledger } = evaluateScenario({ scenario, catalogue });
  const { graph, periods } = ledger;
  const evaluator = compile(graph, { periods });
  let step = 0;
  return [
    { name: '20 workloads x 60 months, laid out and run', run: () => evaluate(graph, { periods }) },
    {
      name: '20 workloads x 60 months, run again, volume moved',
      calls: 5,
      run: () => evaluator.run(new Map([[ledger.demand.scale.id, 1 + (step += 1) / CALLS]])),
    },
    {
      name: '20 workloads x 60 months, evaluateScenario',
      run: () => evaluateScenario({ scenario, catalogue }),
    },
  ];
}

/** Thirty workloads of three sizes and three residency levels, twenty-five places to send them. */
function routingTasks(opening: Scenario, catalogue: Catalogue): Task[] {
  const residency = ['any', 'any', 'own-account', 'any', 'any', 'on-premises'] as const;
  const workloads = Array.from({ length: 30 }, (_, index) => {
    const usual = opening.workloads[index % opening.workloads.length];
    if (usual === undefined) throw new RangeError('the opening scenario has no workloads');
    return {
      ...usual,
      id: `workload-${index}`,
      name: `Workload ${index}`,
      requestsPerMonth: usual.requestsPerMonth * (0.1 + ((index * 7919) % 97) / 97),
      inputTokens: usual.inputTokens * (0.5 + ((index * 31) % 17) / 17),
      residency: residency[index % residency.length] ?? 'any',
    };
  });
  const scenario = { ...opening, workloads };
  const find = () => findVenues({ scenario, catalogue, estimates: rememberedEstimates() });
  const venues = find().venues.slice(0, 25);
  const workloadIds = workloads.map(({ id }) => id);
  const read = () => buildProblem({ venues, workloadIds, upfrontLimitUsd: null });
  const problem = read();
  return [
    { name: 'routing, 30 workloads: look every place up', run: find },
    { name: 'routing, 30 workloads x 25 places: read the ledgers', run: read },
    { name: 'routing, 30 workloads x 25 places: prove the cheapest', run: () => solve(problem) },
    {
      name: 'routeScenario, default',
      run: () => routeScenario({ scenario: opening, catalogue }),
    },
  ];
}

/** The same request priced by us and by the package whose prices we started from. */
function priceTasks({ apiPrices }: Catalogue): Task[] {
  const tokens = { inputTokens: 1155, cachedInputTokens: 500, outputTokens: 211 };
  const usage = { input_tokens: 1155, cache_read_tokens: 500, output_tokens: 211 };
  const request = { provider: 'openai', model: 'gpt-4o', usage: tokens };
  const options = { providerId: 'openai' };
  return [
    { name: 'price() a request', calls: CALLS, run: () => priceUsage(request, apiPrices) },
    {
      name: 'genai-prices calcPrice() of it',
      calls: CALLS,
      run: () => calcPrice(usage, 'gpt-4o', options),
    },
  ];
}

function sizeTask(catalogue: Catalogue): Task {
  const request = {
    model: 'llama-3.3-70b',
    accelerator: 'h100-sxm-80gb',
    gpus: 4,
    weightPrecision: 'fp8',
    inputTokens: 1155,
    outputTokens: 211,
    ttftMs: 2000,
    tpotMs: 50,
  };
  return { name: 'size() a replica', calls: CALLS, run: () => sizeReplica(request, catalogue) };
}

/** Every accelerator of the catalogue for one workload: once as an edit asks it, once over four precisions. */
function deploymentTasks(scenario: Scenario, catalogue: Catalogue): Task[] {
  const space = { weightPrecisions: ['bf16', 'fp8', 'fp4', 'w4a16'] };
  return [
    { name: 'plan deployments', run: () => planDeployments({ scenario, catalogue }) },
    {
      name: 'plan deployments, four precisions',
      run: () => planDeployments({ scenario, catalogue, space }),
    },
  ];
}

const catalogue = await openCatalogue();
await waitForUpdate();
const opening = defaultScenario(catalogue);
const chat = azureChat(catalogue);
const link = await encodeLink(opening);

const rows = await measure([
  {
    name: 'evaluateScenario, default',
    run: () => evaluateScenario({ scenario: opening, catalogue }),
  },
  {
    name: 'evaluateScenario, Azure chat',
    run: () => evaluateScenario({ scenario: chat, catalogue }),
  },
  ...evaluationTasks(opening, catalogue),
  { name: 'encodeLink', run: () => encodeLink(opening) },
  { name: 'openLink', run: () => openLink(link) },
  sizeTask(catalogue),
  ...deploymentTasks(chat, catalogue),
  ...largeTasks(opening, catalogue),
  ...routingTasks(opening, catalogue),
  ...priceTasks(catalogue),
]);
printTable(rows);
