// Where the API prices lie and how they are written: one offer a line, so that a price change is a
// one-line difference.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PriceFile } from '@/lib/catalogue/schema/api-prices';
import type { Source } from '@/lib/catalogue/schema/fact';

export const GENERATED = join('data', 'api-prices', 'generated');
export const SOURCES = join('data', 'sources', 'api-prices.json');

/** The text of a price file, offers one a line. */
export function priceFileText(file: PriceFile): string {
  const { offers, ...head } = file;
  const lines = Object.entries(head).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  const offerLines = offers.map((offer) => JSON.stringify(offer)).join(',\n');
  return `{\n${[...lines, `"offers":[\n${offerLines}\n]`].join(',\n')}\n}\n`;
}

/** The text of the sources file, one source a line, sorted by id. */
export function sourcesText(sources: Readonly<Record<string, Source>>): string {
  const lines = Object.entries(sources)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([id, source]) => `"${id}":${JSON.stringify(source)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** One JSON file, its shape not yet checked. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
}
