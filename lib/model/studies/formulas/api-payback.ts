import { cell } from '../../definitions';
import { busyMachine, tokensPerSecondOf, type BusyMachine } from '../busy-machine';
import {
  amount,
  decline,
  pair,
  positive,
  row,
  share,
  steps,
  table,
  throughput,
  triple,
} from '../fields';
import { define } from '../formula';
import { forEach, NoValue, type Found } from '../found';
import { monthsToPayBack, wholeMonths } from '../payback';
import { numbersOf, routeOf } from '../read';

/** A machine bought against its whole output bought from an API. */
interface Purchase {
  readonly hoursPerMonth: number;
  readonly tokensPerSecond: number | null;
  readonly inputShare?: number;
  readonly outputShare?: number;
  readonly owned: NonNullable<BusyMachine['owned']>;
  readonly api: NonNullable<BusyMachine['api']>;
}

function payback({ tokensPerSecond, ...facts }: Purchase): number | NoValue {
  const rate = tokensPerSecondOf(tokensPerSecond);
  if (rate instanceof NoValue) return rate;
  return monthsToPayBack(
    (months) => busyMachine({ ...facts, tokensPerSecond: rate, months, baseline: 'frontier-api' }),
    'owned',
  );
}

/** Months in which a machine with electricity to pay has saved its price against each API. */
export const cmuBreakeven = define(
  {
    tokens_per_second: throughput,
    hours_per_month: positive,
    hardware_cost: amount,
    electricity_per_month: amount,
    input_share: amount,
    output_share: amount,
    api_prices_in_out: table(pair(amount, amount)),
  },
  (facts) => ({
    capacity_mtok_month: capacity(facts.tokens_per_second, facts.hours_per_month),
    ...forEach(facts.api_prices_in_out, ([inputUsdPerMTok, outputUsdPerMTok], name) => ({
      [`months_${name}`]: payback({
        hoursPerMonth: facts.hours_per_month,
        tokensPerSecond: facts.tokens_per_second,
        inputShare: facts.input_share,
        outputShare: facts.output_share,
        owned: { usdPerServer: facts.hardware_cost, usdPerMonth: facts.electricity_per_month },
        api: { inputUsdPerMTok, outputUsdPerMTok },
      }),
    })),
  }),
);

/** MTok a machine makes in a month of its own length. */
function capacity(tokensPerSecond: number | null, hoursPerMonth: number): Found {
  const rate = tokensPerSecondOf(tokensPerSecond);
  if (rate instanceof NoValue) return rate;
  const ledger = busyMachine({
    hoursPerMonth,
    months: 1,
    tokensPerSecond: rate,
    rented: { usdPerHour: 0 },
    baseline: 'rented',
  });
  const tokens = cell('study.capacity', 'MTok/month', {
    label: 'tokens a machine makes in a month',
    formula: ledger.demand.tokens.first(),
  });
  return numbersOf({ tokens }).tokens;
}

/** The same for several machines of one model each, [tokens/s, price, electricity a month], at one blended price. */
export const cmuGeminiBlended = define(
  {
    hours_per_month: positive,
    blended_price: amount,
    models: table(triple([throughput, amount, amount])),
  },
  ({ hours_per_month: hoursPerMonth, blended_price: outputUsdPerMTok, models }) =>
    forEach(models, ([tokensPerSecond, usdPerServer, usdPerMonth], name) => ({
      [name]: payback({
        hoursPerMonth,
        tokensPerSecond,
        owned: { usdPerServer, usdPerMonth },
        api: { inputUsdPerMTok: 0, outputUsdPerMTok },
      }),
    })),
);

/** What an hour of a machine's tokens would cost from an API, and months until it has saved its price. */
export const payoffTable = define(
  {
    output_share: amount,
    input_share: amount,
    hours_per_month: positive,
    rows: table(row({ hw: amount, tps: throughput, pin: amount, pout: amount })),
  },
  ({ output_share: outputShare, input_share: inputShare, hours_per_month: hoursPerMonth, rows }) =>
    forEach(rows, ({ hw, tps, pin, pout }, name) => {
      const purchase: Purchase = {
        hoursPerMonth,
        tokensPerSecond: tps,
        inputShare,
        outputShare,
        owned: { usdPerServer: hw },
        api: { inputUsdPerMTok: pin, outputUsdPerMTok: pout },
      };
      return { [`${name}_cloud_hr`]: cloudHour(purchase), [`${name}_months`]: payback(purchase) };
    }),
);

function cloudHour({ tokensPerSecond, ...facts }: Purchase): Found {
  const rate = tokensPerSecondOf(tokensPerSecond);
  if (rate instanceof NoValue) return rate;
  const ledger = busyMachine({
    ...facts,
    tokensPerSecond: rate,
    months: 1,
    baseline: 'frontier-api',
  });
  const hour = cell('study.cloudPerHour', 'USD/h', {
    label: 'what an hour of these tokens costs from the API',
    formula: routeOf(ledger, 'frontier-api').cash.first().over(ledger.demand.hours),
  });
  return numbersOf({ hour }).hour;
}

/**
 * Whole months until hardware has saved its price, the cloud's falling each month at a yearly rate:
 * a row for each share of hours used, a column for each rate. A falling price may never get there.
 */
export const payoffDecline = define(
  {
    hw: amount,
    cloud_hr: amount,
    hours_per_month: positive,
    declines: steps(decline),
    utils: steps(share),
  },
  ({ hw, cloud_hr, hours_per_month: hoursPerMonth, declines, utils }) => ({
    grid: utils.map((shareOfHours) =>
      declines.map((fallPerYear) =>
        wholeMonths(
          monthsToPayBack(
            (months) =>
              busyMachine({
                hoursPerMonth,
                months,
                rented: { usdPerHour: cloud_hr, changePerYear: -fallPerYear, shareOfHours },
                owned: { usdPerServer: hw },
                baseline: 'rented',
              }),
            'owned',
          ),
        ),
      ),
    ),
  }),
);
