import type { Cell } from '@/lib/graph/cell';
import { cell, ONE, ONE_YEAR, SECONDS_PER_HOUR, TOKENS_PER_MTOK } from '../../definitions';
import { tokensPerSecondOf } from '../busy-machine';
import { amount, finite, pair, positive, share, table, throughput } from '../fields';
import { define, InputError } from '../formula';
import { forEach, NoValue } from '../found';
import { HUNDRED, input, numbersOf } from '../read';

// Ratios and conversions without a machine, a bill or a month: small graphs of their own.

/** How many times a price fell, and by what factor a year. */
export const annualFactor = define(
  { p0: amount, p1: amount, years: positive },
  ({ p0, p1, years }) => {
    const before = input('priceBefore', 'USD/MTok', { label: 'price at first', value: p0 });
    const after = input('priceAfter', 'USD/MTok', { label: 'price at last', value: p1 });
    const time = input('years', 'year', { label: 'years between', value: years });
    const total = cell('study.totalFactor', '1', {
      label: 'times the price fell',
      formula: before.over(after),
    });
    return numbersOf({
      total_factor: total,
      annual_factor: cell('study.annualFactor', '1', {
        label: 'times the price fell a year',
        formula: total.power(ONE_YEAR.over(time)),
      }),
    });
  },
);

/** A bill over its tokens. */
export const unitPrice = define({ cost: finite, mtok: positive }, ({ cost, mtok }) =>
  numbersOf({
    per_mtok: cell('study.perMTok', 'USD/MTok', {
      label: 'cost per million tokens',
      formula: input('cost', 'USD', { label: 'cost', value: cost }).over(
        input('tokens', 'MTok', { label: 'tokens', value: mtok }),
      ),
    }),
  }),
);

/** What is left of a list price after its cost, in percent, input and output apart. */
export const grossMarginPair = define(
  { price_in: amount, cost_in: amount, price_out: amount, cost_out: amount },
  ({ price_in, cost_in, price_out, cost_out }) =>
    numbersOf({
      margin_in_pct: margin('input', { price: price_in, cost: cost_in }),
      margin_out_pct: margin('output', { price: price_out, cost: cost_out }),
    }),
);

function margin(side: string, given: { price: number; cost: number }): Cell {
  const price = input(`${side}Price`, 'USD/MTok', {
    label: `price of ${side}`,
    value: given.price,
  });
  const cost = input(`${side}Cost`, 'USD/MTok', { label: `cost of ${side}`, value: given.cost });
  return cell(`study.${side}Margin`, '1', {
    label: `gross margin on ${side} in percent`,
    formula: price.minus(cost).over(price).times(HUNDRED),
  });
}

/** Cost under a latency target over cost at saturation, for each configuration. */
export const slaPremium = define(
  { at_sla: table(amount.nullable()), sat: table(amount) },
  ({ at_sla: underTarget, sat }) =>
    forEach(underTarget, (value, name) => {
      const saturated = sat[name];
      if (saturated === undefined) throw new InputError(`inputs.sat.${name}`, 'is missing');
      if (value === null)
        return { [name]: new NoValue('It does not meet the target at any load.') };
      const premium = cell('study.premium', '1', {
        label: 'cost under the target over cost at saturation',
        formula: input('underTarget', 'USD/MTok', { label: 'cost under the target', value }).over(
          input('saturated', 'USD/MTok', { label: 'cost at saturation', value: saturated }),
        ),
      });
      return { [name]: numbersOf({ premium }).premium };
    }),
);

/** Saving in percent per token of a new machine over an old, each at its rent and throughput. */
export const savingsTable = define(
  { rate_new: amount, rate_old: amount, throughput: table(pair(throughput, throughput)) },
  ({ rate_new, rate_old, throughput: models }) =>
    forEach(models, ([newer, older], name) => {
      const rates = [tokensPerSecondOf(newer), tokensPerSecondOf(older)] as const;
      const [now, before] = rates;
      if (now instanceof NoValue) return { [name]: now };
      if (before instanceof NoValue) return { [name]: before };
      const costOf = (id: string, facts: { rate: number; tokensPerSecond: number }) =>
        input(`${id}Rate`, 'USD/GPU/h', { label: `${id} rent`, value: facts.rate }).over(
          input(`${id}Throughput`, 'tok/s/GPU', {
            label: `${id} throughput`,
            value: facts.tokensPerSecond,
          }),
        );
      const saving = cell('study.saving', '1', {
        label: 'saving in percent',
        formula: ONE.minus(
          costOf('new', { rate: rate_new, tokensPerSecond: now }).over(
            costOf('old', { rate: rate_old, tokensPerSecond: before }),
          ),
        ).times(HUNDRED),
      });
      return { [name]: numbersOf({ saving }).saving };
    }),
);

/** Price of a GPU-hour in a monthly bill of GPUs that run all the time. */
export const impliedGpuRate = define(
  { monthly: amount, gpus: positive, hours_per_month: positive },
  ({ monthly, gpus, hours_per_month }) => {
    const bill = input('monthly', 'USD/month', { label: 'bill a month', value: monthly });
    const count = input('gpus', 'GPU', { label: 'GPUs', value: gpus });
    const hours = input('hours', 'h/month', { label: 'hours of a month', value: hours_per_month });
    return numbersOf({
      rate: cell('study.rate', 'USD/GPU/h', {
        label: 'implied price of a GPU-hour',
        formula: bill.over(count).over(hours),
      }),
    });
  },
);

/** Price of a GPU-hour in a stated cost per million tokens. */
export const impliedRateFromCost = define(
  { per_mtok_output: amount, tps_output_per_node: throughput, gpus_per_node: positive },
  ({ per_mtok_output, tps_output_per_node, gpus_per_node }) => {
    const rate = tokensPerSecondOf(tps_output_per_node);
    if (rate instanceof NoValue) return { usd_per_gpu_hour: rate };
    const cost = input('cost', 'USD/MTok', { label: 'stated cost', value: per_mtok_output });
    const tokens = input('throughput', 'tok/s', { label: 'throughput of a node', value: rate });
    const gpus = input('gpus', 'GPU', { label: 'GPUs of a node', value: gpus_per_node });
    return numbersOf({
      usd_per_gpu_hour: cell('study.rate', 'USD/GPU/h', {
        label: 'implied price of a GPU-hour',
        formula: cost.times(tokens, SECONDS_PER_HOUR).over(TOKENS_PER_MTOK).over(gpus),
      }),
    });
  },
);

/** Cost of a request on a machine rented at a discount, by the time its tokens take. */
export const magiclemp = define(
  { vm_hourly: amount, reduction: share, tokens: amount, tps: throughput },
  ({ vm_hourly, reduction, tokens, tps }) => {
    const rate = tokensPerSecondOf(tps);
    if (rate instanceof NoValue) return { per_request: rate };
    const rent = input('rent', 'USD/h', { label: 'rent', value: vm_hourly });
    const discount = input('discount', '1', { label: 'discount', value: reduction });
    const made = input('tokens', 'tok/req', { label: 'tokens of a request', value: tokens });
    const speed = input('throughput', 'tok/s', { label: 'throughput', value: rate });
    return numbersOf({
      per_request: cell('study.perRequest', 'USD/req', {
        label: 'cost of a request',
        formula: rent.times(ONE.minus(discount), made).over(speed).over(SECONDS_PER_HOUR),
      }),
    });
  },
);
