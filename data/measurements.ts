import type { Measurements } from '@/lib/catalogue/schema/measurements';

/**
 * Public serving measurements and their sources, loaded when they are asked for.
 * `catalogue:check` and a test hold the file against its schema, so it is not parsed again here.
 */
export async function loadMeasurements(): Promise<Measurements> {
  const { default: json } = await import('./measurements.json');
  return json as unknown as Measurements; // checked before it is committed; see above
}
