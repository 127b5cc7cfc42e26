// Published cases of other calculators, recomputed: the API bill. Numbers as in docs or tests of the peer named.
import { describe, expect, it } from 'vitest';
import { evaluateLedger } from '@/lib/testing/evaluate-ledger';
import { apiRoute, given, ledgerInputs, workload } from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import type { LedgerInputs } from './inputs';

const TOLERANCE = 1e-12;

type Case = Parameters<typeof workload>[0] & {
  usdPerMTok: Parameters<typeof apiRoute>[0]['usdPerMTok'];
};

/** One workload on one API, nothing else. */
function api({ usdPerMTok, ...facts }: Case, extra: Partial<LedgerInputs> = {}) {
  const workloads = [workload(facts)];
  const route = apiRoute({ id: 'frontier-api', workloads, usdPerMTok });
  const inputs = ledgerInputs({ workloads, api: [route], ...extra });
  const figures = evaluateLedger(inputs);
  return {
    ...figures,
    year: figures.total('frontier-api'),
    month: figures.steady('frontier-api'),
    perMTok: figures.usdPerMTok('frontier-api'),
    yearOf: (part: 'Input tokens' | 'Cached input tokens' | 'Output tokens') =>
      figures.part('frontier-api', part),
  };
}

describe('API bills of peers', () => {
  it('A1: 10,000 requests a day of 500 in and 200 out at $3/$15 cost $16,425 a year', () => {
    // 3.65 M requests: 1,825 MTok x 3 = 5,475; 730 MTok x 15 = 10,950; 16,425 ÷ 3,650 k = 4.50 per 1,000.
    const bill = api({
      requestsPerMonth: (10_000 * 365) / 12,
      inputTokens: 500,
      outputTokens: 200,
      usdPerMTok: { input: 3, output: 15 },
    });
    expectWithin(bill.yearOf('Input tokens'), 5475, TOLERANCE);
    expectWithin(bill.yearOf('Output tokens'), 10_950, TOLERANCE);
    expectWithin(bill.year, 16_425, TOLERANCE);
    const requests = bill.values.scalar(bill.ledger.demand.requestsFirstMonth.id);
    expectWithin((bill.month / requests) * 1000, 4.5, TOLERANCE);
  });

  it('A2: one million tokens in at $3 and half a million out at $15 cost $10.50', () => {
    const bill = api({
      requestsPerMonth: 1,
      inputTokens: 1e6,
      outputTokens: 5e5,
      usdPerMTok: { input: 3, output: 15 },
    });
    expectWithin(bill.month, 10.5, TOLERANCE); // 1 x 3 + 0.5 x 15
  });

  it('A3: $0.0015 and $0.002 per thousand tokens are $1.50 and $2 per million', () => {
    // 500 x 1.5 / 10⁶ + 200 x 2 / 10⁶ = 0.00075 + 0.0004 = 0.00115 a request
    const bill = api({
      requestsPerMonth: 1,
      inputTokens: 500,
      outputTokens: 200,
      usdPerMTok: { input: 1.5, output: 2 },
    });
    expectWithin(bill.month, 0.00115, TOLERANCE);
  });

  it('A4: 20 MTok in and 5 MTok out at $1/$3 cost $35, $1.40 per MTok of that mix', () => {
    const bill = api({
      requestsPerMonth: 5000,
      inputTokens: 4000,
      outputTokens: 1000,
      usdPerMTok: { input: 1, output: 3 },
    });
    expectWithin(bill.month, 35, TOLERANCE); // 20 x 1 + 5 x 3
    expectWithin(bill.perMTok, 1.4, TOLERANCE); // 35 ÷ 25
  });

  it('A5: people and implementation make $630 of usage $1,946.67 a month', () => {
    // 2,000 x 0.18 + 500 x 0.54 = 630; 0.05 FTE x 18,000 = 900; 15,000 ÷ 36 = 416.67; ÷ 2,500 MTok = 0.77867
    const nobody = ledgerInputs({ workloads: [], api: [] }).overheads;
    const bill = api(
      {
        requestsPerMonth: 500_000,
        inputTokens: 4000,
        outputTokens: 1000,
        usdPerMTok: { input: 0.18, output: 0.54 },
      },
      {
        horizonMonths: given(36),
        loadedUsdPerFtePerYear: given(18_000 * 12),
        overheads: {
          ...nobody,
          'frontier-api': {
            ...nobody['frontier-api'],
            fte: given(0.05),
            migrationFteMonths: given(15_000 / 18_000),
          },
        },
      },
    );
    const usage = bill.yearOf('Input tokens') + bill.yearOf('Output tokens');
    expectWithin(usage / 36, 630, TOLERANCE);
    expectWithin(bill.month, 630 + 900 + 15_000 / 36, TOLERANCE);
    expectWithin(bill.perMTok, (630 + 900 + 15_000 / 36) / 2500, TOLERANCE);
    expectWithin(bill.month, 1946.67, 2e-6); // as published, to the cent
  });

  it('A6: half of the input read from the cache at a tenth of the price costs $0.55 per MTok', () => {
    const bill = api({
      requestsPerMonth: 1000,
      inputTokens: 1000,
      outputTokens: 1,
      cachedInputShare: 0.5,
      usdPerMTok: { input: 1, cachedInput: 0.1, output: 0 },
    });
    expectWithin(bill.yearOf('Input tokens') / 12, 0.5, TOLERANCE);
    expectWithin(bill.yearOf('Cached input tokens') / 12, 0.05, TOLERANCE);
  });

  it('A9: 10 % of requests sent again cost 10 % more, cached input or not', () => {
    const facts = {
      requestsPerMonth: 1000,
      inputTokens: 1000,
      outputTokens: 200,
      cachedInputShare: 0.25,
      usdPerMTok: { input: 3, cachedInput: 0.3, output: 15 },
    };
    const once = api(facts);
    const again = api(facts, { retryShare: given(0.1) });
    expectWithin(again.year, once.year * 1.1, TOLERANCE);
    // The tokens asked for stay the same: a retry makes each of them dearer, not more of them.
    expectWithin(again.perMTok, once.perMTok * 1.1, TOLERANCE);
  });

  it('A10: 10 MTok in and 2 MTok out a day at $2.50/$10 cost $1,350 in 30 days', () => {
    const bill = api({
      requestsPerMonth: 30,
      inputTokens: 10e6,
      outputTokens: 2e6,
      usdPerMTok: { input: 2.5, output: 10 },
    });
    expectWithin(bill.month, 1350, TOLERANCE); // (25 + 20) x 30
  });

  it('A11: 10,000 requests a day of 2,000 in and 500 out cost $3,000 in 30 days', () => {
    const bill = api({
      requestsPerMonth: 300_000,
      inputTokens: 2000,
      outputTokens: 500,
      usdPerMTok: { input: 2.5, output: 10 },
    });
    expectWithin(bill.month, 3000, TOLERANCE); // 600 x 2.5 + 150 x 10
  });

  it('A12: 30 % cached gives $91.875, not the $79.12 of the specification it comes from', () => {
    // 30,000 messages: 10.5 MTok x 2.50 = 26.25; 4.5 x 1.25 = 5.625; 6 x 10 = 60
    const bill = api({
      requestsPerMonth: 30_000,
      inputTokens: 500,
      outputTokens: 200,
      cachedInputShare: 0.3,
      usdPerMTok: { input: 2.5, cachedInput: 1.25, output: 10 },
    });
    expectWithin(bill.yearOf('Input tokens') / 12, 26.25, TOLERANCE);
    expectWithin(bill.yearOf('Cached input tokens') / 12, 5.625, TOLERANCE);
    expectWithin(bill.month, 91.875, TOLERANCE);
  });

  it('A13: half a million requests of 1,200 in and 600 out cost $6,300 a month, not $36,000', () => {
    const bill = api({
      requestsPerMonth: 500_000,
      inputTokens: 1200,
      outputTokens: 600,
      usdPerMTok: { input: 3, output: 15 },
    });
    expectWithin(bill.month, 6300, TOLERANCE); // 600 x 3 + 300 x 15
  });

  it('A15: 90 % off the cached half of the input leaves the output at its price', () => {
    // 0.5 x 3 + 0.5 x 0.3 + 0.2 x 15 = 4.65; taking 45 % off the whole bill would give 3.30.
    const bill = api({
      requestsPerMonth: 1,
      inputTokens: 1e6,
      outputTokens: 2e5,
      cachedInputShare: 0.5,
      usdPerMTok: { input: 3, cachedInput: 0.3, output: 15 },
    });
    expectWithin(bill.month, 4.65, TOLERANCE);
    expect(Math.abs(bill.month - 3.3)).toBeGreaterThan(1);
  });
});
