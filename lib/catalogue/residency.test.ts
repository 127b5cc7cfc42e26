import { describe, expect, it } from 'vitest';
import { composed, files, quoted } from './fixture';
import { carbonRowOf } from './regions';
import { residencyOfApi, residencyOfCloud } from './residency';
import { residencySchema } from './schema/residency';

const reviewed = { checkedOn: '2026-11-01', reviewBy: '2027-01-31' };
const seen = { source: 'acme', date: '2026-11-01' };

const acme = {
  name: 'Acme',
  api: {
    processedIn: [
      { region: 'us', guaranteed: true, ...seen },
      { region: 'canada', guaranteed: false, ...seen },
    ],
    ownAccount: { value: false, ...seen },
    surchargeShare: quoted(0.1, '1'),
  },
  cloud: {
    regions: [
      { region: 'us', providerRegions: ['us-east-1'], ...seen },
      { region: 'eu', providerRegions: ['eu-north-1'], ...seen },
      { region: 'japan', ...seen },
    ],
    ownAccount: { value: true, ...seen },
  },
  ...reviewed,
};

/** The fixture with Acme's residency, and its offer also in the region named. */
function withResidency(region: string) {
  const catalogue = composed({ ...files, 'data/residency/acme.json': acme });
  const [offer] = Object.values(catalogue.cloudOffers);
  if (offer === undefined) throw new Error('the fixture has a cloud offer');
  return { ...catalogue, cloudOffers: { one: { ...offer, provider: 'acme', region } } };
}

describe('where an API processes data', () => {
  it('names the regions it can be kept in, not those it merely stands in', () => {
    expect(residencyOfApi(withResidency('any'), 'acme')).toMatchObject({
      guaranteed: ['us'],
      ownAccount: false,
      surchargeShare: { value: 0.1 },
      sources: ['acme'],
    });
  });

  it('is unknown, not nowhere, for a provider without a row', () => {
    const unknown = { guaranteed: 'unknown', ownAccount: 'unknown', sources: [] };
    expect(residencyOfApi(withResidency('any'), 'other')).toMatchObject(unknown);
    expect(residencyOfApi(composed(), 'constructor')).toMatchObject(unknown);
  });
});

describe('where a rented machine stands', () => {
  it('is any region of its cloud for an offer that names none', () => {
    expect(residencyOfCloud(withResidency('any'), 'one')).toEqual({
      guaranteed: ['us', 'eu', 'japan'],
      ownAccount: true,
      sources: ['acme'],
    });
  });

  it('is the region of the offer alone where it names one', () => {
    expect(residencyOfCloud(withResidency('eu-north-1'), 'one').guaranteed).toEqual(['eu']);
  });

  it('is none of the regions for an offer elsewhere', () => {
    expect(residencyOfCloud(withResidency('africa-south1'), 'one').guaranteed).toEqual([]);
  });

  it('is unknown for an unknown offer', () => {
    expect(residencyOfCloud(withResidency('any'), 'two').guaranteed).toBe('unknown');
  });
});

describe('a residency row', () => {
  const complaints = (row: unknown) =>
    (residencySchema.safeParse(row).error?.issues ?? []).map(({ path }) => path.join('.'));

  it('names what it does not know', () => {
    expect(complaints({ ...acme, api: {}, cloud: {} })).toEqual([
      'api.processedIn',
      'api.ownAccount',
      'cloud.regions',
      'cloud.ownAccount',
    ]);
  });

  it('owes a surcharge only where there is a region to pay it for', () => {
    const [kept, elsewhere] = acme.api.processedIn;
    const ownAccount = acme.api.ownAccount;
    const row = (place: unknown) => ({ ...acme, api: { processedIn: [place], ownAccount } });
    expect(complaints(row(kept))).toEqual(['api.surchargeShare']);
    expect(complaints(row(elsewhere))).toEqual([]);
  });

  it('has a part, and each region once', () => {
    expect(complaints({ name: 'Acme', ...reviewed })).toEqual(['']);
    const [place] = acme.cloud.regions;
    expect(complaints({ ...acme, cloud: { ...acme.cloud, regions: [place, place] } })).toEqual([
      'cloud.regions',
    ]);
  });
});

describe('the carbon of a region', () => {
  it('is undefined in a release without it', () => {
    expect(carbonRowOf(composed(), 'korea')).toBeUndefined();
  });
});
