import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlannerProvider } from '@/components/planner/planner-context';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { scenarioSchema } from '@/lib/scenario/schema';
import type { Scenario } from '@/lib/scenario/schema';
import { choicesOf } from '@/lib/view/choices';
import { committedCatalogue } from '@/lib/view/testing/evaluated';
import type { ChoicesView } from '@/lib/view/types';
import { NeedsFields } from './needs/needs-fields';
import { sections } from './sections';
import { Sentence } from './sentence';
import { WorkloadDetails } from './workload-details';
import { WorkloadsEditor } from './workloads-editor';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Every leaf of the schema by its dotted path; of a list of groups, the first item's. */
function leavesOf(node: Node, path = ''): string[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  const groups = (node.anyOf ?? [node]).filter(({ properties }) => properties !== undefined);
  if (node.items?.properties !== undefined) return leavesOf(node.items, below('0'));
  if (groups.length === 0) return [path];
  return groups.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([key, child]) => leavesOf(child, below(key))),
  );
}

/** Fields nobody edits, with the reason. */
const notEdited: Readonly<Record<string, string>> = {
  version: 'Written by the program.',
  catalogueRelease: 'Pinned: the figures of one release belong together.',
  'workloads.0.id': 'Only tells workloads apart.',
  'alternatives.0.id': 'Only tells places apart.',
  'alternatives.0.kind': 'Chosen when the place is added; another kind is another place.',
  'escalationShare.frontier-api': 'The frontier API hands nothing on to itself.',
};

