import { arithmeticOf } from '@/lib/serving/arithmetic';
import { closedLoop } from '@/lib/serving/closed-loop';
import type { EstimatorConstants } from '@/lib/serving/constants';
import { layoutOf } from '@/lib/serving/layout';
import { planMemory } from '@/lib/serving/memory';
import type { ServingSetup } from '@/lib/serving/setup';
import { steadyThroughput } from '@/lib/serving/steady';
import type { BenchmarkCase } from './benchmark-cases';

/** Output tokens per second the estimator expects of a measured row's setting. */
function predict(given: BenchmarkCase, constants: EstimatorConstants): number {
  const { hardware, weightPrecision, kvPrecision, engine, concurrency } = given;
  const setup: ServingSetup = {
    ...hardware,
    engine,
    constants,
    layout: layoutOf(given),
    arithmetic: arithmeticOf({ ...hardware, weightPrecision, kvPrecision }, constants),
  };
  const capacity = planMemory(setup, given).sequences;
  if (concurrency === undefined) return steadyThroughput(setup, given, capacity);
  return closedLoop(setup, { lengths: given, concurrency, capacity }).outputTokensPerSecond;
}

/** ln(predicted / measured) of every row. */
export function logErrors(
  cases: readonly BenchmarkCase[],
  constants: EstimatorConstants,
): number[] {
  return cases.map((each) => Math.log(predict(each, constants) / each.measuredTokensPerSecond));
}
