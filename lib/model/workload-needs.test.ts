// Seasons, review and wrong answers by workload, against sums done by hand.
import { describe, expect, it } from 'vitest';
import { evaluateLedger } from '@/lib/testing/evaluate-ledger';
import { apiRoute, given, ledgerInputs, workload } from '@/lib/testing/ledger-inputs';
import type { LedgerInputs, WorkloadInputs } from './inputs';

const chat = workload({
  id: 'chat',
  requestsPerMonth: 1_000_000,
  inputTokens: 1000,
  outputTokens: 500,
});
const papers = workload({
  id: 'papers',
  requestsPerMonth: 2_000_000,
  inputTokens: 500,
  outputTokens: 100,
});

/** A frontier API at 2 and 4 USD/MTok, 10 % more for its region, and a small one that is free. */
function inputsOf(facts: {
  workloads?: readonly WorkloadInputs[];
  small?: Partial<LedgerInputs['overheads']['small-api']>;
  more?: Partial<LedgerInputs>;
}): LedgerInputs {
  const { workloads = [chat, papers], small = {}, more = {} } = facts;
  const frontier = apiRoute({
    id: 'frontier-api',
    workloads,
    usdPerMTok: { input: 2, output: 4 },
  });
  const free = apiRoute({ id: 'small-api', workloads, usdPerMTok: { input: 0, output: 0 } });
  const plain = ledgerInputs({
    workloads,
    api: [{ ...frontier, residencyShare: given(0.1) }, free],
  });
  const { overheads } = plain;
  return {
    ...plain,
    ...more,
    overheads: { ...overheads, 'small-api': { ...overheads['small-api'], ...small } },
  };
}

const route = {
  escalationShare: given(0.1),
  failedShare: given(0.05),
  usdPerFailedAnswer: given(0.5),
};

describe('wrong answers by workload', () => {
  // Chat costs 1,000 MTok x 2 + 500 MTok x 4 = 4,000 USD a month, papers 1,000 x 2 + 200 x 4 =
  // 2,800; with 10 % for the region 4,400 and 3,080.
  const byWorkload = new Map([
    ['chat', { ...route, escalationShare: given(0.2), usdPerFailedAnswer: given(2) }],
    ['papers', { ...route, failedShare: given(0.01) }],
  ]);

  it('escalate what each workload would cost on the frontier API, by its own share', () => {
    // 4,400 x 0.2 + 3,080 x 0.1 = 1,188 a month, 14,256 a year.
    const figures = evaluateLedger(inputsOf({ small: { ...route, byWorkload } }));
    expect(figures.part('small-api', 'Escalated requests')).toBeCloseTo(14_256, 6);
  });

  it('do not pay a part of the API’s price that is left out', () => {
    // Without output tokens and surcharge 2,000 each: 2,000 x 0.2 + 2,000 x 0.1 = 600 a month.
    const figures = evaluateLedger(
      inputsOf({
        small: { ...route, byWorkload },
        more: { off: ['Output tokens', 'Residency surcharge'] },
      }),
    );
    expect(figures.part('small-api', 'Escalated requests')).toBeCloseTo(7200, 6);
  });

  it('cost what a failed answer costs in each', () => {
    // 1,000,000 x 0.05 x 2 + 2,000,000 x 0.01 x 0.5 = 110,000 a month.
    const figures = evaluateLedger(inputsOf({ small: { ...route, byWorkload } }));
    expect(figures.part('small-api', 'Failed answers')).toBeCloseTo(1_320_000, 4);
  });

  it('leave fewer answers that could be used', () => {
    // 1,000,000 x 0.95 + 2,000,000 x 0.99 = 2,930,000 a month.
    const figures = evaluateLedger(inputsOf({ small: { ...route, byWorkload } }));
    expect(figures.values.series('failed.small-api.accepted')[0]).toBeCloseTo(2_930_000, 6);
    const { values } = figures;
    const { total, unitCosts } = figures.route('small-api');
    expect(values.scalar(unitCosts.perAcceptedTask.id)).toBeCloseTo(
      values.scalar(total.id) / (12 * 2_930_000),
      12,
    );
  });

  it('that are the route’s own in every workload cost what the route’s shares cost', () => {
    const same = new Map([
      ['chat', route],
      ['papers', route],
    ]);
    const [one, other] = [
      evaluateLedger(inputsOf({ small: { ...route, byWorkload: null } })),
      evaluateLedger(inputsOf({ small: { ...route, byWorkload: same } })),
    ];
    for (const name of ['Escalated requests', 'Failed answers'] as const)
      expect(other.part('small-api', name)).toBeCloseTo(one.part('small-api', name), 6);
  });

  it('share the leaf of the route where a workload has no figure of its own', () => {
    const { ledger } = evaluateLedger(inputsOf({ small: { ...route, byWorkload } }));
    const ids = ledger.graph.cells
      .map(({ id }) => id)
      .filter((id) => /^(failed|escalation)\.small-api\..*(share|price)$/.test(id));
    expect(ids.sort()).toEqual([
      'escalation.small-api.chat.share',
      'escalation.small-api.share',
      'failed.small-api.chat.price',
      'failed.small-api.papers.share',
      'failed.small-api.price',
      'failed.small-api.share',
    ]);
  });
});

describe('review', () => {
  it('of a share of a workload’s answers comes on top of what is looked at anyway', () => {
    // 100 answers and 0.2 % of a million, at 3 USD: 6,300 a month.
    const workloads = [{ ...chat, reviewShare: given(0.002) }, papers];
    const { models } = inputsOf({});
    const figures = evaluateLedger(
      inputsOf({
        workloads,
        more: {
          models: { ...models, evaluationItemsPerMonth: given(100), reviewUsdPerItem: given(3) },
        },
      }),
    );
    expect(figures.part('small-api', 'Evaluation and review')).toBeCloseTo(75_600, 6);
  });
});

describe('seasons', () => {
  it('multiply the plain path of growth, month by month', () => {
    // 1,000,000 x 1.1^m, half of it, then twice, then as it is.
    const seasonality = given([0.5, 2, 1]);
    const workloads = [{ ...chat, growthPerMonth: given(0.1), seasonality }];
    const { values } = evaluateLedger(inputsOf({ workloads, more: { horizonMonths: given(3) } }));
    const expected = [500_000, 2_200_000, 1_210_000];
    values.series('demand.chat.asked').forEach((requests, month) => {
      expect(requests).toBeCloseTo(expected[month]!, 4);
    });
    expect(values.scalar('demand.requestsFirstMonth')).toBeCloseTo(500_000, 6);
  });
});
