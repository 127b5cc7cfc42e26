import type { Catalogue } from './catalogue';
import { rowById } from './lookup';
import type { ResidencyRegion } from './schema/residency';

const OPERATING_COSTS: Readonly<Record<ResidencyRegion, string>> = {
  us: 'us',
  eu: 'eu',
  uk: 'united-kingdom',
  canada: 'canada',
  switzerland: 'switzerland',
  india: 'india',
  japan: 'japan',
  australia: 'australia',
  singapore: 'singapore',
  uae: 'united-arab-emirates',
  'saudi-arabia': 'saudi-arabia',
  china: 'china',
  brazil: 'brazil',
  korea: 'south-korea',
};

/**
 * The row of operating costs that tells how much carbon a kilowatt-hour of a region carries;
 * undefined in a release that has none for it.
 */
export function carbonRowOf(catalogue: Catalogue, region: ResidencyRegion): string | undefined {
  const id = OPERATING_COSTS[region];
  return rowById(catalogue.operatingCosts, id)?.carbonIntensity === undefined ? undefined : id;
}
