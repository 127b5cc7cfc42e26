import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { fieldDefaults } from './choices-defaults';
import { committedCatalogue } from './testing/evaluated';
import type { FieldDefault } from './types';

describe('what stands behind the defaults', () => {
  let catalogue: Catalogue;
  let defaults: Record<string, FieldDefault>;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
    defaults = fieldDefaults(catalogue);
  });

  it('is the catalogue’s own figure with its range and its source', () => {
    // data/defaults/people.json: 3.4 % a year, 2 to 5 %.
    expect(defaults['people.wageGrowthPerYear']).toMatchObject({
      value: 0.034,
      low: 0.02,
      high: 0.05,
      source: { kind: 'quoted' },
    });
    expect(defaults['people.wageGrowthPerYear']?.source.url).toMatch(/^https:/);
  });

  it('is known for every default of the catalogue that is one figure of a field', () => {
    // A default may stand behind several fields (the grid's carbon), so ids are not counted one to one.
    const notOneField = [
      'salary-us', // times the multiplier: people.loadedUsdPerFtePerYear
      'loaded-cost-multiplier',
      'burst-factor', // of each workload
      'ttft-target',
      'tpot-target',
    ];
    const reasons = new Set(Object.values(defaults).map(({ source }) => source.text));
    for (const [id, { fact }] of Object.entries(catalogue.defaults)) {
      if (notOneField.includes(id)) continue;
      const reason = fact.why ?? fact.note ?? '';
      expect(
        [...reasons].some((text) => text.includes(reason)),
        id,
      ).toBe(true);
    }
  });

  it('covers the turns in which a rare field matters', () => {
    // Interruptions: only of spot machines; migration: of every route but today's.
    expect(defaults['rented.interruptionShare']?.value).toBe(0.05);
    expect(defaults['people.migrationFteMonths.frontier-api']?.value).toBe(0);
    expect(defaults['edge.lifeMonths']?.value).toBe(36);
  });

  it('is left open for figures that another choice decides, and for the example’s workloads', () => {
    for (const path of ['rented.usdPerGpuHour', 'owned.usdPerServer', 'seats.users'])
      expect(defaults[path], path).toBeUndefined();
    expect(Object.keys(defaults).filter((path) => path.startsWith('workloads'))).toEqual([]);
  });
});
