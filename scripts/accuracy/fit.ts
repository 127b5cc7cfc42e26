// Least weighted absolute log error by iteratively reweighted Gauss-Newton steps on the logarithms
// of the constants: deterministic, and a handful of steps from a good start.
import type { EstimatorConstants } from '@/lib/serving/constants';
import type { BenchmarkCase } from './benchmark-cases';
import type { Parameter } from './parameters';
import { logErrors } from './predict';
import { solve } from './solve';

/** Step in ln(constant) for the derivatives. */
const STEP = 0.01;
/** Below this an absolute error is weighted like a squared one. */
const ROUNDED = 0.01;
/** No constant moves further than by this factor in one step. */
const LONGEST_STEP = 0.5;
const DAMPINGS = 6;
const NEGLIGIBLE_GAIN = 1e-4;

interface Fit {
  readonly cases: readonly BenchmarkCase[];
  readonly start: EstimatorConstants;
  readonly parameters: readonly Parameter[];
  readonly mostSteps: number;
}

/** The constants with least Σ weight · |ln(predicted / measured)|, from `start`. */
export function fit({ cases, start, parameters, mostSteps }: Fit): EstimatorConstants {
  let constants = start;
  let errors = logErrors(cases, constants);
  let loss = lossOf(cases, errors);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps; step++) {
    const system = normalEquations({ cases, constants, parameters, errors });
    const before = loss;
    for (let tries = 0; tries < DAMPINGS && loss === before; tries++) {
      const next = moved(constants, parameters, solve(damped(system, damping)));
      const nextErrors = logErrors(cases, next);
      const nextLoss = lossOf(cases, nextErrors);
      if (nextLoss < loss) {
        [constants, errors, loss] = [next, nextErrors, nextLoss];
        damping /= 5;
      } else damping = Math.max(10 * damping, 1e-2);
    }
    if (before - loss < NEGLIGIBLE_GAIN * before) break;
  }
  return constants;
}

function lossOf(cases: readonly BenchmarkCase[], errors: readonly number[]): number {
  return cases.reduce((sum, { weight }, i) => sum + weight * Math.abs(errors[i] ?? 0), 0);
}

interface System {
  readonly matrix: number[][];
  readonly right: number[];
}

function normalEquations(given: {
  cases: readonly BenchmarkCase[];
  constants: EstimatorConstants;
  parameters: readonly Parameter[];
  errors: readonly number[];
}): System {
  const { cases, constants, parameters, errors } = given;
  const slopes = parameters.map(({ get, set }) => {
    const nudged = logErrors(cases, set(constants, get(constants) * Math.exp(STEP)));
    return nudged.map((error, i) => (error - (errors[i] ?? 0)) / STEP);
  });
  const weights = cases.map(
    ({ weight }, i) => weight / Math.max(Math.abs(errors[i] ?? 0), ROUNDED),
  );
  const dot = (a: readonly number[], b: readonly number[]) =>
    weights.reduce((sum, weight, i) => sum + weight * (a[i] ?? 0) * (b[i] ?? 0), 0);
  return {
    matrix: slopes.map((row) => slopes.map((column) => dot(row, column))),
    right: slopes.map((row) => -dot(row, errors)),
  };
}

function damped({ matrix, right }: System, damping: number): System {
  const scaled = matrix.map((row, i) =>
    row.map((value, j) => (i === j ? value * (1 + damping) + damping * 1e-9 : value)),
  );
  return { matrix: scaled, right };
}

function moved(
  constants: EstimatorConstants,
  parameters: readonly Parameter[],
  steps: readonly number[],
): EstimatorConstants {
  return parameters.reduce((so, { get, set }, i) => {
    const step = Math.min(LONGEST_STEP, Math.max(-LONGEST_STEP, steps[i] ?? 0));
    return set(so, get(so) * Math.exp(step));
  }, constants);
}
