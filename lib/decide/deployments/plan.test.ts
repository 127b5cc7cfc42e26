import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { mainCostsOnly } from '@/lib/testing/main-costs-only';
import { expectWithin } from '@/lib/testing/relative';
import { seededRandom } from '@/lib/testing/seeded-random';
import { evaluateScenario } from '../evaluate-scenario';
import type { Deployment, DeploymentPlan, LossReason } from './deployment';
import { planDeployments } from './plan';
import type { SpaceChoices } from './space';

const RELEASE = '2026-11-21.2';
const TOLERANCE = 1e-12;

let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease(RELEASE);
  if (release === undefined) throw new Error(`there is no release ${RELEASE}`);
  catalogue = release;
  base = defaultScenario(catalogue);
});

/** A scenario whose only workload has such figures. */
function withWorkload(facts: Partial<Scenario['workloads'][number]>): Scenario {
  return { ...base, workloads: [{ ...base.workloads[0]!, ...facts }] };
}

function planned(scenario: Scenario, space: SpaceChoices = {}) {
  const plan = planDeployments({ catalogue, scenario, space });
  if (plan.kind === 'refused') throw new Error(plan.refusal.message);
  return plan;
}

function refusal(plan: DeploymentPlan) {
  if (plan.kind === 'planned') throw new Error('it is planned');
  return plan.refusal;
}

describe('the plan of the machine the scenario names', () => {
  it.each(['rented', 'owned'] as const)(
    'has the replicas, GPUs and cost of the ledger, %s',
    (route) => {
      const { ledger, values, found } = evaluateScenario({ scenario: base, catalogue });
      const fleet = ledger.fleets.get(route)!;
      const { gpusPerReplica } = found[route]!.layout;
      const machine = route === 'rented' ? base.rented.offer : base.owned.server;
      const chosen = { routes: [route], machines: [machine], gpusPerReplica: [gpusPerReplica] };
      const { ranked } = planned(base, { ...chosen, tensorParallelOnly: true });
      expect(ranked).toHaveLength(1);
      const [{ busiestMonth, ...deployment }] = ranked;
      const then = (id: string) => values.series(id)[busiestMonth - 1];
      expect(deployment.replicas).toBe(Math.max(...values.series(fleet.replicas.id)));
      expect(deployment.gpus).toBe(Math.max(...values.series(fleet.gpus.id)));
      expect(deployment.machines).toBe(then(fleet.machines.id));
      expect(deployment.utilisation).toBe(then(fleet.utilisation.id));
      expect(deployment.headroom).toBe(then(fleet.headroom.id));
      const total = values.scalar(ledger.routes.get(route)!.total.id);
      expectWithin(deployment.usdPerMonth, total / base.horizonMonths, TOLERANCE);
      expect(
        deployment.workloads.map(({ outputTokensPerSecond }) => outputTokensPerSecond),
      ).toEqual(
        found[route]!.layout.estimates.map(({ estimate }) => estimate.outputTokensPerSecond),
      );
    },
  );

  it('costs what arithmetic on paper says', () => {
    const plain = mainCostsOnly(base);
    // No requests, so two spare replicas of 4 GPUs: one instance of 8 at 2 $ for 730 hours, nobody to run it.
    const scenario: Scenario = {
      ...plain,
      workloads: withWorkload({ requestsPerMonth: 0 }).workloads,
      selfHosted: { ...base.selfHosted, spareReplicas: 2 },
      rented: { ...plain.rented, usdPerGpuHour: 2, rentChangePerYear: 0 },
      people: {
        ...plain.people,
        fte: { ...base.people.fte, rented: 0 },
        migrationFteMonths: { ...base.people.migrationFteMonths, rented: 0 },
      },
    };
    const space = { machines: [base.rented.offer], gpusPerReplica: [4] };
    const [only] = planned(scenario, space).ranked;
    expectWithin(only.usdPerMonth, 8 * 2 * 730, TOLERANCE);
    expectWithin(only.machinesUsdPerMonth, 8 * 2 * 730, TOLERANCE);
    expect([only.replicas, only.spareReplicas, only.machines, only.gpus]).toEqual([2, 2, 1, 8]);
  });

  it('takes a rent the user entered for that offer and no other', () => {
    const plain = mainCostsOnly(base); // fine-tuning is charged at the rent that was entered
    const { ranked } = planned({ ...plain, rented: { ...plain.rented, usdPerGpuHour: 900 } });
    const last = ranked.at(-1)!;
    expect(last.machine).toBe(base.rented.offer);
    const others = (deployments: readonly Deployment[]) =>
      deployments.filter(({ machine }) => machine !== base.rented.offer);
    expect(others(ranked)).toEqual(others(planned(plain).ranked));
  });
});

