import { describe, expect, it } from 'vitest';
import type { PriceFile, PriceRow } from '../schema/api-prices';
import { checkApiPrices } from './check';
import { examplePriceFile } from './testing-prices';
import { committedPriceFiles } from './testing-committed';

const committed = committedPriceFiles();

function rulesOf(authored: PriceFile): string[] {
  const { sources } = committed;
  const source = sources['pi-ai-1.5.2'];
  if (source === undefined) throw new Error('the test borrows a source that is gone');
  const files = {
    generated: { example: examplePriceFile },
    authored: { example: { ...examplePriceFile, ...authored } },
    sources: { 'example-list': source },
  };
  return checkApiPrices(files).map(({ rule }) => rule);
}

function oneOffer(...rows: PriceRow[]): PriceFile {
  return { offers: [{ model: 'test', prices: rows }] };
}

const usual = { input: 1, output: 4 };

describe('checkApiPrices', () => {
  it('finds no error in the committed prices', () => {
    const errors = checkApiPrices(committed).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('lists the rows to be looked at again only for a given day', () => {
    expect(checkApiPrices(committed).some(({ rule }) => rule === 'review-due')).toBe(false);
    const inAYear = checkApiPrices(committed, { onDay: '2027-11-21' });
    expect(inAYear.map(({ path }) => path)).toContain('google › batch rule');
    expect(inAYear.filter(({ rule }) => rule === 'review-due').length).toBeGreaterThan(500);
  });

  const cases: [string, PriceFile][] = [
    ['price-negative', oneOffer({ usdPerMTok: { input: -1, output: 4 } })],
    ['price-too-high', oneOffer({ usdPerMTok: { input: 400, output: 22_000 } })],
    ['price-too-low', oneOffer({ usdPerMTok: { input: 0.0004, output: 1 } })],
    ['output-below-half-input', oneOffer({ usdPerMTok: { input: 4, output: 1.9 } })],
    ['unknown-source', oneOffer({ usdPerMTok: usual, source: 'nobody' })],
    [
      'large-change',
      oneOffer(
        { usdPerMTok: usual },
        { effectiveFrom: '2026-01-01', usdPerMTok: { input: 2, output: 4 } },
      ),
    ],
    [
      'overlapping-rows',
      oneOffer(
        { effectiveFrom: '2026-01-01', usdPerMTok: usual },
        { effectiveFrom: '2026-01-01', usdPerMTok: usual },
      ),
    ],
    [
      'silent-correction',
      { offers: [{ model: 'plain', prices: [{ usdPerMTok: { input: 1.1, output: 4 } }] }] },
    ],
    ['duplicate-alias', { offers: [{ model: 'test', aliases: ['plain'], prices: [] }] }],
    ['unknown-model', { offers: [], openModels: { nothing: 'llama-3.1-8b' } }],
    ['unknown-fallback', { offers: [], fallback: ['nobody'] }],
    ['duplicate-provider', { offers: [], aliases: ['example'] }],
    [
      'hours-and-long-context',
      oneOffer({
        usdPerMTok: usual,
        longContext: [{ aboveInputTokens: 1, usdPerMTok: { input: 2 } }],
        hours: [{ from: '01:00', to: '02:00', usdPerMTok: { input: 2 } }],
      }),
    ],
  ];
  it.each(cases)('reports %s', (rule, authored) => {
    expect(rulesOf(authored)).toEqual([rule]);
  });

  it('accepts a large change that a reviewer has noted', () => {
    const changed = { effectiveFrom: '2026-01-01', usdPerMTok: { input: 9, output: 9 } };
    const reviewed = 'Announced by the vendor on its price list.';
    expect(rulesOf(oneOffer({ usdPerMTok: usual }, { ...changed, reviewed }))).toEqual([]);
  });
});
