import { describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Measurements } from '@/lib/catalogue/schema/measurements';
import { sizedHardware } from '@/lib/decide/lookup/serving';
import { compareWithMeasurement, nearestMeasurements } from '@/lib/serving/evidence';
import { requestMeasured } from '@/lib/serving/measurement';
import { parseSizeRequest } from '@/lib/serving/size';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { loadMeasurements } from './measurements';
import { latestRelease, loadRelease } from './releases/index';

type Row = Measurements['rows'][number];

const { rows, sources } = await loadMeasurements();
const catalogue = await released();

async function released(): Promise<Catalogue> {
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error(`${latestRelease} is not a release`);
  return catalogue;
}

function hardwareOf({ model, accelerator }: Row) {
  const hardware = sizedHardware({ catalogue, model, accelerator });
  if ('code' in hardware) throw new Error(hardware.message);
  return hardware;
}

const comparisons = rows.map((row) =>
  compareWithMeasurement(row, hardwareOf(row), requestMeasured(row)),
);

describe('the committed measurements', () => {
  it('are a few hundred rows of at least ten sources', () => {
    expect(rows.length).toBeGreaterThanOrEqual(250);
    expect(rows.length).toBeLessThanOrEqual(400);
    expect(Object.keys(sources).length).toBeGreaterThanOrEqual(10);
  });

  it('each ask a size question whose fields hold', () => {
    const problems = rows.map((row) => parseSizeRequest(requestMeasured(row)));
    expect(problems.filter((answer) => 'error' in answer)).toEqual([]);
  });

  it('differ in nothing from the question they answer, and are its nearest', () => {
    const notNearest = rows.filter((row) => {
      const [nearest] = nearestMeasurements(rows, requestMeasured(row));
      return nearest === undefined || configuration(nearest) !== configuration(row);
    });
    expect(comparisons.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(notNearest.map(({ id }) => id)).toEqual([]);
  });

  it('are all sized by the estimator, none refused', () => {
    const refused = comparisons.filter(({ ratio }) => ratio === undefined);
    expect(refused.map(({ measurement, why }) => `${measurement.id}: ${String(why)}`)).toEqual([]);
  });

  it('are within a factor of eight of their estimate, so that no unit is mistaken', () => {
    const far = comparisons.filter(({ ratio = 1 }) => ratio > 8 || ratio < 1 / 8);
    expect(far.map(({ measurement, ratio }) => `${measurement.id}: ${String(ratio)}`)).toEqual([]);
  });

  it('cover AMD with dense and mixture-of-experts models', () => {
    const amd = rows.filter(({ accelerator }) => accelerator.startsWith('mi'));
    expect([...new Set(amd.map(({ model }) => model))].sort()).toEqual([
      'deepseek-r1',
      'llama-3.1-405b',
      'llama-3.1-70b',
    ]);
  });
});

/** The rows that two sources or versions measured alike share this. */
function configuration(row: Row): string {
  const { weightPrecision, ...request } = requestMeasured(row);
  return JSON.stringify({ ...request, kvPrecision: undefined, weightPrecision });
}

describe('the calibration table the rows were chosen from', () => {
  const table = sharedCsv('throughput-calibration.csv');
  const models = sharedCsv('throughput-model-dims.csv');
  const accelerators = sharedCsv('throughput-gpu-specs.csv');

  it('has no model × accelerator × precision × engine × kind of load left uncovered', () => {
    if (table === undefined || models === undefined || accelerators === undefined) {
      reportAbsent(83);
      return;
    }
    const idIn = (list: Record<string, string>[], name: string | undefined) =>
      list.find((each) => each['name'] === name)?.['catalogue_id'];
    const engines: Record<string, string> = { trtllm: 'tensorrt-llm' };
    const promised = new Set(
      table
        .filter((row) => row['sched'] !== 'static')
        .map((row) => {
          const engine = row['engine']?.split('-')[0] ?? '';
          const load = row['concurrency'] === 'max' ? 'max' : 'fixed';
          const [model, chip] = [idIn(models, row['model']), idIn(accelerators, row['gpu'])];
          return [model, chip, row['weight_prec'], engines[engine] ?? engine, load].join(' ');
        }),
    );
    const covered = new Set(
      rows.map(({ model, accelerator, weightPrecision, engine, concurrency }) => {
        const load = concurrency === 'max' ? 'max' : 'fixed';
        return [model, accelerator, weightPrecision, engine, load].join(' ');
      }),
    );
    expect(promised.size).toBe(83);
    expect([...promised].filter((combination) => !covered.has(combination))).toEqual([]);
  });
});
