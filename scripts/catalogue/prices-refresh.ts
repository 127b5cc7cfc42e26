// What a refresh of the API prices writes: the generated files and the sources they cite.
import { join } from 'node:path';
import * as z from 'zod';
import { apiPriceFilesSchema } from '@/lib/catalogue/schema/api-prices';
import { sourceSchema, type Source } from '@/lib/catalogue/schema/fact';
import { GENERATED, SOURCES, priceFileText, readJson, sourcesText } from './prices-files';
import { convertGenaiPrices, genaiSourceId } from './prices-genai';

/** The files a refresh writes, path → text, from the package installed under `root`. */
export async function refreshedFiles(root: string): Promise<Map<string, string>> {
  const converted = await convertGenaiPrices(installedVersion(root));
  const sources: Record<string, Source> = z
    .record(z.string(), sourceSchema)
    .parse(readJson(join(root, SOURCES)));
  const handWritten = Object.entries(sources).filter(([id]) => !id.startsWith(genaiSourceId('')));
  const all: Record<string, Source> = Object.fromEntries(handWritten);
  for (const { id, source } of converted) all[genaiSourceId(id)] = source;
  const generated = Object.fromEntries(converted.map(({ id, file }) => [id, file]));
  apiPriceFilesSchema.parse({ generated, authored: {}, sources: all });
  return new Map([
    ...converted.map(
      ({ id, file }) => [join(GENERATED, `${id}.json`), priceFileText(file)] as const,
    ),
    [SOURCES, sourcesText(all)],
  ]);
}

function installedVersion(root: string): string {
  const manifest = readJson(join(root, 'node_modules/@pydantic/genai-prices/package.json'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
