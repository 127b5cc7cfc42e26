import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { FOURTEEN_CONSTANT_ESTIMATOR, SEVEN_CONSTANT_ESTIMATOR } from '@/lib/serving/constants';
import { expectWithin } from '@/lib/testing/relative';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { benchmarkCases, type BenchmarkCase } from './benchmark-cases';
import { fit } from './fit';
import { naiveErrors } from './naive';
import { SEVEN } from './parameters';
import { logErrors } from './predict';
import { rankCorrelation, statisticsOf } from './statistics';

const rows = sharedCsv('throughput-calibration.csv');
const names = sharedCsv('names.csv');

describe('the committed estimator on the public benchmark rows', () => {
  if (rows === undefined || names === undefined) {
    it('is not measured without them', () => {
      reportAbsent(2376);
    });
    return;
  }
  let cases: BenchmarkCase[];
  beforeAll(async () => {
    cases = benchmarkCases(rows, names, (await loadRelease(latestRelease))!);
  });

  it('reads all but the 66 static batches', () => {
    expect(cases).toHaveLength(2442 - 66);
    expect(cases.filter(({ isSuspect }) => isSuspect)).toHaveLength(21);
  });

  it('is at least as good as the published twelve constants', () => {
    const errors = logErrors(cases, FOURTEEN_CONSTANT_ESTIMATOR);
    const { median, ninetieth, bias } = statisticsOf(errors);
    expect(median).toBeLessThan(0.087);
    expect(ninetieth).toBeLessThan(0.277);
    expect(Math.abs(bias)).toBeLessThan(0.02);
    const measured = cases.map((each) => each.measuredTokensPerSecond);
    const predicted = measured.map((rate, i) => rate * Math.exp(errors[i]!));
    expect(rankCorrelation(measured, predicted)).toBeGreaterThan(0.985);
  });

  it('repeats the published figures of the seven constants, and of one rate per model and GPU', () => {
    // published: median 11.8 %, 90th percentile 42.5 % on all 2,442 rows; naive 56-58 %
    const seven = statisticsOf(logErrors(cases, SEVEN_CONSTANT_ESTIMATOR));
    expectWithin(seven.median, 0.118, 0.02);
    expectWithin(seven.ninetieth, 0.425, 0.01);
    const naive = statisticsOf(naiveErrors(cases)).median;
    expect(naive).toBeGreaterThan(0.55);
    expect(naive).toBeLessThan(0.6);
  });
});

describe('the fit', () => {
  it('finds constants again from rows made with them', async () => {
    if (rows === undefined || names === undefined) return;
    const all = benchmarkCases(rows, names, (await loadRelease(latestRelease))!);
    const some = all.filter((_, i) => i % 20 === 0);
    // The "measurements" are the seven-constant estimator's own, so the start 20 % off must come back.
    const made = logErrors(some, SEVEN_CONSTANT_ESTIMATOR).map((error, i) => ({
      ...some[i]!,
      measuredTokensPerSecond: some[i]!.measuredTokensPerSecond * Math.exp(error),
    }));
    const [, , , bandwidth] = SEVEN;
    const start = bandwidth!.set(SEVEN_CONSTANT_ESTIMATOR, 0.7);
    const found = fit({ cases: made, start, parameters: [bandwidth!], mostSteps: 12 });
    expectWithin(bandwidth!.get(found), bandwidth!.get(SEVEN_CONSTANT_ESTIMATOR), 1e-4);
  });
});
