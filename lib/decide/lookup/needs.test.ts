import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { evaluateScenario } from '../evaluate-scenario';
import { calendarMonth } from './calendar';
import { findInputs } from './find-inputs';

// A release is frozen, so the figures written here stay those it holds.
const RELEASE = '2026-11-21.3';

let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease(RELEASE);
  if (release === undefined) throw new Error(`there is no release ${RELEASE}`);
  catalogue = release;
  base = defaultScenario(catalogue);
});

/** The opening scenario, its first workload changed. */
function asking(change: Partial<Workload>, more: Partial<Scenario> = {}): Scenario {
  const [first, ...others] = base.workloads;
  return { ...base, ...more, workloads: [{ ...first!, ...change }, ...others] };
}

const JANUARY_FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('seasons', () => {
  it('are those of the calendar month each month begins in', () => {
    expect([0, 1, 2, 14].map((months) => calendarMonth('2026-11-21', months))).toEqual([
      10, 11, 0, 0,
    ]);
    const scenario = asking({ seasonality: JANUARY_FIRST }, { horizonMonths: 4 });
    const { inputs } = findInputs({ scenario, catalogue });
    expect(inputs.workloads[0]!.seasonality).toEqual({
      // November, December, January, February.
      value: [11, 12, 1, 2],
      from: { kind: 'input', input: 'workloads[0].seasonality' },
    });
    expect(inputs.workloads[1]!.seasonality).toBeNull();
  });

  it('size machines for the busiest month, wherever it lies', () => {
    const quiet = evaluateScenario({ scenario: base, catalogue });
    const busy = evaluateScenario({
      scenario: asking({ seasonality: [1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1] }),
      catalogue,
    });
    const most = ({ values }: typeof quiet) => Math.max(...values.series('rented.instances'));
    expect(most(busy)).toBeGreaterThan(most(quiet));
  });

  it('may leave months, the first among them, without a request', () => {
    const still = JANUARY_FIRST.map((month) => (month === 11 ? 0 : 1));
    const scenario = {
      ...base,
      workloads: base.workloads.map((each) => ({ ...each, seasonality: still })),
    };
    const { options, values } = evaluateScenario({ scenario, catalogue });
    expect(options.map(({ kind }) => kind)).toEqual(options.map(() => 'costed'));
    expect(values.series('demand.asked')[0]).toBe(0);
    expect(values.series('api.frontier-api.spend').slice(0, 2)).toEqual([0, expect.any(Number)]);
  });
});

describe('wrong answers', () => {
  it('are the route’s own where no workload has figures of its own', () => {
    const { overheads } = findInputs({ scenario: asking({ reviewShare: 0.1 }), catalogue }).inputs;
    expect(Object.values(overheads).map(({ byWorkload }) => byWorkload)).toEqual(
      Object.keys(overheads).map(() => null),
    );
  });

  it('are a workload’s own where it has figures, and never go from the frontier API to itself', () => {
    const scenario = asking({ escalationShare: 0.3, usdPerFailedAnswer: 4 });
    const { overheads } = findInputs({ scenario, catalogue }).inputs;
    const rented = overheads.rented;
    const own = (key: string, value: number) => ({
      value,
      from: { kind: 'input', input: `workloads[0].${key}` },
    });
    expect(rented.byWorkload!.get('support-chat')).toEqual({
      escalationShare: own('escalationShare', 0.3),
      failedShare: rented.failedShare,
      usdPerFailedAnswer: own('usdPerFailedAnswer', 4),
    });
    const other = rented.byWorkload!.get('coding-assistant')!;
    expect(other.escalationShare).toBe(rented.escalationShare);
    expect(other.usdPerFailedAnswer).toBe(rented.usdPerFailedAnswer);
    const frontier = overheads['frontier-api'].byWorkload!;
    expect([...frontier.values()].map((each) => each.escalationShare.value)).toEqual([0, 0, 0]);
  });

  it('that are a share of one workload need a frontier price to be costed', () => {
    const none = Object.fromEntries(Object.keys(base.escalationShare).map((id) => [id, 0]));
    const more = {
      escalationShare: none as Scenario['escalationShare'], // a figure for each of its routes
      frontierApi: { ...base.frontierApi, offer: 'nobody/nothing' },
    };
    const refusal = (change: Partial<Workload>) =>
      findInputs({ scenario: asking(change, more), catalogue }).refusals.get('owned');
    expect(refusal({})).toBeUndefined();
    expect(refusal({ escalationShare: 0.1 })?.code).toBe('no-escalation-price');
  });

  it('of a share of zero in every workload need none', () => {
    const scenario = {
      ...base,
      workloads: base.workloads.map((each) => ({ ...each, escalationShare: 0 })),
      frontierApi: { ...base.frontierApi, offer: 'nobody/nothing' },
    };
    expect(findInputs({ scenario, catalogue }).refusals.has('owned')).toBe(false);
    expect(evaluateScenario({ scenario, catalogue }).ledger.routes.has('owned')).toBe(true);
  });
});

describe('review', () => {
  it('of no answers is no figure, of some the user’s own', () => {
    const { workloads } = findInputs({ scenario: asking({ reviewShare: 0.02 }), catalogue }).inputs;
    expect(workloads.map(({ reviewShare }) => reviewShare)).toEqual([
      { value: 0.02, from: { kind: 'input', input: 'workloads[0].reviewShare' } },
      null,
      null,
    ]);
  });
});
