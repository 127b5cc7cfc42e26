import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { defaultScenario, workloadDefaults } from '@/lib/scenario/default-scenario';
import { withSharedGrowth, withEvaluation, withWorkloadAdded } from './workloads';

const catalogue = (await loadRelease(latestRelease))!;
const scenario = defaultScenario(catalogue);
const start = workloadDefaults(catalogue);

describe('a new workload', () => {
  it('stands last and leaves empty what only the user can know', () => {
    const added = withWorkloadAdded(scenario, { name: 'Invoices', start }).workloads.at(-1);
    expect(added).toMatchObject({
      name: 'Invoices',
      requestsPerMonth: '',
      inputTokens: '',
      outputTokens: '',
      minimumScore: null,
    });
    expect(scenario.workloads.map(({ id }) => id)).not.toContain(added?.id);
  });

  it('has the lengths of what it starts from, but no volume', () => {
    const from = { ...start, inputTokens: 120, outputTokens: 15 };
    const added = withWorkloadAdded(scenario, { name: 'Sorting', start: from }).workloads.at(-1);
    expect(added).toMatchObject({ requestsPerMonth: '', inputTokens: 120, outputTokens: 15 });
  });

  it('grows as the others do where they share a growth', () => {
    const growth = (draft: typeof scenario) =>
      withWorkloadAdded(draft, { name: 'x', start }).workloads.at(-1)?.growthPerMonth;
    const [first, ...others] = scenario.workloads;
    expect(growth(withSharedGrowth(scenario, 0.02) as typeof scenario)).toBe(0.02);
    const mixed = [{ ...first!, growthPerMonth: 0.5 }, ...others];
    expect(growth({ ...scenario, workloads: mixed })).toBe(start.growthPerMonth);
  });

  it('has a name of its own', () => {
    const once = withWorkloadAdded(scenario, { name: 'Support chat', start });
    const twice = withWorkloadAdded(once, { name: 'Support chat', start });
    const names = twice.workloads.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['Support chat 2', 'Support chat 3']);
  });
});

describe('another evaluation', () => {
  it('empties the lowest score, which was one of the old, of that workload alone', () => {
    const asked = {
      ...scenario,
      workloads: scenario.workloads.map((workload) => ({
        ...workload,
        evaluation: 'mgsm',
        minimumScore: 0.6,
      })),
    };
    const { workloads } = withEvaluation(asked, 1, 'bfcl');
    expect(workloads[1]).toMatchObject({ evaluation: 'bfcl', minimumScore: null });
    expect(workloads[0]).toBe(asked.workloads[0]);
  });
});
