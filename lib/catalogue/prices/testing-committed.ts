import { readFileSync, readdirSync } from 'node:fs';
import type { ApiPriceFiles } from '../schema/api-prices';
import { parseApiPriceFiles } from './load';

const data = new URL('../../../data/', import.meta.url);

/** The price files under data/, read and checked. For tests only: the product reads a release. */
export function committedPriceFiles(): ApiPriceFiles {
  return parseApiPriceFiles({
    generated: readFolder('api-prices/generated/'),
    authored: readFolder('api-prices/authored/'),
    sources: readJson(new URL('sources/api-prices.json', data)),
  });
}

function readFolder(folder: string): Record<string, unknown> {
  const url = new URL(folder, data);
  const names = readdirSync(url).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map((name) => [name.replace('.json', ''), readJson(new URL(name, url))]),
  );
}

function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(url, 'utf8')) as unknown;
}
