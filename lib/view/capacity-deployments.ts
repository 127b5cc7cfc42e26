import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Deployment, DeploymentLayout } from '@/lib/decide/deployments/deployment';
import { planDeployments } from '@/lib/decide/deployments/plan';
import { formatCount } from '@/lib/format/count';
import { formatMoney } from '@/lib/format/money';
import { formatPercent } from '@/lib/format/ratio';
import { formatDuration, formatMonths } from '@/lib/format/time';
import type { Scenario } from '@/lib/scenario/schema';
import { lostAccelerators } from './capacity-lost';
import { badgeOf, namesIn, withNames } from './capacity-names';
import type { DeploymentRow, DeploymentsView } from './types';

/** So many are shown, and the scenario's own machines where they come later. */
const SHOWN = 8;

interface DeploymentsQuestion {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
}

/** Where the scenario's demand could be served instead, cheapest first. Takes some 100 ms. */
export function deploymentsView(question: DeploymentsQuestion): DeploymentsView {
  const plan = planDeployments(question);
  const lost = lostAccelerators({ ...question, lost: plan.lost });
  if (plan.kind === 'refused')
    return { kind: 'refused', message: withNames(plan.refusal.message, question.catalogue), lost };
  const { ranked } = plan;
  const { horizonMonths } = question.scenario;
  return {
    kind: 'ranked',
    title: finding(ranked, question.catalogue),
    measure: `US dollars a month of the whole route over ${formatMonths(horizonMonths)}, people and one-off costs included; replicas, GPUs and utilisation in the month with the highest load. The cheapest of ${counted(ranked.length, 'machine')} that reach every latency target, and those of your scenario.`,
    rows: ranked
      .map((deployment, index) => ({ deployment, rank: index + 1 }))
      .filter(({ deployment, rank }) => rank <= SHOWN || isChosen(deployment, question.scenario))
      .map((each) => rowOf({ ...question, ...each })),
    lost,
  };
}

/** The cheapest, and the cheapest one that public benchmarks stand behind. */
function finding(ranked: readonly [Deployment, ...Deployment[]], catalogue: Catalogue): string {
  const [first] = ranked;
  const cost = ({ usdPerMonth }: Deployment) => `${formatMoney(usdPerMonth)} a month`;
  const start = `${withNames(first.label, catalogue)} serves this demand for ${cost(first)}, the least found`;
  if (first.validated) return start;
  const known = ranked.find(({ validated }) => validated);
  const rest =
    known === undefined
      ? 'no machine found is validated'
      : `the cheapest validated one is ${withNames(known.label, catalogue)} at ${cost(known)}`;
  return `${start}, but not validated by public benchmarks; ${rest}`;
}

function rowOf(
  given: DeploymentsQuestion & { deployment: Deployment; rank: number },
): DeploymentRow {
  const { scenario, catalogue, deployment, rank } = given;
  const names = namesIn(catalogue);
  const { layout, weightPrecision, engine, accelerator, utilisation } = deployment;
  return {
    id: deployment.id,
    option: deployment.route,
    machine: withNames(deployment.label, catalogue),
    description: `${deployment.route === 'rented' ? 'Rented' : 'Owned'}, ${names.accelerator(accelerator)}`,
    rank: formatCount(rank),
    isCheapest: rank === 1,
    isChosen: isChosen(deployment, scenario),
    badge: badgeOf({ ...deployment, catalogue }),
    replica: `${layoutWords(layout)}; ${names.precision(weightPrecision)} on ${names.engine(engine)}`,
    replicas: replicaWords(deployment),
    gpus: formatCount(deployment.gpus),
    utilisation: utilisation === null ? 'no machines' : formatPercent(utilisation),
    latency: tightestWords(deployment, scenario),
    usdPerMonth: formatMoney(deployment.usdPerMonth),
  };
}

function isChosen({ route, machine }: Deployment, { rented, owned }: Scenario): boolean {
  return machine === (route === 'rented' ? rented.offer : owned.server);
}

function replicaWords({ replicas, spareReplicas }: Deployment): string {
  const spare = spareReplicas === 0 ? 'none' : formatCount(spareReplicas);
  return `${formatCount(replicas)}, ${spare} spare`;
}

/** "1 GPU", "8 GPUs: tensor parallel 4, 2 pipeline stages" */
function layoutWords(layout: DeploymentLayout): string {
  const { gpus, tensorParallel, pipelineParallel, dataParallelAttention, expertParallel } = layout;
  const degrees = [
    ...(tensorParallel > 1 ? [`tensor parallel ${formatCount(tensorParallel)}`] : []),
    ...(pipelineParallel > 1 ? [`${formatCount(pipelineParallel)} pipeline stages`] : []),
    ...(dataParallelAttention > 1
      ? [`${formatCount(dataParallelAttention)} attention groups`]
      : []),
    ...(expertParallel > 1 ? [`experts over ${formatCount(expertParallel)} GPUs`] : []),
  ];
  const size = counted(gpus, 'GPU');
  return degrees.length === 0 ? size : `${size}: ${degrees.join(', ')}`;
}

/** Of all workloads the one that comes nearest to its target, in what it reaches of it. */
function tightestWords({ workloads }: Deployment, scenario: Scenario): string {
  const held = workloads.flatMap((served) => {
    const target = scenario.workloads.find(({ id }) => id === served.id);
    if (target === undefined) return [];
    const used = Math.max(served.ttftMs / target.ttftMs, served.tpotMs / target.tpotMs);
    return [{ served, target, used }];
  });
  const [tightest] = held.sort((one, other) => other.used - one.used);
  if (tightest === undefined) throw new Error('a deployment serves no workload of its scenario');
  const { served, target } = tightest;
  const of = (reached: number, asked: number) =>
    `${formatDuration(reached)} of ${formatDuration(asked)}`;
  return `${served.name}: first token ${of(served.ttftMs, target.ttftMs)}, each token ${of(served.tpotMs, target.tpotMs)}`;
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;
}
