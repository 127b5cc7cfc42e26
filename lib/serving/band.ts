import { hasExperts } from './setup';
import type { ServingModel } from './types';

// Measured over predicted throughput, 10th and 90th percentile of each benchmark row as predicted by
// constants fitted without its model (`npm run accuracy` prints them).
const DENSE = [0.887, 1.183] as const;
const MIXTURE_OF_EXPERTS = [0.771, 1.251] as const;
/** What the seven-constant estimator needed on mixtures of experts: the width of not knowing. */
const NOT_VALIDATED = [0.69, 1.36] as const;

/**
 * Measured over estimated TTFT of the 1,631 benchmark rows that publish it, 10th and 90th percentile:
 * queueing policies differ far more than speeds do.
 */
export const TTFT_BAND80 = [0.6, 2.34] as const;

/** Factors that turn an estimate into its 80 % band. Outside the calibrated range a wider one applies. */
export function band80Factors(
  model: ServingModel,
  isValidated: boolean,
): readonly [number, number] {
  if (!isValidated) return NOT_VALIDATED;
  return hasExperts(model) ? MIXTURE_OF_EXPERTS : DENSE;
}
