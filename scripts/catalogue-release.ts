// `node scripts/run-ts.mjs scripts/catalogue-release.ts DATE [--draft]`: validates data/, resolves
// it and writes data/releases/DATE.json, its digest and the index. A released file is frozen;
// --draft overwrites one that nobody has been given yet.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { serializeRelease } from '@/lib/catalogue/release';
import { examineCatalogue, findingLines } from './catalogue/examine';
import { indexSource } from './catalogue/release-index';

type Digests = Record<string, string>;

const root = process.cwd();
const folder = path.join(root, 'data', 'releases');
const digestFile = path.join(folder, 'digests.json');

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const [date = ''] = args.filter((arg) => !arg.startsWith('--'));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    return fail('usage: catalogue-release.ts YYYY-MM-DD [--draft]', 2);
  const file = path.join(folder, `${date}.json`);
  if (existsSync(file) && !args.includes('--draft')) {
    return fail(
      `data/releases/${date}.json is released and frozen; make a release of a later date`,
      1,
    );
  }
  const { catalogue, findings } = examineCatalogue(root, date);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (catalogue === undefined || errors.length > 0) return fail(findingLines(errors).join('\n'), 1);
  const text = serializeRelease(catalogue);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  const digests = writeDigest(date, createHash('sha256').update(text).digest('hex'));
  writeFileSync(path.join(folder, 'index.ts'), indexSource(Object.keys(digests)));
  const size = `${Math.round(text.length / 1000)} kB, ${Math.round(gzipSync(text).length / 1000)} kB gzip`;
  console.log(`data/releases/${date}.json: ${size}, ${findings.length} warnings`);
  return 0;
}

function writeDigest(date: string, digest: string): Digests {
  // The file is written by this script alone.
  const old = existsSync(digestFile)
    ? (JSON.parse(readFileSync(digestFile, 'utf8')) as Digests)
    : {};
  const digests = Object.fromEntries(
    Object.entries({ ...old, [date]: digest }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(digestFile, `${JSON.stringify(digests, null, 2)}\n`);
  return digests;
}

function fail(message: string, code: 1 | 2): number {
  process.stderr.write(`${message}\n`);
  return code;
}
