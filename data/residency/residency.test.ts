import { describe, expect, it } from 'vitest';
import { carbonRowOf } from '@/lib/catalogue/regions';
import { residencyOfApi, residencyOfCloud } from '@/lib/catalogue/residency';
import { residencyRegionSchema } from '@/lib/catalogue/schema/residency';
import { residencyRegionIds } from '@/lib/scenario/needs-schema';
import { examineCatalogue } from '@/scripts/catalogue/examine';

const { catalogue } = examineCatalogue(process.cwd(), '2026-11-21');
if (catalogue === undefined) throw new Error('the catalogue does not compose; run its check');

/** Cloud regions outside the list of regions a scenario can ask for: Johannesburg and Taiwan. */
const ELSEWHERE = ['africa-south1', 'asia-east1'];

describe('the residency rows', () => {
  it('cover every provider of an API', () => {
    const missing = catalogue.apiPrices.providers.filter(
      ({ id }) => catalogue.residency[id]?.api === undefined,
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('cover every cloud, and every region its offers name', () => {
    const offers = Object.entries(catalogue.cloudOffers);
    const missing = offers.filter(
      ([, { provider }]) => catalogue.residency[provider]?.cloud === undefined,
    );
    const unmapped = offers.filter(
      ([id, { region }]) =>
        !ELSEWHERE.includes(region) && residencyOfCloud(catalogue, id).guaranteed.length === 0,
    );
    expect([...missing, ...unmapped].map(([id]) => id)).toEqual([]);
  });

  it('use the regions a scenario asks for, each with a carbon intensity', () => {
    expect(residencyRegionSchema.options).toEqual(residencyRegionIds);
    const without = residencyRegionIds.filter((region) => !carbonRowOf(catalogue, region));
    expect(without).toEqual([]);
  });

  // Read from the providers' documentation on 2026-11-21; see data/sources/residency.json.
  it('say what the documentation of four providers says', () => {
    expect(residencyOfApi(catalogue, 'anthropic')).toMatchObject({
      guaranteed: ['us'],
      ownAccount: false,
      surchargeShare: { value: 0.1 },
    });
    expect(residencyOfApi(catalogue, 'mistral')).toMatchObject({
      guaranteed: ['eu', 'us'],
      surchargeShare: { value: 0.1 },
    });
    expect(residencyOfApi(catalogue, 'aws').ownAccount).toBe(true);
    expect(residencyOfApi(catalogue, 'deepseek')).toMatchObject({
      guaranteed: [],
      ownAccount: 'unknown',
    });
  });

  it('keep an offer of one region out of the others', () => {
    const aws = Object.entries(catalogue.cloudOffers).filter(
      ([, { provider, region }]) => provider === 'aws' && region === 'eu-north-1',
    );
    expect(aws.length).toBeGreaterThan(0);
    for (const [id] of aws) expect(residencyOfCloud(catalogue, id).guaranteed).toEqual(['eu']);
  });
});
