import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { releaseDay } from '@/lib/catalogue/release-id';
import { sourceLine } from './sources';
import { committedCatalogue, evaluated } from './testing/evaluated';

describe('where a number comes from', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    const committed = await committedCatalogue();
    catalogue = {
      ...committed,
      release: '2026-11-21',
      sources: {
        lambda: {
          publisher: 'Lambda',
          title: 'GPU instances',
          url: 'https://lambda.example/pricing',
          accessedOn: '2026-11-21',
        },
        acme: {
          publisher: 'Acme',
          title: 'Acme API prices',
          url: 'https://acme.example/',
          accessedOn: '2026-11-21',
        },
      },
    };
  });

  it('names publisher, title and the day a quoted figure holds from', () => {
    const from = { kind: 'quoted', source: 'lambda', date: '2026-09-20' } as const;
    expect(sourceLine(catalogue, from)).toEqual({
      kind: 'quoted',
      text: 'Lambda: GPU instances, as of 20 September 2026.',
      url: 'https://lambda.example/pricing',
      stale: false,
    });
  });

  it('does not say the publisher twice, and says when a page without a date was read', () => {
    const from = { kind: 'quoted', source: 'acme', readOn: '2026-11-05', note: 'Batch.' } as const;
    expect(sourceLine(catalogue, from).text).toBe(
      'Acme API prices, as read on 5 November 2026. Batch.',
    );
  });

  it('gives the reason of an assumption, with what it leans on', () => {
    expect(sourceLine(catalogue, { kind: 'assumed', note: 'A day a week.' }).text).toBe(
      'A day a week.',
    );
    const leaning = { kind: 'assumed', note: 'Twice the rent.', source: 'lambda' } as const;
    expect(sourceLine(catalogue, leaning).text).toBe('Twice the rent. From Lambda: GPU instances.');
  });

  it('says what the reader entered, what is defined and what was modelled', () => {
    expect(sourceLine(catalogue, { kind: 'input' }).text).toBe('You entered it.');
    expect(sourceLine(catalogue, { kind: 'definition' }).text).toBe('True by definition.');
    expect(sourceLine(catalogue, { kind: 'modelled', note: 'A shape.' }).text).toBe('A shape.');
  });

  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
  ])(
    'a figure to be checked by %s is stale in the release of 2026-11-21: %s',
    (reviewBy, stale) => {
      const from = { kind: 'quoted', source: 'lambda', date: '2026-01-01', reviewBy } as const;
      expect(sourceLine(catalogue, from).stale).toBe(stale);
    },
  );

  it('cites every quoted leaf and explains every assumed one of the opening scenario', async () => {
    const committed = await committedCatalogue();
    const { graph } = evaluated(committed);
    let cited = 0;
    for (const { id, definition } of graph.cells) {
      if (definition.kind !== 'leaf') continue;
      const { provenance } = definition;
      const line = sourceLine(committed, provenance);
      expect(line.text, id).toMatch(/\.$/);
      if (provenance.kind === 'assumed') expect(line.text, id).not.toBe('No source was found.');
      if (provenance.kind !== 'quoted') continue;
      const source = committed.sources[provenance.source ?? ''];
      expect(line.text, id).toContain(source?.publisher);
      expect(line.text, id).toContain(source?.title);
      expect(line.text, id).toMatch(/, as (of|read on) (\d+ )?(\w+ )?\d{4}\./);
      expect(line.url, id).toBe(source?.url);
      expect(line.stale, id).toBe((provenance.reviewBy ?? '9999') < releaseDay(committed.release));
      cited += 1;
    }
    expect(cited).toBeGreaterThan(20);
  });
});
