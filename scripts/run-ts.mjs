// `node scripts/run-ts.mjs FILE [arguments]`: runs a TypeScript script of this project.
import path from 'node:path';
import { runTypeScript } from './lib/typescript.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node scripts/run-ts.mjs FILE [arguments]\n');
  process.exitCode = 2;
} else {
  await runTypeScript(path.resolve(file), args);
}
