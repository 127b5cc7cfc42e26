import { percent, whole } from './spec';
import type { Specs } from './spec';

/** The numbers of the sentence, which are on screen first. */
export const firstSpecs = {
  horizonMonths: whole('Horizon', [1, 120], { unit: 'months' }),
  discountRatePerYear: percent('Cost of capital', [0, 1], {
    unit: '% a year',
    help: 'What money tied up must earn.',
  }),
} as const satisfies Specs;
