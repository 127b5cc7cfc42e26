import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { mainCostsOnly } from '@/lib/testing/main-costs-only';
import { expectWithin } from '@/lib/testing/relative';
import { evaluateScenario } from './evaluate-scenario';
import type { CostedOption, Evaluation } from './evaluation';
import { evaluationDocument, evaluationDocumentSchema } from './evaluation-document';

const TOLERANCE = 1e-12;

let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease('2026-11-21.2');
  if (release === undefined) throw new Error('there is no such release');
  catalogue = release;
  base = defaultScenario(catalogue);
});

const evaluated = (scenario: Scenario) => evaluateScenario({ scenario, catalogue });

function costed({ options }: Evaluation, id: string): CostedOption {
  const option = options.find((each) => each.id === id);
  if (option?.kind !== 'costed') throw new Error(`${id} is not costed`);
  return option;
}

/** Every number in a document that is not finite, with its path. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

describe('the Azure chat trace of 2023', () => {
  /** 1,155 tokens in and 211 out, 5,000,000 requests a month, busiest minute 1.52 x the mean, flat week. */
  const chat = (): Scenario => ({
    ...mainCostsOnly(base),
    workloads: [
      {
        ...base.workloads[0]!,
        id: 'azure-chat',
        name: 'Azure chat 2023',
        requestsPerMonth: 5e6,
        growthPerMonth: 0,
        inputTokens: 1155,
        cachedInputShare: 0,
        outputTokens: 211,
        batchShare: 0,
        profile: 'flat',
        burstFactor: 1.52,
      },
    ],
  });

  it('is answered for all five routes, every figure finite, in the shape promised', () => {
    const evaluation = evaluated(chat());
    expect(evaluation.options.map(({ id, kind }) => [id, kind])).toEqual([
      ['frontier-api', 'costed'],
      ['small-api', 'costed'],
      ['hosted-open', 'costed'],
      ['rented', 'costed'],
      ['owned', 'costed'],
    ]);
    const document = evaluationDocument(evaluation, []);
    expect(evaluationDocumentSchema.parse(document)).toEqual(document);
    expect(notFinite(document)).toEqual([]);
    // A move that is never paid back has no payback, and one without a receipt no return.
    const unanswered =
      /^compare\.[\w-]+\.(payback|discountedPayback|(internal|modified)Rate(Monthly)?)$/;
    const missing = Object.entries(document.figures).filter(([, { value }]) => value === null);
    expect(missing.map(([id]) => id).filter((id) => !unanswered.test(id))).toEqual([]);
    for (const id of ['frontier-api', 'small-api', 'hosted-open', 'rented', 'owned'])
      expect(costed(evaluation, id).monthlyUsd).toHaveLength(36);
  });

  it('costs $25,860.75 a month on Claude Sonnet 5 at $2/$10, retries and people included', () => {
    // 5 M x 1.02 (2 % sent again) = 5.1 M requests: 5,890.5 MTok in x 2 = 11,781; 1,076.1 MTok out x 10 =
    // 10,761; 0.2 FTE x 147,500 x 1.35 ÷ 12 = 3,318.75. Together 25,860.75.
    const frontier = costed(evaluated(chat()), 'frontier-api');
    expectWithin(frontier.monthlyUsd[0]!, 11_781 + 10_761 + 3318.75, TOLERANCE);
    expectWithin(frontier.totalUsd, 36 * 25_860.75, TOLERANCE);
    expect(frontier.cashNeededUsd).toBe(0);
    // End-of-month flows at 10 % a year: 25,860.75 x (1 − 1.1^−3) ÷ (1.1^(1/12) − 1)
    const monthly = 1.1 ** (1 / 12) - 1;
    expectWithin(frontier.presentValueUsd, (25_860.75 * (1 - 1.1 ** -3)) / monthly, 1e-11);
  });

  it('burns what the servers it needs draw, all day, for electricity', () => {
    const evaluation = evaluated(chat());
    const { capacity } = costed(evaluation, 'owned');
    const { ledger, values, scenario } = evaluation;
    // 5.1 M ÷ (730 x 3,600) = 1.940639 requests a second on average, x 1.52 = 2.949772 in the busiest minute.
    const [peak] = values.series(ledger.demand.workloads[0]!.peakRate.id);
    expectWithin(peak!, (5.1e6 / (730 * 3600)) * 1.52, TOLERANCE);
    const perReplica = values.scalar('owned.azure-chat.perReplica');
    const replicas = Math.ceil(peak! / perReplica) + 1;
    expect(capacity).toMatchObject({ replicas, spareReplicas: 1 });
    const servers = Math.ceil((replicas * capacity!.gpusPerReplica) / 8);
    expect(capacity).toMatchObject({ machines: servers, gpus: 8 * servers });
    expectWithin(
      capacity!.utilisation!,
      peak! / 1.52 / perReplica / ((8 / capacity!.gpusPerReplica) * servers),
      TOLERANCE,
    );
    // 10.2 kW a server x PUE x 730 h x price a kWh
    const { pue, usdPerKWh } = scenario.owned;
    expectWithin(
      values.series('owned.energy')[0]!,
      servers * 10.2 * pue * 730 * usdPerKWh,
      TOLERANCE,
    );
  });
});

describe('scenarios at the edge', () => {
  it.each([0, 1])('answers one without any requests and %d spare replicas', (spareReplicas) => {
    const scenario = {
      ...base,
      workloads: base.workloads.map((workload) => ({ ...workload, requestsPerMonth: 0 })),
      selfHosted: { ...base.selfHosted, spareReplicas },
    };
    const evaluation = evaluated(scenario);
    expect(evaluation.options.every(({ kind }) => kind === 'costed')).toBe(true);
    const { capacity, breakEven } = costed(evaluation, 'rented');
    expect(capacity).toMatchObject(
      spareReplicas === 0
        ? { replicas: 0, gpus: 0, machines: 0, utilisation: null, headroom: null }
        : { replicas: 1, utilisation: 0, headroom: 1 },
    );
    expect(breakEven).toMatchObject({ kind: 'not-within-range' });
    const document = evaluationDocument(evaluation, []);
    expect(evaluationDocumentSchema.parse(document)).toEqual(document);
    expect(notFinite(document)).toEqual([]);
  });

  it.each(['rented', 'owned', 'hosted-open'] as const)(
    'measures against %s where that is today’s',
    (today) => {
      const evaluation = evaluated({ ...base, today });
      expect(evaluation.baseline).toBe(today);
      const { payback, breakEven, cashNeededUsd } = costed(evaluation, today);
      expect([payback.kind, breakEven.kind]).toEqual(['baseline', 'baseline']);
      // Staying takes no move: only servers are paid before month 1.
      expect(cashNeededUsd > 0).toBe(today === 'owned');
    },
  );

  it('is decided by the present value, and saves what the comparison says', () => {
    const evaluation = evaluated(base);
    const byCost = [...evaluation.options].sort(
      (a, b) =>
        (a.kind === 'costed' ? a.presentValueUsd : Infinity) -
        (b.kind === 'costed' ? b.presentValueUsd : Infinity),
    );
    expect(evaluation.verdict.best).toBe(byCost[0]!.id);
    const saving =
      costed(evaluation, evaluation.baseline).presentValueUsd -
      costed(evaluation, byCost[0]!.id).presentValueUsd;
    expectWithin(evaluation.verdict.savingUsd!, saving, TOLERANCE);
  });
});
