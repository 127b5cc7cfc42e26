import { cellFactory } from '@/lib/graph/cell';
import { unitSystem } from '@/lib/units/system';

/** Every unit the ledger may use; kWh is kW times h, nothing more. */
export const ledgerUnits = unitSystem(
  [
    'USD',
    'tok',
    'MTok',
    'req',
    'kreq',
    's',
    'h',
    'month',
    'year',
    'kW',
    'GPU',
    'replica',
    'instance',
    'server',
    'FTE',
    'GB',
    'item',
    'seat',
    'user',
    'device',
    'FLOP',
    'g',
    't',
  ],
  { kWh: 'kW*h' },
);

export const { cell, leaf } = cellFactory(ledgerUnits);

const definition = (id: string, unit: string, fact: { label: string; value: number }) =>
  leaf(id, unit, { ...fact, from: { kind: 'definition' } });

// Conversions are cells like any other, so that forgetting one is a unit error.
export const ONE = definition('one', '1', { label: 'one', value: 1 });
export const ZERO = definition('zero', '1', { label: 'none', value: 0 });
/** What a sum without lines comes to. */
export const NO_MONEY = definition('noMoney', 'USD', { label: 'no money', value: 0 });
export const NO_COST = definition('noCost', 'USD/month', { label: 'no cost', value: 0 });
export const ONE_MONTH = definition('month', 'month', { label: 'one month', value: 1 });
export const TWELVE_MONTHS = definition('twelveMonths', 'month', {
  label: 'months of a year',
  value: 12,
});
export const ONE_YEAR = definition('year', 'year', { label: 'one year', value: 1 });
export const ONE_REPLICA = definition('wholeReplica', 'replica', {
  label: 'one replica',
  value: 1,
});
export const ONE_INSTANCE = definition('wholeInstance', 'instance', {
  label: 'one instance',
  value: 1,
});
export const ONE_SERVER = definition('wholeServer', 'server', { label: 'one server', value: 1 });
export const ONE_DEVICE = definition('wholeDevice', 'device', { label: 'one device', value: 1 });
export const MONTHS_PER_YEAR = definition('monthsPerYear', 'month/year', {
  label: 'months per year',
  value: 12,
});
export const SECONDS_PER_HOUR = definition('secondsPerHour', 's/h', {
  label: 'seconds per hour',
  value: 3600,
});
export const TOKENS_PER_MTOK = definition('tokensPerMTok', 'tok/MTok', {
  label: 'tokens per million tokens',
  value: 1e6,
});
/** Providers that charge by the request quote the fee per thousand. */
export const REQUESTS_PER_THOUSAND = definition('requestsPerThousand', 'req/kreq', {
  label: 'requests per thousand requests',
  value: 1000,
});
/** What is looked at of a request is its answer. */
export const ONE_ITEM_PER_REQUEST = definition('itemPerRequest', 'item/req', {
  label: 'answers per request',
  value: 1,
});
export const GRAMS_PER_TONNE = definition('gramsPerTonne', 'g/t', {
  label: 'grams per tonne',
  value: 1e6,
});
export const HOURS_PER_WEEK = definition('hoursPerWeek', 'h', {
  label: 'hours in a week',
  value: 168,
});

/** Months counted from the first: 1, 2, 3 … */
export const MONTH_NUMBER = cell('monthNumber', 'month', {
  label: 'month',
  formula: ONE.cumulative(ONE_MONTH),
});
