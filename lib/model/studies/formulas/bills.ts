import { cell, ONE_MONTH } from '../../definitions';
import type { LedgerInputs } from '../../inputs';
import { buildLedger } from '../../ledger';
import { bareApi, bareFleet, bareLedger, bareOwned, bareWorkload } from '../bare-ledger';
import { amount, finite, list } from '../fields';
import { define, InputError } from '../formula';
import { comparisonOf, HUNDRED, input, numbersOf, routeOf } from '../read';

const THOUSAND = 1000;
const HOURS_PER_DAY = 24;
const MTOK = 1e6;

/** Some requests a period, bought from one API. */
function bill(facts: {
  hoursPerMonth: number;
  work: Parameters<typeof bareWorkload>[0];
  prices: { inputUsdPerMTok: number; outputUsdPerMTok: number };
}): ReturnType<typeof buildLedger> {
  const workloads = [bareWorkload(facts.work)];
  const { hoursPerMonth } = facts;
  const api = [bareApi({ workloads, ...facts.prices })];
  return buildLedger(
    bareLedger({ hoursPerMonth, months: 1, workloads, api, baseline: 'frontier-api' }),
  );
}

/** What a workforce's questions cost a day, the ledger's month, and over a number of days. */
export const apiBill = define(
  {
    users: amount,
    queries_per_user_day: amount,
    tokens_in: amount,
    tokens_out: amount,
    price_in_per_m: amount,
    price_out_per_m: amount,
    days: amount,
  },
  (facts) => {
    const ledger = bill({
      hoursPerMonth: HOURS_PER_DAY,
      work: {
        requestsPerMonth: facts.users * facts.queries_per_user_day,
        inputTokens: facts.tokens_in,
        outputTokens: facts.tokens_out,
      },
      prices: {
        inputUsdPerMTok: facts.price_in_per_m,
        outputUsdPerMTok: facts.price_out_per_m,
      },
    });
    const day = routeOf(ledger, 'frontier-api').cash.first();
    const days = input('days', 'month', { label: 'days, each a month here', value: facts.days });
    return numbersOf({
      per_day: cell('study.perDay', 'USD', {
        label: 'cost of a day',
        formula: day.times(ONE_MONTH),
      }),
      per_year: cell('study.perYear', 'USD', {
        label: 'cost of all days',
        formula: day.times(days),
      }),
    });
  },
);

/** Billions of tokens a month, and what they cost at one price per thousand. */
export const runRateTokens = define(
  { requests: amount, tokens_per_request: amount, price_per_k: amount },
  ({ requests, tokens_per_request, price_per_k }) => {
    const price = price_per_k * THOUSAND;
    const ledger = bill({
      hoursPerMonth: 730,
      work: { requestsPerMonth: requests, inputTokens: tokens_per_request, outputTokens: 0 },
      prices: { inputUsdPerMTok: price, outputUsdPerMTok: price },
    });
    const billion = input('billionTokens', 'MTok', {
      label: 'a billion tokens',
      value: THOUSAND,
    });
    return numbersOf({
      btok: cell('study.billions', '1', {
        label: 'billions of tokens a month',
        formula: ledger.demand.tokens.sum(ONE_MONTH).over(billion),
      }),
      monthly: routeOf(ledger, 'frontier-api').total,
    });
  },
);

/** Two ways to pay, period by period: both totals and what the second saves. */
export const sumAndSaving = define(
  { cloud: list(finite), onprem: list(finite) },
  ({ cloud, onprem }) => {
    if (cloud.length !== onprem.length)
      throw new InputError(
        'inputs.onprem',
        `has ${onprem.length} periods; it must have as many as inputs.cloud, ${cloud.length}`,
      );
    const ledger = buildLedger(periods(cloud, onprem));
    const today = routeOf(ledger, 'frontier-api').total;
    const { totalSaving } = comparisonOf(ledger, 'owned');
    const cells = {
      cloud_total: today,
      onprem_total: routeOf(ledger, 'owned').total,
      saving: totalSaving,
      saving_pct: cell('study.savingPct', '1', {
        label: 'saving in percent',
        formula: totalSaving.over(today).times(HUNDRED),
      }),
    };
    return numbersOf(cells, { periods: cloud.length });
  },
);

/** A million tokens and an hour of a server a period: then a price is what the period costs. */
function periods(cloud: readonly number[], onprem: readonly number[]): LedgerInputs {
  const months = cloud.length;
  const workload = bareWorkload({ requestsPerMonth: 1, inputTokens: MTOK, outputTokens: 0 });
  const workloads = [workload];
  return bareLedger({
    hoursPerMonth: 1,
    months,
    workloads,
    api: [bareApi({ workloads, inputUsdPerMTok: cloud, outputUsdPerMTok: 0 })],
    owned: bareOwned({
      fleet: bareFleet({ [workload.id]: 1 }),
      months,
      usdPerServer: 0,
      usdPerHour: onprem,
    }),
    baseline: 'frontier-api',
  });
}
