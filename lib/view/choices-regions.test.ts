import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { gridChoices, regionChoices } from './choices-regions';
import { committedCatalogue } from './testing/evaluated';

describe('the regions the form offers', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
  });
  const region = (value: string) => regionChoices(catalogue).find((each) => each.value === value);

  it('are one for each tariff, with its price and what the grid emits', () => {
    // data/operating-costs/us-texas.json, read by hand.
    expect(region('us-texas/commercial')).toEqual({
      value: 'us-texas/commercial',
      label: 'United States, Texas: Commercial average, $0.0864/kWh, 350 g CO2e/kWh',
      usdPerKWh: 0.0864,
      gridGramsPerKWh: 349.8,
    });
    expect(region('us-texas/industrial')?.usdPerKWh).toBe(0.0725);
  });

  it('turn a tariff into dollars at the rate of the catalogue', () => {
    // 0.1902 EUR/kWh × 1.1761 USD/EUR = 0.22369422; a double's rounding is the only tolerance.
    expect(region('eu/non-household')?.usdPerKWh).toBeCloseTo(0.22369422, 12);
    // 0.32 SAR/kWh × 0.266667 USD/SAR = 0.08533344
    expect(region('saudi-arabia/commercial')?.usdPerKWh).toBeCloseTo(0.08533344, 12);
  });

  it('leave a price open where there is no tariff, or no rate of its currency', () => {
    expect(region('germany')).toMatchObject({ usdPerKWh: null, gridGramsPerKWh: 344.14 });
    expect(region('germany')?.label).toContain('tariff not known');
    // The dinar has no rate of exchange in the catalogue.
    expect(region('kuwait/industrial')?.usdPerKWh).toBeNull();
    expect(region('kuwait/industrial')?.label).toContain('in dollars not known');
  });

  it('leave the grid open where it is not known, and leave out a place with neither', () => {
    expect(region('us-new-england/industrial')).toMatchObject({ gridGramsPerKWh: null });
    for (const { usdPerKWh, gridGramsPerKWh, value } of regionChoices(catalogue))
      expect(usdPerKWh ?? gridGramsPerKWh, value).not.toBeNull();
  });

  it('are once each where the grid alone matters', () => {
    const texas = gridChoices(catalogue).filter(({ value }) => value.startsWith('us-texas'));
    expect(texas).toEqual([
      {
        value: 'us-texas',
        label: 'United States, Texas: 350 g CO2e/kWh',
        usdPerKWh: null,
        gridGramsPerKWh: 349.8,
      },
    ]);
  });
});