describe('one workload', () => {
  it('is planned as a scenario of its own', () => {
    const [, second] = base.workloads;
    const alone = planDeployments({ catalogue, scenario: { ...base, workloads: [second!] } });
    const picked = planDeployments({ catalogue, scenario: base, workload: second!.id });
    expect(picked).toEqual(alone);
  });

  it('is refused by name where the scenario does not hold it', () => {
    const plan = planDeployments({ catalogue, scenario: base, workload: 'poetry' });
    expect(refusal(plan).message).toMatch(/^workload is "poetry".*support-chat/);
  });
});

describe('a tighter target', () => {
  const GPUS = [1, 2, 4, 8];

  it('never needs fewer GPUs of one machine, nor costs less, on 60 seeded requests', () => {
    const random = seededRandom(7);
    const between = (low: number, high: number) => low + random() * (high - low);
    const machines = ['lambda-8x-h100-sxm', 'civo-h200', 'rtx-pro-6000-8', 'hgx-b200-8'];
    let compared = 0;
    for (let draw = 0; draw < 60; draw++) {
      const machine = machines[draw % machines.length]!;
      const loose = {
        requestsPerMonth: 10 ** between(4, 8),
        growthPerMonth: 0,
        inputTokens: Math.round(between(50, 8000)),
        outputTokens: Math.round(between(20, 1500)),
        ttftMs: between(300, 6000),
        tpotMs: between(10, 150),
      };
      const [ttft, tpot] = [between(0.3, 1), between(0.3, 1)];
      const tight = { ...loose, ttftMs: loose.ttftMs * ttft, tpotMs: loose.tpotMs * tpot };
      const best = (facts: typeof loose) => {
        const space = { machines: [machine], gpusPerReplica: GPUS };
        const plan = planDeployments({ catalogue, scenario: withWorkload(facts), space });
        return plan.kind === 'refused' ? undefined : plan.ranked[0];
      };
      const [atLoose, atTight] = [best(loose), best(tight)];
      if (atTight === undefined) continue;
      expect(atLoose, 'what meets the tight target meets the loose one').toBeDefined();
      expect(atTight.gpus).toBeGreaterThanOrEqual(atLoose!.gpus);
      expect(atTight.usdPerMonth).toBeGreaterThanOrEqual(atLoose!.usdPerMonth * (1 - TOLERANCE));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('never lowers the cost of the cheapest deployment of all', () => {
    const costs = [200, 100, 60, 40, 30, 20].map(
      (tpotMs) => planned(withWorkload({ tpotMs })).ranked[0].usdPerMonth,
    );
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });
});

describe('why the others lost', () => {
  const reasons = (plan: DeploymentPlan) => new Set(plan.lost.map(({ reason }) => reason));
  const lossOf = (plan: DeploymentPlan, accelerator: string) =>
    plan.lost.find((loss) => loss.accelerator === accelerator);

  it('names every accelerator and precision but the winner’s, once', () => {
    const weightPrecisions = ['bf16', 'fp8'];
    const { ranked, lost } = planned(base, { weightPrecisions });
    const names = lost.map((loss) => `${loss.accelerator} ${loss.weightPrecision}`);
    names.push(`${ranked[0].accelerator} ${ranked[0].weightPrecision}`);
    const all = Object.keys(catalogue.accelerators).flatMap((id) =>
      weightPrecisions.map((precision) => `${id} ${precision}`),
    );
    expect(names.toSorted()).toEqual(all.toSorted());
  });

  it('says how much more the costlier cost', () => {
    const plan = planned(base);
    const [first, ...others] = plan.ranked;
    const next = others.find(({ accelerator }) => accelerator !== first.accelerator)!;
    const loss = lossOf(plan, next.accelerator)!;
    expect(loss.reason).toBe('costlier');
    expect(loss.message).toMatch(/^At its cheapest, \d+ GPUs of .* a month: \$[\d,]+ \(.*%\) more/);
  });

  it('says by how many gigabytes a model does not fit', () => {
    const loss = lossOf(planned(base), 'rtx-4090')!;
    expect(loss.reason).toBe('does-not-fit');
    expect(loss.message).toMatch(/llama-3\.3-70b at fp8 does not fit on 1 x rtx-4090.*GB too many/);
  });

  it.each([
    ['misses-ttft', { ttftMs: 150, inputTokens: 6000 }, /ttftMs is .* times the 150 ms/],
    ['misses-tpot', { tpotMs: 14 }, /tpotMs is .* times the 14 ms/],
  ] as const)('says which target is missed by how much: %s', (reason, facts, message) => {
    const plan = planDeployments({ catalogue, scenario: withWorkload(facts) });
    const messages = plan.lost.filter((loss) => loss.reason === reason).map((loss) => loss.message);
    expect(messages.length).toBeGreaterThan(0);
    for (const each of messages) expect(each).toMatch(message);
  });

  it('says what is not offered and what cannot be estimated', () => {
    const plan = planned(base);
    expect(lossOf(plan, 'tpu-v5e')).toMatchObject({ reason: 'not-offered' });
    expect(lossOf(plan, 'rtx-5090')).toMatchObject({
      reason: 'not-supported',
      message: expect.stringMatching(/link bandwidth.* is not known/) as string,
    });
    const expected: LossReason[] = ['costlier', 'does-not-fit', 'not-offered', 'not-supported'];
    expect([...reasons(plan)].toSorted()).toEqual(expected);
  });
});

describe('refusals', () => {
  it('says in words what came nearest where nothing meets the targets', () => {
    const plan = planDeployments({ catalogue, scenario: withWorkload({ tpotMs: 1 }) });
    expect(refusal(plan).code).toBe('no-deployment');
    expect(refusal(plan).message).toMatch(
      /^No machine searched serves llama-3\.3-70b within the targets\. The nearest is .* times the 1 ms/,
    );
    expect(plan.lost.some(({ reason }) => reason === 'misses-tpot')).toBe(true);
  });

  it.each([
    [{ weightPrecisions: ['fp9'] }, /^weightPrecision is "fp9"/],
    [{ engines: ['vroom'] }, /^engine is "vroom"/],
    [{ gpusPerReplica: [0] }, /^gpus is 0/],
    [{ gpusPerReplica: [] }, /^Choose at least one/],
    [{ weightPrecisions: [] }, /^Choose at least one/],
    [{ machines: [] }, /None of them has a price/],
    [{ routes: [] }, /None of them has a price/],
  ] as [SpaceChoices, RegExp][])('refuses the space %j', (space, message) => {
    expect(refusal(planDeployments({ catalogue, scenario: base, space })).message).toMatch(message);
  });

  it.each([
    ['no-such-model', 'unknown-model'],
    ['kimi-k3', 'dimensions-unknown'],
  ])('refuses the model %s', (model, code) => {
    const scenario = { ...base, selfHosted: { ...base.selfHosted, model } };
    expect(refusal(planDeployments({ catalogue, scenario })).code).toBe(code);
  });

  it('leaves a route out, with a notice, where the API it escalates to has no price', () => {
    const scenario: Scenario = {
      ...base,
      frontierApi: { ...base.frontierApi, offer: 'nobody/model' },
      escalationShare: { ...base.escalationShare, owned: 0 },
    };
    const { ranked, notices } = planned(scenario);
    expect(new Set(ranked.map(({ route }) => route))).toEqual(new Set(['owned']));
    expect(notices).toMatchObject([{ code: 'no-escalation-price', option: 'rented' }]);
    const both = { ...scenario, escalationShare: { ...base.escalationShare, owned: 0.1 } };
    const plan = planDeployments({ catalogue, scenario: both });
    expect(refusal(plan).code).toBe('no-escalation-price');
  });
});

describe('the order', () => {
  it('is that of cost, then of fewer GPUs, then of ids, and always the same', () => {
    const plan = planned(base);
    const rows = Object.entries(catalogue.cloudOffers).toReversed();
    const other = { ...catalogue, cloudOffers: Object.fromEntries(rows) };
    expect(planDeployments({ catalogue: other, scenario: base })).toEqual(plan);
    const ids = plan.ranked.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const costs = plan.ranked.map(({ usdPerMonth }) => usdPerMonth);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });

  it('prefers the id that comes first where two offers cost the same', () => {
    const offer = catalogue.cloudOffers[base.rented.offer]!;
    const cloudOffers = { 'b-twin': offer, 'a-twin': offer };
    const twins = { ...catalogue, cloudOffers, servers: {} };
    const plan = planDeployments({ catalogue: twins, scenario: base });
    expect(plan.kind === 'planned' && plan.ranked.map(({ machine }) => machine)).toEqual([
      'a-twin',
      'b-twin',
    ]);
  });
});
