import { describe, expect, it } from 'vitest';
import { evaluateLedger } from '@/lib/testing/evaluate-ledger';
import { apiRoute, ledgerInputs, workload } from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import { loadApiPrices } from '@/lib/catalogue/prices/load';
import { isPriceProblem } from '@/lib/catalogue/prices/problem';
import { exampleApiPrices } from '@/lib/catalogue/prices/testing-prices';
import { priceUsage, type UsagePrice } from './price-usage';
import { committedPriceFiles } from '@/lib/catalogue/prices/testing-committed';

const catalogue = loadApiPrices(committedPriceFiles(), '2026-11-21');
const TOLERANCE = 1e-12;

function billOf(request: object, prices = catalogue): UsagePrice {
  const answer = priceUsage(request, prices);
  if (isPriceProblem(answer)) throw new Error(answer.message);
  return answer;
}

describe('priceUsage, worked examples', () => {
  it('prices GPT-4o with half of the input cached', () => {
    // 10,000 in of which 4,000 cached, 1,000 out, at 2.50 / 1.25 / 10 USD per MTok:
    // 6,000 × 2.50 / 10⁶ = 0.015; 4,000 × 1.25 / 10⁶ = 0.005; 1,000 × 10 / 10⁶ = 0.010
    const bill = billOf({
      provider: 'openai',
      model: 'gpt-4o',
      usage: { inputTokens: 10_000, cachedInputTokens: 4000, outputTokens: 1000 },
    });
    expect(bill.lines.map(({ id, usd }) => [id, usd])).toEqual([
      ['input', 0.015],
      ['cached-input', 0.005],
      ['output', 0.01],
    ]);
    expectWithin(bill.usd, 0.03, TOLERANCE);
    expect(bill.source.url).toBe('https://developers.openai.com/api/docs/pricing');
    expect(bill.notices).toBeUndefined();
  });

  it('prices a batch of Claude Opus 5.5 as its vendor example does', () => {
    // 5,000 × 4 + 800 × 20 = 36,000 µUSD standard; half of it, 0.018 USD, in a batch.
    const request = {
      provider: 'anthropic',
      model: 'claude-opus-5-5',
      usage: { inputTokens: 5000, outputTokens: 800 },
    };
    expectWithin(billOf(request).usd, 0.036, TOLERANCE);
    expectWithin(billOf({ ...request, tier: 'batch' }).usd, 0.018, TOLERANCE);
  });

  it('prices every token of a long Haiku 5.5 prompt at five times the price', () => {
    // 100,001 × 0.50 / 10⁶ + 1,000 × 2.50 / 10⁶ = 0.0500005 + 0.0025
    const usage = { inputTokens: 100_001, outputTokens: 1000 };
    const bill = billOf({ provider: 'anthropic', model: 'claude-haiku-5-5', usage });
    expectWithin(bill.usd, 0.0525005, TOLERANCE);
  });

  it('prices Gemini 4 Argon at its announced price once the introduction is over', () => {
    const request = {
      provider: 'google',
      model: 'gemini-4-argon',
      usage: { inputTokens: 1e6, outputTokens: 1e6 },
    };
    expect(billOf({ ...request, at: '2026-11-30T23:59:59Z' }).usd).toBe(12); // 2 + 10
    expect(billOf({ ...request, at: '2026-12-01' }).usd).toBe(24); // 4 + 20
  });

  it('adds the request fee of Perplexity Sonar', () => {
    // 1,000 × 1 / 10⁶ twice, and 12 USD per 1,000 requests
    const usage = { inputTokens: 1000, outputTokens: 1000 };
    const bill = billOf({ provider: 'perplexity', model: 'sonar', usage });
    expectWithin(bill.usd, 0.014, TOLERANCE);
  });
});

describe('priceUsage beside the planner', () => {
  it('charges what the ledger’s API spend charges for the same tokens', () => {
    // One request a month: 6,000 fresh, 4,000 cached, 1,000 out at 2.50 / 1.25 / 10 USD per MTok.
    const workloads = [
      workload({
        requestsPerMonth: 1,
        inputTokens: 10_000,
        cachedInputShare: 0.4,
        outputTokens: 1000,
      }),
    ];
    const usdPerMTok = { input: 2.5, cachedInput: 1.25, output: 10 };
    const api = [apiRoute({ id: 'frontier-api', workloads, usdPerMTok })];
    const spend = evaluateLedger(ledgerInputs({ workloads, api })).steady('frontier-api');
    const bill = billOf({
      provider: 'openai',
      model: 'gpt-4o',
      usage: { inputTokens: 10_000, cachedInputTokens: 4000, outputTokens: 1000 },
    });
    expectWithin(bill.usd, spend, TOLERANCE);
  });
});

