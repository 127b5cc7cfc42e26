// `npm run accuracy [-- FOLDER]`: how far serving estimates are from the public benchmark rows, and
// the constants fitted anew. FOLDER holds throughput-calibration.csv and names.csv.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { EstimatorConstants } from '@/lib/serving/constants';
import { FOURTEEN_CONSTANT_ESTIMATOR, SEVEN_CONSTANT_ESTIMATOR } from '@/lib/serving/constants';
import { csvRows } from '@/lib/testing/csv';
import { benchmarkCases, type BenchmarkCase } from './accuracy/benchmark-cases';
import { fit } from './accuracy/fit';
import { naiveErrors } from './accuracy/naive';
import { FOURTEEN, type Parameter, SEVEN } from './accuracy/parameters';
import { logErrors } from './accuracy/predict';
import { printBand, printReport } from './accuracy/report';

const STEPS = 12;
const STEPS_WITHOUT_A_GROUP = 4;

interface Estimator {
  readonly name: string;
  readonly constants: EstimatorConstants;
  readonly parameters: readonly Parameter[];
}

const estimators: readonly Estimator[] = [
  { name: 'Seven constants', constants: SEVEN_CONSTANT_ESTIMATOR, parameters: SEVEN },
  { name: 'Fourteen constants', constants: FOURTEEN_CONSTANT_ESTIMATOR, parameters: FOURTEEN },
];

async function openCases(folder: string): Promise<BenchmarkCase[] | undefined> {
  const read = (name: string) => csvRows(readFileSync(path.join(folder, name), 'utf8'));
  if (!existsSync(path.join(folder, 'throughput-calibration.csv'))) return undefined;
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error(`the latest release, ${latestRelease}, is missing`);
  return benchmarkCases(read('throughput-calibration.csv'), read('names.csv'), catalogue);
}

/** Each row predicted by constants that were fitted without its group. */
function leaveOut(
  cases: readonly BenchmarkCase[],
  { constants, parameters }: Estimator,
  groupOf: (each: BenchmarkCase) => string,
): number[] {
  const errors = new Map<BenchmarkCase, number>();
  for (const group of new Set(cases.map(groupOf))) {
    const left = cases.filter((each) => groupOf(each) === group);
    const fitted = fit({
      cases: cases.filter((each) => groupOf(each) !== group && !each.isSuspect),
      start: constants,
      parameters,
      mostSteps: STEPS_WITHOUT_A_GROUP,
    });
    logErrors(left, fitted).forEach((error, i) => {
      const each = left[i];
      if (each !== undefined) errors.set(each, error);
    });
  }
  return cases.map((each) => errors.get(each) ?? NaN);
}

function reportOn(cases: readonly BenchmarkCase[], estimator: Estimator): void {
  const { name, constants, parameters } = estimator;
  const start = constants;
  const fitted = fit({
    cases: cases.filter(({ isSuspect }) => !isSuspect),
    start,
    parameters,
    mostSteps: STEPS,
  });
  console.log(`\n== ${name}: committed, and fitted anew from there`);
  for (const parameter of parameters) {
    const [was, is] = [parameter.get(constants), parameter.get(fitted)];
    console.log(`  ${parameter.name.padEnd(44)} ${was.toPrecision(6)}  ${is.toPrecision(6)}`);
  }
  printReport({ name: `${name}, calibration`, cases, errors: logErrors(cases, constants) });
  const left = [
    ['leave-one-model-out', ({ model }: BenchmarkCase) => model],
    ['leave-one-GPU-out', ({ gpu }: BenchmarkCase) => gpu],
    ['leave-one-source-out', ({ source }: BenchmarkCase) => source],
  ] as const;
  for (const [how, groupOf] of left) {
    const errors = leaveOut(cases, { ...estimator, constants: fitted }, groupOf);
    printReport({ name: `${name}, ${how}`, cases, errors });
    if (how === 'leave-one-model-out') printBand({ name, cases, errors });
  }
}

const folder = process.argv[2] ?? path.join(process.cwd(), '..', 'shared', 'data');
const cases = await openCases(folder);
if (cases === undefined) {
  console.error(
    `${folder} holds no throughput-calibration.csv; name its folder: npm run accuracy -- FOLDER`,
  );
  process.exitCode = 1;
} else {
  console.log(
    `${cases.length} continuous rows; ${cases.filter((c) => c.isSuspect).length} of them reported but never fitted`,
  );
  printReport({
    name: 'One tokens/s per model and GPU (in sample)',
    cases,
    errors: naiveErrors(cases),
  });
  for (const estimator of estimators) reportOn(cases, estimator);
}
