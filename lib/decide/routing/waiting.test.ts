import { describe, expect, it } from 'vitest';
import { apiRoute, given, ledgerInputs, workload } from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import { USUAL_LIMITS } from './search';
import type { Venue } from './venue';
import { waitingOf } from './waiting';

const CLOSE = 1e-9;
// A million requests of one input token: a million tokens a month, so that a price by the million
// tokens is a cost by the month.
const work = workload({ requestsPerMonth: 1e6, inputTokens: 1, outputTokens: 1 });

function venue(
  kind: 'frontier-api' | 'small-api',
  facts: {
    usdPerMonth: number;
    priceChange?: number;
    moveFteMonths?: number;
    wageChange?: number;
    discountRate?: number;
  },
): Venue {
  const {
    usdPerMonth,
    priceChange = 0,
    moveFteMonths = 0,
    wageChange = 0,
    discountRate = 0,
  } = facts;
  const workloads = [work];
  const route = apiRoute({ id: kind, workloads, usdPerMTok: { input: usdPerMonth, output: 0 } });
  const inputs = ledgerInputs({
    workloads,
    api: [{ ...route, priceChangePerYear: given(priceChange) }],
    horizonMonths: given(24),
    wageGrowthPerYear: given(wageChange),
    discountRatePerYear: given(discountRate),
  });
  const overheads = { ...inputs.overheads[kind], migrationFteMonths: given(moveFteMonths) };
  return {
    id: kind,
    kind,
    label: kind,
    home: new Set(kind === 'frontier-api' ? [work.id] : []),
    barriers: new Map(),
    inputs: { ...inputs, overheads: { ...inputs.overheads, [kind]: overheads } },
  };
}

const wait = (venues: readonly Venue[], nowUsd: number, today = 'frontier-api') =>
  waitingOf({
    venues,
    workloadIds: [work.id],
    today: new Map([[work.id, today]]),
    upfrontLimitUsd: null,
    nowUsd,
    limits: USUAL_LIMITS,
  });

describe('waiting while prices halve every year', () => {
  // Prices of month m are 2^(-(m-1)/12) of the first. Twelve months of a $1 price come to
  // S = (1 - 1/2) / (1 - 2^(-1/12)), the twelve after to S/2; six months to
  // (1 - 2^(-1/2)) / (1 - 2^(-1/12)).
  const q = 2 ** (-1 / 12);
  const twelve = (1 - 1 / 2) / (1 - q);
  const six = (1 - Math.SQRT1_2) / (1 - q);
  const dear = venue('frontier-api', { usdPerMonth: 4, priceChange: -0.5 });
  const cheap = venue('small-api', { usdPerMonth: 1, priceChange: -0.5 });
  const now = 1.5 * twelve; // the cheap one from the start: S + S/2

  it('costs the difference of the months waited', () => {
    const [half, year] = wait([dear, cheap], now);
    expect([half!.months, year!.months]).toEqual([6, 12]);
    expectWithin(half!.extraUsd, 3 * six, CLOSE); // (4 - 1) a month of six months
    expectWithin(year!.extraUsd, 3 * twelve, CLOSE);
    expectWithin(year!.presentValueUsd, 4 * twelve + twelve / 2, CLOSE);
    // S = 0.5 / (1 - 0.943874) = 8.9085, three times that is $26.73.
    expect(year!.message).toBe('Waiting 12 months costs $26.73 more than moving now.');
  });

  it('discounts what comes after the wait by its months', () => {
    // Prices stand still, money halves in a year: what is due in month m counts 2^(-m/12), so that
    // twelve months of $1 come to q x S and the twelve after to half of that.
    const facts = { discountRate: 1 };
    const venues = [
      venue('frontier-api', { usdPerMonth: 4, ...facts }),
      venue('small-api', { usdPerMonth: 1, ...facts }),
    ];
    const year = wait(venues, 1.5 * q * twelve)[1]!;
    expectWithin(year.presentValueUsd, 4 * q * twelve + (q * twelve) / 2, CLOSE);
    expectWithin(year.extraUsd, 3 * q * twelve, CLOSE);
  });
});

describe('waiting while the work of moving gets cheaper', () => {
  it('saves what the move then costs less', () => {
    // $500 a month against nothing; moving takes one month of one person, $18,000 today and a
    // quarter of that in a year. Staying 24 months costs $12,000, less than moving now; waiting 12
    // months costs $6,000 and then $4,500. After 6 months the move costs half, $9,000: no less than
    // the $9,000 of the 18 months left.
    const venues = [
      venue('frontier-api', { usdPerMonth: 500, wageChange: -0.75 }),
      venue('small-api', { usdPerMonth: 0, moveFteMonths: 1, wageChange: -0.75 }),
    ];
    const [half, year] = wait(venues, 12_000);
    expectWithin(half!.presentValueUsd, 12_000, CLOSE);
    expectWithin(year!.presentValueUsd, 10_500, CLOSE);
    expect(year!.message).toBe(
      'Waiting 12 months saves $1.50k: what is put off costs less than it saves.',
    );
  });
});

describe('waiting', () => {
  it('is not asked of a mix that owns machines, nor past the horizon', () => {
    const dear = venue('frontier-api', { usdPerMonth: 4 });
    const owned = { ...dear, id: 'owned', kind: 'owned' as const };
    expect(wait([dear, owned], 1, 'owned')).toEqual([]);
    const short = {
      ...dear,
      inputs: { ...dear.inputs, horizonMonths: given(12) },
    };
    expect(wait([short], 48).map(({ months }) => months)).toEqual([6]);
    expect(wait([], 0)).toEqual([]);
  });
});
