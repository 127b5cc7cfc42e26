import { changePerYear, number, percent, share } from './spec';
import type { FieldSpec, Specs } from './spec';

/** The parts of a scenario that hold an API contract, with the route each is. */
export const apiRoutes = [
  { prefix: 'frontierApi', option: 'frontier-api' },
  { prefix: 'smallApi', option: 'small-api' },
  { prefix: 'hostedOpen', option: 'hosted-open' },
] as const;
export type ApiPrefix = (typeof apiRoutes)[number]['prefix'];

/** The terms of one API contract, by the field's name in the route. */
export const apiSpecs = {
  discountShare: share('Discount', 'Negotiated, off the list price.'),
  committedUsdPerYear: number('Committed spend', [0, 1e12], {
    unit: '$ a year',
    help: 'Paid in full: what a year’s spend falls short of it is due at the year’s end.',
  }),
  residencySurchargeShare: percent('Residency surcharge', [0, 5], {
    unit: '%',
    help: 'On top of the price, for keeping data in a region.',
  }),
  priceChangePerYear: changePerYear('API price change'),
} as const satisfies Specs;

/** Capacity kept for one customer, where the route has any. */
export const reservedSpecs = {
  tokensPerMinutePerUnit: number('Tokens per minute of a unit', [1, 1e12], {
    unit: 'tokens/min',
    help: 'What one unit carries, in the provider’s words.',
  }),
  usdPerUnitMonth: number('Price of a unit', [0, 1e9], {
    unit: '$ a month',
    help: 'Bought in whole units for the busiest minute.',
  }),
} as const satisfies Specs;

/** The specs of all three contracts by their paths in the scenario. */
export const apiPathSpecs: Specs = Object.fromEntries(
  apiRoutes.flatMap(({ prefix }): (readonly [string, FieldSpec])[] => [
    ...Object.entries(apiSpecs).map(([key, spec]) => [`${prefix}.${key}`, spec] as const),
    ...Object.entries(reservedSpecs).map(
      ([key, spec]) => [`${prefix}.reservedCapacity.${key}`, spec] as const,
    ),
  ]),
);
