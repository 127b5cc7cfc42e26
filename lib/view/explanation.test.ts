import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation } from '@/lib/decide/evaluation';
import { explanationOf } from './explanation';
import { committedCatalogue, evaluated, situations } from './testing/evaluated';
import type { FormulaPiece } from './types';

const text = (pieces: readonly FormulaPiece[]) => pieces.map((piece) => piece.text).join('');

describe('how a figure was made', () => {
  let catalogue: Catalogue;
  let evaluation: Evaluation;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
    evaluation = evaluated(catalogue);
  });
  const opened = (id: string, of = evaluation) => explanationOf({ evaluation: of, catalogue, id });

  it('reads as a formula in words and, piece by piece, in numbers', () => {
    // 500,000 requests × (1,200 + 600) tokens ÷ 1,000,000 = 900 MTok
    const tokens = opened('demand.support-chat.tokens');
    expect(text(tokens.words)).toBe(
      'requests asked for, Support chat × (input tokens per request, Support chat + output tokens per request, Support chat) ÷ tokens per million tokens',
    );
    expect(text(tokens.numbers)).toBe(
      '500,000 requests/month (month 1) × (1,200 tokens/request + 600 tokens/request) ÷ 1,000,000 tokens/MTok',
    );
    expect(tokens.value).toBe('900\u202fMTok/month in month 1, 2,532\u202fMTok/month in month 36');
  });

  it('stands every month behind a series and none behind one number', () => {
    const { months } = opened('demand.support-chat.tokens');
    expect(months?.head).toEqual(['Month', 'Tokens, Support chat']);
    expect(months?.rows).toHaveLength(36);
    expect(months?.rows[0]).toEqual(['1', '900\u202fMTok/month']);
    expect(opened('route.owned.total').months).toBeNull();
  });

  it('takes the month that the formula takes', () => {
    // tokens in month 1 says the month itself
    expect(text(opened('demand.tokensFirstMonth').numbers)).toBe(
      '(10,850\u202fMTok/month in month 1) × 1,000,000 tokens/MTok',
    );
    const growing = evaluated(catalogue, (scenario) => ({ ...scenario, horizonMonths: 60 }));
    const servers = growing.values.series('owned.servers');
    const [first, last] = [servers[0], servers.at(-1)];
    expect(last).not.toBe(first);
    expect(text(opened('owned.decommissioning', growing).numbers)).toBe(
      `(${String(last)} servers in the last month) × $2,000/server × 1`,
    );
  });

  it('says once what holds in every month', () => {
    expect(opened('api.frontier-api.priceFactor').value).toBe('1 in every month');
    const oneMonth = evaluated(catalogue, situations['one month']);
    expect(opened('demand.tokens', oneMonth).value).toBe('10,850\u202fMTok/month in month 1');
  });

  it('has no formula for a leaf, which is its own source', () => {
    const rent = opened('rented.usdPerGpuHour');
    expect(rent).toMatchObject({ words: [], numbers: [], operands: [], value: '$3.99/GPU-h' });
    expect(rent.leaves).toHaveLength(1);
    expect(rent.leaves[0]?.source.text).toBe('Lambda: GPU instances, as of 20 September 2026.');
  });

  it('lines words, numbers and operands up for every cell', () => {
    for (const { id } of evaluation.graph.cells) {
      const { words, numbers, operands, leaves } = opened(id);
      expect(numbers.map((piece) => piece.id)).toEqual(words.map((piece) => piece.id));
      const named = new Set(words.flatMap((piece) => piece.id ?? []));
      for (const each of named) expect(operands.map(({ figure }) => figure.id)).toContain(each);
      words.forEach((piece, index) => {
        if (piece.id === null) expect(numbers[index]?.text).toBe(piece.text);
      });
      expect(leaves.length, id).toBeGreaterThan(0);
      for (const leaf of leaves) expect(leaf.source.text, id).toMatch(/\.$/);
    }
  });
});
