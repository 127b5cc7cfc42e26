// `node scripts/run-ts.mjs scripts/catalogue-release.ts RELEASE [--draft]`: validates data/, resolves
// it and writes data/releases/RELEASE.json, its digest and the index. RELEASE is a day, or a day and
// a number for a further release of it (2026-11-21.2). A released file is frozen; --draft
// overwrites the newest one while nobody has been given it yet.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { serializeRelease } from '@/lib/catalogue/release';
import { compareReleases, isReleaseId, releaseDay } from '@/lib/catalogue/release-id';
import { examineCatalogue, findingLines } from './catalogue/examine';
import { indexSource } from './catalogue/release-index';

type Digests = Record<string, string>;

const root = process.cwd();
const folder = path.join(root, 'data', 'releases');
const digestFile = path.join(folder, 'digests.json');

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const [release = ''] = args.filter((arg) => !arg.startsWith('--'));
  if (!isReleaseId(release))
    return fail('usage: catalogue-release.ts YYYY-MM-DD[.2, .3 and so on] [--draft]', 2);
  const refusal = refusalOf(release, args.includes('--draft'));
  if (refusal !== undefined) return fail(refusal, 1);
  const { catalogue, findings } = examineCatalogue(root, release);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (catalogue === undefined || errors.length > 0) return fail(findingLines(errors).join('\n'), 1);
  const text = serializeRelease(catalogue);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${release}.json`), text);
  const digests = writeDigest(release, createHash('sha256').update(text).digest('hex'));
  writeFileSync(path.join(folder, 'index.ts'), indexSource(Object.keys(digests)));
  const size = `${Math.round(text.length / 1000)} kB, ${Math.round(gzipSync(text).length / 1000)} kB gzip`;
  console.log(`data/releases/${release}.json: ${size}, ${findings.length} warnings`);
  return 0;
}

/** Why this release cannot be made: it is frozen, or a later one is there already. */
function refusalOf(release: string, isDraft: boolean): string | undefined {
  const newest = Object.keys(readDigests()).sort(compareReleases).at(-1);
  const isOlder = newest !== undefined && compareReleases(release, newest) < 0;
  if (isOlder) return `${release} comes before the newest release, ${newest}; make a later one`;
  if (isDraft || !existsSync(path.join(folder, `${release}.json`))) return undefined;
  return `data/releases/${release}.json is released and frozen; make a later release, for example ${releaseDay(release)}.${nextNumber(release)}`;
}

function nextNumber(release: string): number {
  const [, number = '1'] = release.split('.');
  return Number(number) + 1;
}

/** The digests of all releases; the file is written by this script alone. */
function readDigests(): Digests {
  return existsSync(digestFile) ? (JSON.parse(readFileSync(digestFile, 'utf8')) as Digests) : {};
}

function writeDigest(release: string, digest: string): Digests {
  const digests = Object.fromEntries(
    Object.entries({ ...readDigests(), [release]: digest }).sort(([a], [b]) =>
      compareReleases(a, b),
    ),
  );
  writeFileSync(digestFile, `${JSON.stringify(digests, null, 2)}\n`);
  return digests;
}

function fail(message: string, code: 1 | 2): number {
  process.stderr.write(`${message}\n`);
  return code;
}
