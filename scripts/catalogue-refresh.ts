// npm run catalogue:refresh [-- --check]: writes data/api-prices/generated and the sources it cites
// from the installed @pydantic/genai-prices. With --check it writes nothing and fails on a difference.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refreshedFiles } from './catalogue/prices-refresh';

const root = process.cwd();
const check = process.argv.includes('--check');
const files = await refreshedFiles(root);
const changed = [...files].filter(([path, text]) => textAt(join(root, path)) !== text);
for (const [path, text] of check ? [] : changed) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
for (const [path] of changed) console.log(`${check ? 'differs' : 'written'}: ${path}`);
console.log(`${files.size} files, ${changed.length} ${check ? 'differ' : 'written'}`);
process.exitCode = check && changed.length > 0 ? 1 : 0;

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
