import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvRows } from './csv';

// The project's reference data lives beside the checkout, not in it. Tests that
// use it must pass without it, saying so in one line.
const folder = new URL('../../../shared/data/', import.meta.url);

/** Text of a reference file, or undefined where the shared folder is absent. */
function sharedText(name: string): string | undefined {
  const path = fileURLToPath(new URL(name, folder));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Rows of a reference CSV by header, or undefined where the shared folder is absent. */
export function sharedCsv(name: string): Record<string, string>[] | undefined {
  const text = sharedText(name);
  return text === undefined ? undefined : csvRows(text);
}

/** The one line a run prints when reference cases could not be run. */
export function reportAbsent(cases: number): void {
  console.log(`shared data absent: ${cases} cases not run`);
}
