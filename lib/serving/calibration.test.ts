import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelSchema } from '@/lib/catalogue/schema/models';
import { SAME_DIMENSIONS_AS } from './calibration';
import { servingModelFrom } from './dimensions';

function servingModel(id: string) {
  const row = modelSchema.parse(JSON.parse(readFileSync(`data/models/${id}.json`, 'utf8')));
  if (row.architecture === undefined) throw new Error(`${id} has no dimensions`);
  return { ...servingModelFrom({ id, architecture: row.architecture }), id: '' };
}

describe('models that share the dimensions of a benchmarked one', () => {
  it.each(Object.entries(SAME_DIMENSIONS_AS))('%s is sized exactly as %s', (model, benchmarked) => {
    expect(servingModel(model)).toEqual(servingModel(benchmarked));
  });
});
