import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Scenario } from '@/lib/scenario/schema';
import { openPlanner } from './planner';
import type { ComparisonView } from './versions-types';

const catalogue = (await loadRelease(latestRelease))!;
const older = (await loadRelease('2026-11-21'))!;
const planner = openPlanner(catalogue);
const base = planner.defaultScenario();
const cheaper: Scenario = {
  ...base,
  smallApi: { ...base.smallApi, discountShare: 0.25 },
  workloads: base.workloads.slice(1),
};
const version = (id: string, scenario: Scenario) => ({ id, name: `Version ${id}`, scenario });

const rowOf = ({ groups }: ComparisonView, label: string) =>
  groups.flatMap(({ rows }) => rows).find((row) => row.label.startsWith(label));

describe('versions side by side', () => {
  it('show the scenario on screen first, with the figures of the page', () => {
    const view = planner.evaluate(base);
    const compared = planner.versions().compare([version('a', cheaper), version('b', base)]);
    expect(compared.columns.map(({ name }) => name)).toEqual([
      'On screen',
      'Version a',
      'Version b',
    ]);
    for (const { option, label, figures } of view.options) {
      const row = rowOf(compared, label)!;
      expect(row.figure).toEqual(figures?.presentValue ?? null);
      expect(row.cells[2], option).toBe(row.cells[0]);
    }
    expect(rowOf(compared, 'Verdict')!.cells[0]).toBe(view.verdict.headline);
    expect(rowOf(compared, 'Small API')!.differs).toBe(true);
  });

  it('list the inputs that differ and no others, by name and as text', () => {
    planner.evaluate(base);
    const compared = planner.versions().compare([version('a', cheaper)]);
    const inputs = compared.groups.find(({ title }) => title === 'Inputs that differ')!;
    expect(inputs.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
      ['Workload Support chat', 'included', 'none'],
      ['Negotiated discount, GPT-6 Luna', '0\u202f%', '25\u202f%'],
    ]);
    const same = planner.versions().compare([version('b', base)]);
    expect(same.groups.map(({ title }) => title)).not.toContain('Inputs that differ');
  });
});

describe('needs that differ', () => {
  it('are told once each, by what they mean', () => {
    planner.evaluate({ ...base, alternatives: [] });
    const [first, ...others] = base.workloads;
    const needy: Scenario = {
      ...base,
      alternatives: [
        { id: 'a', kind: 'owned', offer: 'dgx-h100', model: null, weightPrecision: null },
      ],
      workloads: [
        {
          ...first!,
          escalationShare: 0.3,
          usdPerFailedAnswer: 4.5,
          today: 'owned',
          reviewShare: 0.01,
          seasonality: [1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1],
        },
        ...others,
      ],
    };
    const compared = planner.versions().compare([version('a', needy)]);
    const inputs = compared.groups.find(({ title }) => title === 'Inputs that differ')!;
    expect(inputs.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
      ['Quality importance, Support chat', 'the route’s own', '30\u202f%'],
      ['Cost of a failed answer, Support chat', 'as in model work', '$4.50/request'],
      ['Share of answers a person looks at, Support chat', '0\u202f%', '1\u202f%'],
      [
        'Volume of the calendar month over the plain path, Support chat',
        'none',
        '1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1',
      ],
      ['Today’s route, Support chat', 'as the scenario', 'Owned servers'],
      ['Further venues', 'none', '1 entered'],
    ]);
  });
});

describe('what changed since', () => {
  it('the same scenario is nothing', () => {
    planner.evaluate(base);
    const { routes, notes, verdict } = planner.versions().changesSince(version('a', base));
    expect(routes).toEqual([]);
    expect(notes).toEqual(['Nothing differs: every figure is the same.']);
    expect(verdict).toMatch(/^The verdict is the same: /);
  });

  it('a version is told route by route, from before over each reason to now', () => {
    planner.evaluate(base);
    const { routes, notes } = planner.versions().changesSince(version('a', cheaper));
    const small = routes.find(({ option }) => option === 'small-api')!;
    expect(small.rows.map(({ label }) => label)).toEqual([
      'Before',
      'Workload Support chat: none → included',
      'Negotiated discount, GPT-6 Luna: 25\u202f% → 0\u202f%',
      'Now',
    ]);
    expect(small.rows[1]!.presentValue).toMatch(/^\+\$/);
    expect(notes[0]).toMatch(/figures differ of/);
  });

  it('another release says how many rows of it differ', () => {
    planner.evaluate(base);
    const { notes } = planner.versions().changesSinceRelease(older);
    expect(notes.join(' ')).toMatch(/rows of the catalogue differ/);
  });
});
