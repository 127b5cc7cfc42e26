import type { Catalogue } from '@/lib/catalogue/catalogue';
import { factAt } from '@/lib/catalogue/lookup';
import { releaseDay } from '@/lib/catalogue/release-id';
import { formatCount } from '@/lib/format/count';
import { formatMoney } from '@/lib/format/money';
import type { RegionView } from './types';

type Region = Catalogue['operatingCosts'][string];
type Tariff = NonNullable<Region['electricity']>[string];

/** Regions whose electricity or grid the catalogue knows, one choice for each tariff. */
export function regionChoices(catalogue: Catalogue): RegionView[] {
  return Object.entries(catalogue.operatingCosts)
    .flatMap(([id, region]) => {
      const gridGramsPerKWh = gridOf(catalogue, region);
      const grid = gridGramsPerKWh === null ? 'grid not known' : gridText(gridGramsPerKWh);
      const choice = (given: { value: string; usdPerKWh: number | null; tariff: string }) => ({
        value: given.value,
        label: `${region.name}: ${given.tariff}, ${grid}`,
        usdPerKWh: given.usdPerKWh,
        gridGramsPerKWh,
      });
      const tariffs = Object.entries(region.electricity ?? {}).map(([kind, tariff]) => {
        const usdPerKWh = inDollars(catalogue, tariff);
        const price =
          usdPerKWh === null
            ? 'in dollars not known'
            : `${formatMoney(usdPerKWh, { style: 'unit-price' })}/kWh`;
        return choice({ value: `${id}/${kind}`, usdPerKWh, tariff: `${tariff.name}, ${price}` });
      });
      return tariffs.length > 0
        ? tariffs
        : [choice({ value: id, usdPerKWh: null, tariff: 'tariff not known' })];
    })
    .filter(({ usdPerKWh, gridGramsPerKWh }) => usdPerKWh !== null || gridGramsPerKWh !== null)
    .sort(byLabel);
}

/** Regions whose grid the catalogue knows, for machines whose power somebody else pays. */
export function gridChoices(catalogue: Catalogue): RegionView[] {
  return Object.entries(catalogue.operatingCosts)
    .flatMap(([value, region]): RegionView[] => {
      const gridGramsPerKWh = gridOf(catalogue, region);
      if (gridGramsPerKWh === null) return [];
      const label = `${region.name}: ${gridText(gridGramsPerKWh)}`;
      return [{ value, label, usdPerKWh: null, gridGramsPerKWh }];
    })
    .sort(byLabel);
}

const byLabel = (a: RegionView, b: RegionView) => (a.label < b.label ? -1 : 1);

const gridText = (grams: number) => `${formatCount(grams)} g CO2e/kWh`;

function gridOf(catalogue: Catalogue, region: Region): number | null {
  return factAt(region.carbonIntensity ?? [], releaseDay(catalogue.release))?.value ?? null;
}

/** A tariff in US dollars at the catalogue's own rate; null where it has no rate of the currency. */
function inDollars(catalogue: Catalogue, tariff: Tariff): number | null {
  const day = releaseDay(catalogue.release);
  const price = factAt<(typeof tariff.facts)[number]>(tariff.facts, day);
  if (price === undefined) return null;
  const [currency] = price.unit.split('/');
  if (currency === 'USD') return price.value;
  const rates = Object.values(catalogue.operatingCosts).flatMap((region) =>
    Object.values(region.exchangeRates ?? {}),
  );
  const rate = rates
    .map(({ facts }) => factAt<(typeof facts)[number]>(facts, day))
    .find((fact) => fact?.unit === `USD/${String(currency)}`);
  return rate === undefined ? null : price.value * rate.value;
}
