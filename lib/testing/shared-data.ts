import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
  if (text === undefined) return undefined;
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ''])));
}

/** The one line a run prints when reference cases could not be run. */
export function reportAbsent(cases: number): void {
  console.log(`shared data absent: ${cases} cases not run`);
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') field += c;
      else if (text.charAt(i + 1) === '"') field += text.charAt(++i);
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      row.push(field);
      field = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (c !== '\r') field += c;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}