describe('priceUsage, cached and written tokens', () => {
  it('charges them as input, with a notice, where they have no price', () => {
    // 100 × 1 / 10⁶ + 50 × 4 / 10⁶ = 0.0001 + 0.0002
    const usage = {
      inputTokens: 100,
      cachedInputTokens: 60,
      cacheWriteTokens: 40,
      outputTokens: 50,
    };
    const bill = billOf({ provider: 'example', model: 'plain', usage }, exampleApiPrices());
    expectWithin(bill.usd, 0.0003, TOLERANCE);
    expect(bill.notices).toEqual([
      'Cached input has no price of its own here; those 60 tokens are charged at the input price.',
      'Cache write has no price of its own here; those 40 tokens are charged at the input price.',
    ]);
  });

  it('foots: the lines add up to the total and their tokens to the usage', () => {
    const usage = {
      inputTokens: 999,
      cachedInputTokens: 333,
      cacheWriteTokens: 111,
      outputTokens: 7,
    };
    const bill = billOf({ provider: 'example', model: 'big-1', usage }, exampleApiPrices());
    const tokens = bill.lines.map((line) => ('tokens' in line ? line.tokens : 0));
    expect(tokens).toEqual([555, 333, 111, 7]);
    expect(bill.usd).toBe(bill.lines.reduce((sum, { usd }) => sum + usd, 0));
  });

  it('warns when the price is past its review date on the date of the catalogue', () => {
    const stale = { ...exampleApiPrices(), asOf: '2026-03-03' };
    const usage = { inputTokens: 1, outputTokens: 1 };
    expect(billOf({ provider: 'example', model: 'plain', usage }, stale).notices).toEqual([
      'The source of this price was due to be checked again by 2026-03-02.',
    ]);
  });
});

describe('priceUsage, refused requests', () => {
  const valid = { provider: 'example', model: 'plain', usage: { inputTokens: 1, outputTokens: 1 } };
  const withUsage = (usage: object) => ({ ...valid, usage: { ...valid.usage, ...usage } });

  it.each([
    [
      withUsage({ inputTokens: -5 }),
      'usage.inputTokens is -5; it must be a whole number of tokens, 0 or more.',
    ],
    [
      withUsage({ outputTokens: 1.5 }),
      'usage.outputTokens is 1.5; it must be a whole number of tokens, 0 or more.',
    ],
    [
      withUsage({ outputTokens: Infinity }),
      'usage.outputTokens is Infinity; it must be a whole number of tokens, 0 or more.',
    ],
    [
      withUsage({ inputTokens: 2 ** 53 }),
      'usage.inputTokens is 9007199254740992; it must be a whole number of tokens, 0 or more.',
    ],
    [
      withUsage({ cachedInputTokens: '1' }),
      'usage.cachedInputTokens is "1"; it must be a whole number of tokens, 0 or more.',
    ],
    [
      withUsage({ cachedInputTokens: 1, cacheWriteTokens: 1 }),
      'usage.inputTokens is 1; it includes cached and written tokens, so it must be at least cachedInputTokens + cacheWriteTokens.',
    ],
    [
      withUsage({ images: 3 }),
      'usage.images is 3; it must not be there: the request has no such field.',
    ],
    [
      { ...valid, tier: 'priority' },
      'tier is "priority"; it must be "standard", "batch" or "flex".',
    ],
    [{ ...valid, model: '' }, 'model is ""; it must be the id of a model, not empty.'],
    [{ ...valid, at: 5 }, 'at is 5; it must be a date or an RFC 3339 instant, as text.'],
  ])('answers %j by naming field, value and rule', (request, message) => {
    const answer = priceUsage(request, exampleApiPrices());
    expect(answer).toMatchObject({ kind: 'error', code: 'invalid-request', message });
  });

  it.each([null, 'text', [], 7])('answers %j, which is no request at all', (request) => {
    expect(priceUsage(request, exampleApiPrices())).toMatchObject({ kind: 'error' });
  });
});
