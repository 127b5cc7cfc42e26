import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { servingModelFrom, totalParameters } from '@/lib/serving/dimensions';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { slugSchema } from './fact';
import type { Model } from './models';
import { modelSchema } from './models';

const root = fileURLToPath(new URL('../../../data/', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as unknown;
const files = readdirSync(`${root}models`).map(
  (name) => [name.replace(/\.json$/, ''), read(`models/${name}`)] as const,
);
const models = files.map(([id, row]) => [id, modelSchema.parse(row)] as const);
const sources = new Set(Object.keys(read('sources/models.json') as object));
const minimal = {
  name: 'A',
  developer: 'B',
  openWeights: true,
  checkedOn: '2026-11-21',
  reviewBy: '2027-05-20',
  unknown: [
    'huggingFaceId',
    'licence',
    'totalParameters',
    'activeParameters',
    'contextTokens',
    'nativePrecision',
    'architecture',
  ].map((field) => ({ field, why: 'not read for this test' })),
};

function sourcesOf({
  licence,
  totalParameters: total,
  activeParameters: active,
  architecture,
}: Model): string[] {
  return [licence?.source, total?.source, active?.source, architecture?.source].filter(
    (id) => id !== undefined,
  );
}

describe('the model rows', () => {
  it.each(files)('%s is well formed', (id, row) => {
    expect(slugSchema.safeParse(id).success).toBe(true);
    expect(modelSchema.safeParse(row).error?.issues).toBeUndefined();
  });

  it('cite known sources only, and every source is cited', () => {
    const cited = new Set(models.flatMap(([, row]) => sourcesOf(row)));
    expect([...cited].filter((id) => !sources.has(id))).toEqual([]);
    expect([...sources].filter((id) => !cited.has(id))).toEqual([]);
  });

  it('cover at least 45 models, 40 of them with all dimensions', () => {
    expect(models.length).toBeGreaterThanOrEqual(45);
    expect(
      models.filter(([, row]) => row.architecture !== undefined).length,
    ).toBeGreaterThanOrEqual(40);
  });

  // Falcon 40B: "40B" is a name; its dimensions, counted with a separate output head, give 41.8 billion.
  const ROUNDED_NAMES = new Set(['falcon-40b']);
  it.each(models.filter(([id]) => !ROUNDED_NAMES.has(id)))(
    '%s has the parameters its dimensions give, within 3 %%',
    (_, row) => {
      if (row.architecture === undefined || row.totalParameters === undefined) return;
      const ratio = totalParameters(row.architecture) / row.totalParameters.value;
      expect(ratio).toBeGreaterThan(0.97);
      expect(ratio).toBeLessThan(1.03);
    },
  );

  it('can all be sized where the dimensions are known', () => {
    for (const [id, { architecture }] of models) {
      if (architecture === undefined) continue;
      const numbers = Object.values(servingModelFrom({ id, architecture })).filter(
        (each) => typeof each === 'number',
      );
      expect(
        numbers.every((each) => Number.isFinite(each) && each >= 0),
        id,
      ).toBe(true);
    }
  });

  const names = sharedCsv('names.csv');
  if (names === undefined) reportAbsent(21);
  it.each(
    (names ?? []).filter((row) => row['kind'] === 'model').map((row) => row['catalogue_id']!),
  )('include %s of the benchmarks', (id) => {
    expect(models.find(([each]) => each === id)?.[1].architecture).toBeDefined();
  });
});

describe('the model schema', () => {
  const problems = (row: unknown) =>
    modelSchema.safeParse(row).error?.issues.map(({ message }) => message);

  it('accepts a model of which nothing is known but its name, when it says so', () => {
    expect(problems(minimal)).toBeUndefined();
  });

  it('demands a reason for what is missing', () => {
    const found = problems({ ...minimal, unknown: minimal.unknown.slice(1) });
    expect(found).toEqual(['missing: give it, or name "huggingFaceId" in "unknown" and say why']);
  });

  it('rejects a field it does not know', () => {
    expect(problems({ ...minimal, price: 3 })).toEqual(['Unrecognized key: "price"']);
  });

  it('rejects more active than total parameters', () => {
    const fact = {
      unit: 'parameters',
      basis: 'assumed',
      why: 'only for this test',
      effectiveFrom: '2026-11-21',
    };
    const unknown = minimal.unknown.filter(({ field }) => !field.endsWith('Parameters'));
    const row = {
      ...minimal,
      unknown,
      totalParameters: { ...fact, value: 1e9 },
      activeParameters: { ...fact, value: 2e9 },
    };
    expect(problems(row)).toEqual(['active parameters cannot exceed the total']);
  });
});
