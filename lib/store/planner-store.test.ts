import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { openPlanner } from '@/lib/view/planner';
import { valueAt } from './draft';
import type { PlannerEngine } from './engine';
import { createPlannerStore } from './planner-store';

const catalogue = (await loadRelease(latestRelease))!;
const planner = openPlanner(catalogue);
const view = planner.evaluate(planner.defaultScenario());

/** The screen's engine with answers that only repeat the question, so that a test takes no time. */
const echo: PlannerEngine = {
  ...planner,
  adopt: () => undefined,
  evaluate: (scenario) => ({
    ...view,
    scenario,
    verdict: { ...view.verdict, headline: `Decide for ${scenario.horizonMonths} months.` },
  }),
};

function open(loadEngine: () => Promise<PlannerEngine> = () => Promise.resolve(echo)) {
  const tasks: (() => void)[] = [];
  const store = createPlannerStore({ view, loadEngine, schedule: (task) => tasks.push(task) });
  /** Runs what was scheduled and lets its promises settle. */
  const settle = async () => {
    while (tasks.length > 0) tasks.shift()?.();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const edit = async (path: string, value: unknown) => {
    store.getState().edit(path, value);
    await settle();
  };
  const horizon = () => valueAt(store.getState().draft, 'horizonMonths');
  return { store, settle, edit, horizon };
}

describe('an edit', () => {
  it('is answered by the engine, which is fetched for it', async () => {
    const { store, edit } = open();
    await edit('horizonMonths', 24);
    const { view: answer, isCurrent, announcement } = store.getState();
    expect(answer.scenario.horizonMonths).toBe(24);
    expect(isCurrent).toBe(true);
    expect(announcement).toBe('Verdict updated: Decide for 24 months.');
  });

  it('that is not a value keeps the last good answer and what was typed', async () => {
    const { store, edit, horizon } = open();
    await edit('horizonMonths', 24);
    await edit('horizonMonths', 'lots');
    const { view: answer, isCurrent, problems } = store.getState();
    expect(horizon()).toBe('lots');
    expect(answer.scenario.horizonMonths).toBe(24);
    expect(isCurrent).toBe(false);
    expect(problems.map(({ path }) => path)).toEqual(['horizonMonths']);
  });

  it('of a workload is named by the path the form uses', async () => {
    const { store, edit } = open();
    await edit('workloads.1.inputTokens', 'lots');
    expect(store.getState().problems.map(({ path }) => path)).toEqual(['workloads.1.inputTokens']);
  });

  it('is kept and answered later where the engine could not be fetched', async () => {
    let isOnline = false;
    const { store, edit } = open(() =>
      isOnline ? Promise.resolve(echo) : Promise.reject(new Error('offline')),
    );
    await edit('horizonMonths', 24);
    expect(store.getState().banner[0]).toContain('could not be loaded');
    isOnline = true;
    await edit('discountRatePerYear', 0.2);
    expect(store.getState().view.scenario.horizonMonths).toBe(24);
    expect(store.getState().banner).toEqual([]);
  });
});

describe('undo', () => {
  it('takes back all typing in one field at once, until the field is left', async () => {
    const { store, edit, horizon, settle } = open();
    const before = horizon();
    await edit('horizonMonths', 2);
    await edit('horizonMonths', 24);
    store.getState().seal();
    await edit('horizonMonths', 48);
    store.getState().undo();
    expect(horizon()).toBe(24);
    store.getState().undo();
    expect(horizon()).toBe(before);
    store.getState().undo();
    expect(horizon()).toBe(before);
    await settle();
    expect(store.getState().isCurrent).toBe(true);
  });

  it('is itself undone by redo, until the next edit', async () => {
    const { store, edit, horizon } = open();
    await edit('horizonMonths', 24);
    store.getState().undo();
    store.getState().redo();
    expect(horizon()).toBe(24);
    store.getState().undo();
    await edit('horizonMonths', 12);
    store.getState().redo();
    expect(horizon()).toBe(12);
  });
});

describe('a scenario from a link', () => {
  it('is answered with its notices, and one undo away from what was there', async () => {
    const { store, horizon } = open();
    const before = horizon();
    const shared = { ...planner.defaultScenario(), horizonMonths: 60 };
    await store.getState().open(shared, ['Made with an older release.']);
    expect(store.getState().view.scenario.horizonMonths).toBe(60);
    expect(store.getState().banner).toEqual(['Made with an older release.']);
    store.getState().undo();
    expect(horizon()).toBe(before);
  });
});
