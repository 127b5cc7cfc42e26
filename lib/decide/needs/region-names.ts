import type { Workload } from '@/lib/scenario/schema';

type Region = NonNullable<Workload['residencyRegion']>;

/** Regions as they stand in a sentence. */
export const regionNames: Readonly<Record<Region, string>> = {
  us: 'the United States',
  eu: 'the European Union',
  uk: 'the United Kingdom',
  canada: 'Canada',
  switzerland: 'Switzerland',
  india: 'India',
  japan: 'Japan',
  australia: 'Australia',
  singapore: 'Singapore',
  uae: 'the United Arab Emirates',
  'saudi-arabia': 'Saudi Arabia',
  china: 'China',
  brazil: 'Brazil',
  korea: 'South Korea',
};
