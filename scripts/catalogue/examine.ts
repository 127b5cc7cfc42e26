// Reads data/ and says what is wrong with it: shared by catalogue-check and catalogue-release.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { composeCatalogue, type Catalogue } from '@/lib/catalogue/catalogue';
import { checkCatalogue } from '@/lib/catalogue/check';
import { error, type Finding } from '@/lib/catalogue/finding';
import { checkMeasurements, MEASUREMENTS_FILE } from '@/lib/catalogue/measurements';
import { checkApiPrices } from '@/lib/catalogue/prices/check';
import { parseApiPriceFiles } from '@/lib/catalogue/prices/load';
import { releaseDay } from '@/lib/catalogue/release-id';
import { apiPriceFilesOf, type CatalogueFiles } from '@/lib/catalogue/rows';

export interface Examination {
  /** Absent where a file could not be read as what its folder asks for. */
  readonly catalogue: Catalogue | undefined;
  readonly findings: readonly Finding[];
}

/**
 * The authored catalogue of a checkout as a release (a day, or a further release of it), with every
 * finding as of that day; those of the measurements beside it are among them.
 */
export function examineCatalogue(root: string, release: string): Examination {
  const { files: all, findings } = readFiles(root);
  if (findings.length > 0) return { catalogue: undefined, findings };
  const { [MEASUREMENTS_FILE]: measurements, ...files } = all;
  const composed = composeCatalogue({ release, files });
  if (!composed.ok) return { catalogue: undefined, findings: composed.findings };
  const { catalogue } = composed;
  const priceFiles = parseApiPriceFiles(apiPriceFilesOf(files, catalogue.sources));
  return {
    catalogue,
    findings: [
      ...checkCatalogue(catalogue, releaseDay(release)),
      ...checkApiPrices(priceFiles),
      ...checkMeasurements(measurements, catalogue),
    ],
  };
}

/** Every authored JSON file under data/, by its path from the root with forward slashes. */
function readFiles(root: string): { files: CatalogueFiles; findings: Finding[] } {
  const data = path.join(root, 'data');
  const paths = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .map((name) => `data/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.json') && !name.startsWith('data/releases/'));
  const files: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const name of paths.sort()) {
    try {
      files[name] = JSON.parse(readFileSync(path.join(root, name), 'utf8'));
    } catch (cause) {
      findings.push(
        error(name, `is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`),
      );
    }
  }
  return { files, findings };
}

/** One line a finding, errors first. */
export function findingLines(findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].map(
    ({ severity, path: at, message }) => `${severity}: ${at}: ${message}`,
  );
}
