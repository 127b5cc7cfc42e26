import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { textAt, valueAt, withValueAt } from './draft';
import {
  sharedGrowth,
  totalOrText,
  totalRequests,
  withoutWorkload,
  withSharedGrowth,
  withTotalInMixOf,
  withTotalRequests,
  withTotalText,
  withWorkloadCopied,
} from './workloads';

const catalogue = (await loadRelease(latestRelease))!;
const scenario = defaultScenario(catalogue);

describe('a draft', () => {
  it('changes one leaf and shares the rest with the draft before', () => {
    const changed = withValueAt(scenario, 'workloads.1.inputTokens', 'lots');
    expect(valueAt(changed, 'workloads.1.inputTokens')).toBe('lots');
    expect(changed.workloads[0]).toBe(scenario.workloads[0]);
    expect(changed.owned).toBe(scenario.owned);
    expect(valueAt(scenario, 'workloads.1.inputTokens')).not.toBe('lots');
  });

  it('reads keys with a hyphen', () => {
    const changed = withValueAt(scenario, 'people.fte.frontier-api', 2);
    expect(valueAt(changed, 'people.fte.frontier-api')).toBe(2);
  });

  it('shows a text or a number as it stands, and nothing where there is none', () => {
    expect(textAt(scenario, 'rented.offer')).toBe(scenario.rented.offer);
    expect(textAt(withValueAt(scenario, 'tax.rate', 'a fifth'), 'tax.rate')).toBe('a fifth');
    expect(textAt(scenario, 'horizonMonths')).toBe('36');
    expect(textAt(scenario, 'modelWork.tool')).toBe('');
    expect(textAt(scenario, 'owned')).toBe('');
  });

  it('has no field that the scenario does not have', () => {
    expect(() => withValueAt(scenario, 'owned.colour', 1)).toThrow('no field colour');
    expect(valueAt(scenario, 'owned.colour.hue')).toBeUndefined();
  });
});

describe('requests of all workloads', () => {
  const requests = (numbers: readonly (number | string)[]) => ({
    ...scenario,
    workloads: numbers.map((requestsPerMonth, index) => ({
      ...scenario.workloads[0]!,
      id: `w${index}`,
      requestsPerMonth,
    })),
  });
  const spread = (draft: ReturnType<typeof requests>, total: number) =>
    withTotalRequests(draft, total).workloads.map((workload) => workload.requestsPerMonth);

  it('keep their mix at another total', () => {
    // 1 : 3 of 400 is 100 and 300.
    expect(spread(requests([10, 30]), 400)).toEqual([100, 300]);
  });

  it('add up to the total in whole requests', () => {
    // Thirds of 100 round down to 33 and 33; the last workload takes the rest.
    expect(spread(requests([1, 1, 1]), 100)).toEqual([33, 33, 34]);
    expect(totalRequests(withTotalRequests(requests([1, 1, 1]), 100))).toBe(100);
  });

  it('are shared out evenly from nothing', () => {
    expect(spread(requests([0, 0]), 50)).toEqual([25, 25]);
  });

  it('have no total while one of them is not a number', () => {
    const draft = requests([10, 'lots']);
    expect(totalRequests(draft)).toBeNull();
    expect(withTotalRequests(draft, 5)).toBe(draft);
  });

  it('keep text typed in place of the total, and find their mix again', () => {
    const unread = withTotalText(requests([10, 30]), 'lots');
    expect(totalOrText(unread)).toBe('lots');
    expect(totalOrText(requests([10, 'lots']))).toBeNull();
    const again = withTotalInMixOf(unread, { total: 400, good: requests([10, 30]) });
    expect(again.workloads.map(({ requestsPerMonth }) => requestsPerMonth)).toEqual([100, 300]);
  });
});

describe('growth of all workloads', () => {
  it('is known only where they share it', () => {
    const alike = withSharedGrowth(scenario, 0.02);
    expect(sharedGrowth(alike)).toBe(0.02);
    expect(sharedGrowth(withValueAt(alike, 'workloads.0.growthPerMonth', 0.05))).toBeNull();
  });
});

describe('the list of workloads', () => {
  it('takes a copy below the workload, with an id of its own', () => {
    const { workloads } = withWorkloadCopied(scenario, 0, 'A copy');
    expect(workloads.map(({ name }) => name)).toEqual([
      scenario.workloads[0]!.name,
      'A copy',
      ...scenario.workloads.slice(1).map(({ name }) => name),
    ]);
    expect(new Set(workloads.map(({ id }) => id)).size).toBe(workloads.length);
  });

  it('loses the workload removed', () => {
    const { workloads } = withoutWorkload(scenario, 1);
    expect(workloads.map(({ id }) => id)).not.toContain(scenario.workloads[1]!.id);
    expect(workloads).toHaveLength(scenario.workloads.length - 1);
  });

  it('loses the scores of the workload removed, and no others', () => {
    const [first, second] = scenario.workloads.map(({ id }) => ({
      workload: id,
      model: 'a',
      score: 1,
    }));
    const draft = { ...scenario, ownScores: [first!, second!] };
    expect(withoutWorkload(draft, 1).ownScores).toEqual([first]);
  });
});
