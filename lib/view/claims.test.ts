import { beforeAll, describe, expect, it } from 'vitest';
import { loadClaims } from '@/data/claims/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { ClaimAnswer } from '@/lib/decide/claims/claim';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { claimRow, claimsView } from './claims';
import type { ClaimsView } from './claims-types';
import { committedCatalogue, situations } from './testing/evaluated';

const answer: ClaimAnswer = {
  id: 'payback-months',
  claim: 'It pays back within months.',
  article: 'An article',
  verdict: 'only-if',
  figures: [
    { label: 'payback of owned', value: null, unit: 'month', cellId: 'claim.payback' },
    { label: 'share saved', value: 0.7, unit: '1', cellId: 'claim.open.savingShare' },
    { label: 'price', value: 2.5, unit: 'USD/MTok', cellId: 'claim.paid' },
  ],
  sentence: 'It does not.',
  flip: {
    lever: 'price',
    what: 'the rent',
    cellId: 'rented.usdPerGpuHour',
    from: 2,
    at: 1,
    unit: 'USD/GPU/h',
    makesItTrue: true,
    sentence: 'At $1 it does.',
  },
  otherFlips: [],
  searched: null,
  presupposes: 'Much.',
  evidence: [
    {
      stance: 'against',
      finding: 'It did not.',
      source: 'A study',
      publisher: 'A publisher',
      url: 'https://example.com/',
      date: '2026-02',
    },
  ],
};

describe('a claim as it is printed', () => {
  it('prints each figure in its unit, and a payback that never comes as never', () => {
    expect(claimRow(answer).figures).toEqual([
      { label: 'Payback of owned', text: 'never' },
      { label: 'Share saved', text: '70\u202f%' },
      { label: 'Price', text: '$2.50/MTok' },
    ]);
  });

  it('says the verdict in words, the flip, and who published what and when', () => {
    const row = claimRow(answer);
    expect(row).toMatchObject({ word: 'Only if', flips: ['At $1 it does.'], searched: null });
    expect(row.evidence).toEqual([
      {
        stance: 'Against',
        finding: 'It did not.',
        source: 'A publisher: A study, February 2026',
        url: 'https://example.com/',
      },
    ]);
  });
});

describe('the claims page of the opening scenario', () => {
  let view: ClaimsView;
  beforeAll(async () => {
    view = claimsView({ catalogue: await committedCatalogue(), entries: await loadClaims() });
  });

  it('has all nineteen, and counts them all', () => {
    expect(view.rows).toHaveLength(19);
    const [all, ...counts] = (view.summary.match(/\d+/g) ?? []).map(Number);
    expect(all).toBe(19);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(19);
  });

  it('prints no broken number and no unit of the graph', () => {
    const text = JSON.stringify(
      view.rows.map(({ sentence, flips, figures, searched }) => [
        sentence,
        flips,
        figures,
        searched,
      ]),
    );
    expect(text).not.toMatch(/NaN|Infinity|undefined|\btok\b|USD|\$-/);
  });

  it('has different labels for the figures of a claim', () => {
    for (const { id, figures } of view.rows)
      expect(new Set(figures.map(({ label }) => label)).size, id).toBe(figures.length);
  });
});

describe('scenarios in which figures are missing', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
  });

  it.each([
    'nothing is known',
    'no requests',
    'the frontier API is unknown',
    'the frontier API is free',
    'the model does not fit',
    'one month',
  ])('answer every claim in words where %s', async (name) => {
    const scenario = situations[name]?.(defaultScenario(catalogue));
    if (scenario === undefined) throw new Error(`there is no situation "${name}"`);
    const { rows } = claimsView({ scenario, catalogue, entries: await loadClaims() });
    expect(rows).toHaveLength(19);
    for (const { id, sentence, flips, figures } of rows)
      expect(JSON.stringify([sentence, flips, figures]), id).not.toMatch(/NaN|Infinity|undefined/);
  });
});
