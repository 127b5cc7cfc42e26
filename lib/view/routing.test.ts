import { beforeAll, describe, expect, it } from 'vitest';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { routingView } from './routing';
import { withSavings } from './routing-savings';
import { committedCatalogue } from './testing/evaluated';
import { placedPortfolio } from './testing/placed-portfolio';

let scenario: Scenario;

beforeAll(async () => {
  const opening = defaultScenario(await committedCatalogue());
  scenario = { ...opening, workloads: opening.workloads.slice(0, 2) };
});

function placedView(change: (p: ReturnType<typeof placedPortfolio>) => object = () => ({})) {
  const made = placedPortfolio(scenario);
  const portfolio = { ...made, ...change(made) };
  const view = routingView({ portfolio, scenario, book: withSavings(portfolio, 36) });
  if (view.kind !== 'placed') throw new TypeError('placed');
  return view;
}

describe('the policies', () => {
  it('stand side by side with what the best mix saves against each, from the graph', () => {
    // 1,250 - 400 = 850 and 1,000 - 400 = 600; the other figures are the portfolio's own.
    const rows = placedView().policies.map(({ id, figures }) => [
      id,
      figures?.presentValue.text,
      figures?.saved?.text,
      figures?.bestSaves?.text,
      figures?.cashNeeded.text,
      figures?.cashPeak.text,
    ]);
    expect(rows).toEqual([
      ['rented', undefined, undefined, undefined, undefined, undefined],
      ['owned', '$1.25k', '($250)', '$850', '$600', '$1.30k'],
      ['today', '$1.00k', '$0', '$600', '$0', '$1.10k'],
      ['best', '$400', '$600', undefined, '$20.00', '$450'],
    ]);
  });

  it('names the cell of each figure, so that it can be opened', () => {
    const [, owned] = placedView().policies;
    expect(owned?.figures?.presentValue.id).toBe('mix.owned.presentValue');
    expect(owned?.figures?.bestSaves?.id).toBe('mix.best.saves.owned');
    expect(owned?.figures?.machines).toEqual([
      {
        place: 'Llama on 8 × H100',
        figure: { id: 'mix.owned.owned.owned.servers', text: '2 servers' },
      },
    ]);
  });

  it('says the needs that are broken, what is not published, and why one has no cost', () => {
    const [rented, owned] = placedView().policies;
    expect(rented).toMatchObject({ refusal: 'Rented GPUs have no price.', figures: null });
    expect(owned?.figures?.broken).toEqual(['It does not fit.']);
    expect(owned?.figures?.carbon).toBeNull();
    expect(owned?.figures?.carbonUnknown).toEqual(['Sonnet on Anthropic']);
  });
});

describe('the placements', () => {
  it('say where each workload goes, what comes next and what falls away', () => {
    const [chat, documents] = placedView().placements;
    expect(chat).toMatchObject({
      name: 'Support chat',
      option: 'hosted-open',
      place: 'Llama on DeepInfra',
      isMoved: true,
      nextBest: { place: 'Llama on 8 × H100', extra: '$65.1k' },
      fallenAway: [],
    });
    expect(documents).toMatchObject({ isMoved: false, nextBest: null });
    expect(documents?.fallenAway).toEqual([
      { place: 'Llama on 8 × H100', why: 'It does not fit.' },
      { place: 'Llama on DeepInfra', why: 'Its score is too low.' },
    ]);
  });
});

describe('the proof', () => {
  it('says how many places it holds for', () => {
    expect(placedView().proof).toBe(
      'Proved cheapest of 3 places, by trying 1,234 part-placements.',
    );
  });

  it('says how much cheaper a mix may be where the search was stopped', () => {
    const view = placedView(() => ({ proof: { kind: 'gap', nodes: 400_000, gapUsd: 12_345 } }));
    expect(view.proof).toBe(
      'The search of 3 places stopped after 400,000 part-placements: a mix up to $12.3k cheaper may exist.',
    );
  });
});

describe('the rules on where data may be', () => {
  it('are told by what they cost, or not at all where there are none', () => {
    expect(placedView().residency).toBe(
      'Keeping data where it must stay adds $250 to the present value.',
    );
    expect(placedView(() => ({ residencyUsd: null })).residency).toBe('');
  });
});

describe('waiting', () => {
  it('is held against moving now, the dearest as the longest bar', () => {
    // 400 of 500 is 0.8.
    expect(placedView().waiting).toEqual([
      { when: 'Now', presentValue: '$400', against: 'The best mix from month 1.', share: 0.8 },
      {
        when: 'In 6 months',
        presentValue: '$500',
        against: 'Waiting 6 months costs $100 more.',
        share: 1,
      },
    ]);
  });

  it('is not known where today’s mix has no cost', () => {
    const view = placedView(({ policies }) => ({
      waiting: [],
      policies: policies.filter(({ id }) => id !== 'today'),
    }));
    expect(view.waiting).toEqual([]);
    expect(view.waitingUnknown).toMatch(/^What waiting costs is not known: today’s mix/);
  });
});

it('is plain data that a worker can send', () => {
  const view = placedView();
  expect(structuredClone(view)).toEqual(view);
});

it('leads from each part of a conflict to the field that asks for it', () => {
  const [first] = scenario.workloads;
  const { venues, refused, notices } = placedPortfolio(scenario);
  const view = routingView({
    scenario,
    book: null,
    portfolio: {
      kind: 'impossible',
      venues,
      refused,
      notices,
      conflict: [
        { workloadId: null, need: 'budget', message: 'No more than $1 may be spent.' },
        { workloadId: first?.id ?? '', need: 'residency', message: 'It must stay.' },
      ],
    },
  });
  expect(view).toMatchObject({
    kind: 'impossible',
    conflict: [
      { field: 'upfrontBudgetUsd', fieldLabel: 'most cash before month 1' },
      { field: 'workloads.0.residency', fieldLabel: 'Support chat: where its data may be' },
    ],
  });
});
