import { describe, expect, it } from 'vitest';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { deploymentsView } from './capacity-deployments';
import { committedCatalogue, evaluated, situations } from './testing/evaluated';
import type { DeploymentsView } from './types';
import { costedOption } from './words';

const catalogue = await committedCatalogue();
const opening = defaultScenario(catalogue);

type Ranked = Extract<DeploymentsView, { kind: 'ranked' }>;

function rankedFor(scenario: Scenario): Ranked {
  const view = deploymentsView({ scenario, catalogue });
  if (view.kind !== 'ranked') throw new Error(view.message);
  return view;
}

const usd = (text: string) => Number(text.replaceAll(/[$,]/g, ''));
const ids = [...Object.keys(catalogue.accelerators), opening.selfHosted.model];

describe('where the demand could be served instead', () => {
  const view = rankedFor(opening);

  it('shows the eight cheapest machines, cheapest first, and the scenario’s own with their rank', () => {
    const costs = view.rows.map(({ usdPerMonth }) => usd(usdPerMonth));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(view.rows.slice(0, 8).map(({ rank }) => rank)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(view.rows.map(({ isCheapest }) => isCheapest).indexOf(true)).toBe(0);
    const chosen = view.rows.filter(({ isChosen }) => isChosen);
    expect(new Set(chosen.map(({ option }) => option))).toEqual(new Set(['rented', 'owned']));
  });

  it.each(['rented', 'owned'] as const)(
    'costs the scenario’s own %s machine as the page does',
    (id) => {
      // The page's total over 36 months, spread over them; the layout found is the page's own,
      // two GPUs a replica, so only the rounding to whole dollars may differ.
      const option = costedOption(evaluated(catalogue), id)!;
      const row = view.rows.find(({ isChosen, option: route }) => isChosen && route === id)!;
      expect(option.capacity?.gpusPerReplica).toBe(2);
      expect(row.replica).toBe('2 GPUs: tensor parallel 2; FP8 on vLLM');
      expect(Math.abs(usd(row.usdPerMonth) - option.totalUsd / 36)).toBeLessThanOrEqual(0.5);
    },
  );

  it('names the cheapest validated machine where the cheapest is not validated', () => {
    const [first] = view.rows;
    expect(first?.badge).toMatch(/^Not validated\. AMD estimates rest on a few public MI300X/);
    const validated = view.rows.find(({ badge }) => badge === null)!;
    expect(view.title).toContain(
      `the cheapest validated one is ${validated.machine} at ${validated.usdPerMonth}`,
    );
  });

  it('tells the workload nearest to its target, wherever it stands among them', () => {
    // MI300X: support chat 49.5 of 50 ms a token (98.9 %), extraction 98.7 of 100 ms (98.7 %),
    // coding 3,896 of 4,000 ms to the first token (97.4 %).
    const turned = rankedFor({ ...opening, workloads: opening.workloads.toReversed() });
    for (const { rows } of [view, turned])
      expect(rows[0]?.latency).toMatch(/^Support chat: first token \S+\ss of 2\ss, each token /);
  });

  it('has one sentence of each losing accelerator, without ids', () => {
    const { lost } = view;
    expect(new Set(lost.map(({ name }) => name)).size).toBe(lost.length);
    // All accelerators but that of the cheapest machine.
    expect(lost).toHaveLength(Object.keys(catalogue.accelerators).length - 1);
    for (const { name, message } of lost) {
      for (const id of ids.filter((each) => each.includes('-')))
        expect(`${name} ${message}`.split(/[\s:,]/)).not.toContain(id);
      expect(message).toMatch(/\.$/);
      expect(message).not.toMatch(/Cloud Community Cloud|\d{4}-\d{2}-\d{2}/);
    }
    expect(lost[0]?.message).toMatch(/^At its cheapest, /);
  });

  it('answers with a sentence where nothing reaches the target', () => {
    // A token a microsecond is out of any machine's reach.
    const workloads = opening.workloads.map((workload) => ({ ...workload, tpotMs: 0.001 }));
    const refused = deploymentsView({ scenario: { ...opening, workloads }, catalogue });
    expect(refused).toMatchObject({ kind: 'refused' });
    expect('message' in refused && refused.message).toMatch(
      /^No machine searched serves Llama 3\.3 70B within .*\.$/,
    );
    expect(refused.lost.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(situations))('is told in words when %s', (_, change) => {
    const told = JSON.stringify(deploymentsView({ scenario: change(opening), catalogue }));
    expect(told).not.toMatch(/NaN|Infinity|undefined/);
  });
});