describe('the form', () => {
  let choices: ChoicesView;
  let opening: Scenario;
  beforeAll(async () => {
    const catalogue = await committedCatalogue();
    choices = choicesOf(catalogue);
    opening = defaultScenario(catalogue);
  });

  function drawn(scenario: Scenario, children: ReactNode): string {
    // The form reads no figure of the answer, so the scenario alone is enough of one.
    const view = { scenario, options: [] };
    const props = { opening: JSON.stringify({ view, choices }), children };
    return renderToStaticMarkup(createElement(PlannerProvider, props));
  }

  /** The form as it stands with every part open. */
  function markup(scenario: Scenario, titles = sections.map(({ title }) => title)): string {
    const parts = sections.filter(({ title }) => titles.includes(title));
    const form = createElement(
      Fragment,
      null,
      createElement(Sentence, { isWorkloadsOpen: true, onWorkloads: () => undefined }),
      createElement(WorkloadsEditor),
      createElement(WorkloadDetails, { id: 'details', index: 0, name: 'it', columns: 12 }),
      createElement(NeedsFields, { index: 0 }),
      ...parts.map(({ title, Fields }) => createElement(Fields, { key: title })),
    );
    return drawn(scenario, form);
  }

  const namesIn = (html: string) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name!);

  /** Every group there is, and the choice each rare field matters for. */
  function everything(): Scenario[] {
    const { seats, edge } = choices.starts;
    const reservedCapacity = { tokensPerMinutePerUnit: 100_000, usdPerUnitMonth: 1000 };
    const [rentedPlace] = opening.alternatives.filter(({ kind }) => kind === 'rented');
    const full: Scenario = {
      ...opening,
      workloads: opening.workloads.map((workload) => ({
        ...workload,
        residency: 'region' as const,
        residencyRegion: 'eu' as const,
        seasonality: Array.from({ length: 12 }, () => 1),
      })),
      alternatives: [rentedPlace!, ...opening.alternatives],
      ownScores: [{ workload: opening.workloads[0]!.id, model: 'claude-sonnet-5', score: 0.7 }],
      frontierApi: { ...opening.frontierApi, reservedCapacity },
      smallApi: { ...opening.smallApi, reservedCapacity },
      hostedOpen: { ...opening.hostedOpen, reservedCapacity },
      rented: { ...opening.rented, commitment: 'spot', running: 'schedule' },
      seats,
      edge,
    };
    const { rented } = opening;
    return [
      full,
      { ...full, rented: { ...rented, commitment: 'reserved-1y', running: 'autoscale' } },
    ];
  }

  it('has a field for every field of a scenario', () => {
    const leaves = leavesOf(z.toJSONSchema(scenarioSchema) as Node);
    const names = new Set(everything().flatMap((scenario) => namesIn(markup(scenario))));
    expect(leaves.length).toBeGreaterThan(150);
    expect(leaves.filter((path) => !names.has(path) && !(path in notEdited))).toEqual([]);
    expect(
      Object.keys(notEdited).filter((path) => names.has(path) || !leaves.includes(path)),
    ).toEqual([]);
  });

  it('has no field twice in its parts, and each in the part that answers for it', () => {
    const seen = new Map<string, string>();
    for (const { title, paths, Fields } of sections) {
      const inside = everything().flatMap((scenario) =>
        namesIn(drawn(scenario, createElement(Fields))),
      );
      for (const name of new Set(inside)) {
        expect(seen.get(name), `${name} in ${title}`).toBeUndefined();
        seen.set(name, title);
        const isKnown = paths.some((path) => name === path || name.startsWith(`${path}.`));
        expect(isKnown, `${title} answers for ${name}`).toBe(true);
      }
    }
  });

  it('keeps today’s route in the comparison', () => {
    const today: Scenario = { ...opening, today: 'seats', seats: choices.starts.seats };
    const box = (scenario: Scenario) =>
      /<input[^>]* name="seats"[^>]*>/.exec(markup(scenario, ['Compare also']))?.[0];
    expect(box(today)).toContain('disabled');
    expect(box({ ...today, today: 'owned' })).not.toContain('disabled');
    const offered = (scenario: Scenario) =>
      / name="today".*?<\/select>/.exec(markup(scenario, []))?.[0];
    expect(offered(today)).toContain('Seat licences');
    expect(offered(opening)).not.toContain('Seat licences');
  });

  it('shows only the fields that matter for the running hours and the commitment chosen', () => {
    const shown = (rented: Partial<Scenario['rented']>) =>
      namesIn(markup({ ...opening, rented: { ...opening.rented, ...rented } }, ['Rented GPUs']));
    expect(shown({ running: 'always' })).not.toContain('rented.hoursPerWeek');
    expect(shown({ running: 'always' })).not.toContain('rented.minimumReplicas');
    expect(shown({ running: 'schedule' })).toContain('rented.hoursPerWeek');
    expect(shown({ running: 'autoscale' })).toContain('rented.minimumReplicas');
    expect(shown({ commitment: 'spot' })).toContain('rented.interruptionShare');
    expect(shown({ commitment: 'on-demand' })).not.toContain('rented.interruptionShare');
    expect(shown({ commitment: 'reserved-3y' })).toContain('rented.prepaidShare');
    expect(shown({ commitment: 'reserved-3y' })).not.toContain('rented.rentChangePerYear');
  });

  it('ties every field to a label, and every description to a text that is there', () => {
    for (const scenario of everything()) {
      const html = markup(scenario);
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!));
      const labelled = new Set([...html.matchAll(/ for="([^"]+)"/g)].map(([, id]) => id!));
      for (const [field] of html.matchAll(/<(?:input|select)\b[^>]*>/g)) {
        const id = / id="([^"]+)"/.exec(field)?.[1];
        const isNamed = field.includes(' aria-label="') || (id !== undefined && labelled.has(id));
        expect(isNamed || field.includes('type="checkbox"'), field).toBe(true);
        const described = / aria-describedby="([^"]+)"/.exec(field)?.[1]?.split(' ') ?? [];
        for (const text of described) expect(ids, field).toContain(text);
      }
    }
  });

  it('says the default of a field with its range and what it accepts', () => {
    // Default of the catalogue: 0.034 a year, 0.02 to 0.05; the schema takes -0.95 to 5.
    expect(markup(opening, ['People'])).toContain(
      'Default 3.4 %, usually 2 to 5 %. Any value from -95 to 500 %.',
    );
  });

  it('says in a line what is set in each part', () => {
    const lines = Object.fromEntries(
      sections.map(({ title, summary }) => [title, summary(opening, choices)]),
    );
    expect(lines).toEqual({
      'Volumes and users': 'Users not known; 2 % sent again; prices of 2026-11-21',
      'API contracts': 'List prices; nothing committed',
      'Serving a model ourselves': 'vLLM in FP8; throughput as estimated; spare replicas: 1',
      'Rented GPUs': 'On demand; every hour; rent of the catalogue',
      'Owned servers':
        'Price of the catalogue; replaced after 60 months; resale 20 % after 36 months',
      'Site and energy': 'Electricity $0.146/kWh; PUE 1.54; hosting $195.94/kW a month',
      'Financing and tax': 'Cash; tax 21 %, straight line; cost of capital 10 % a year',
      People: 'To run it 0.2 to 1.5 FTE; wages grow 3.4 % a year',
      'Model work': '200 answers reviewed a month; fine-tuning: LoRA; no tool',
      Risk: '5 to 10 % on top of running costs',
      'Your own evaluation results': 'None: published scores count',
      'Places to consider': '11 besides the routes compared',
      'Compare also': 'Nothing else',
      'What is counted': 'Every part of the cost',
    });
  });

  it('keeps what is not a number in the line, as it was typed', () => {
    const finance = sections.find(({ title }) => title === 'Financing and tax')!;
    expect(
      finance.summary({ ...opening, tax: { ...opening.tax, rate: 'a fifth' } }, choices),
    ).toContain('tax “a fifth”');
  });
});
