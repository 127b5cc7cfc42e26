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
  ],
  { kWh: 'kW*h' },
);

export const { cell, leaf } = cellFactory(ledgerUnits);

const definition = (id: string, unit: string, fact: { label: string; value: number }) =>
  leaf(id, unit, { ...fact, from: { kind: 'definition' } });

// Conversions are cells like any other, so that forgetting one is a unit error.
export const ONE = definition('one', '1', { label: 'one', value: 1 });
export const ONE_MONTH = definition('month', 'month', { label: 'one month', value: 1 });
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
