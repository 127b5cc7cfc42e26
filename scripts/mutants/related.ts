// Which specs reach a source through their imports.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORTED = /from '((?:@|\.{1,2})\/[^']+)'/g;

/** Answers which of some files import a source, at whatever distance, those that import least first. */
export function importersOf(files: readonly string[]): (source: string) => string[] {
  const reached = files.map((file) => ({ file, sources: closureOf(file) }));
  reached.sort((a, b) => a.sources.size - b.sources.size);
  return (source) => reached.filter(({ sources }) => sources.has(source)).map(({ file }) => file);
}

function closureOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of importsOf(file)) closureOf(imported, seen);
  return seen;
}

const known = new Map<string, readonly string[]>();

/** The project's own sources that a file imports, from the root of the project. */
function importsOf(file: string): readonly string[] {
  const found = known.get(file) ?? readImports(file);
  known.set(file, found);
  return found;
}

function readImports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORTED)].flatMap(([, name = '']) => {
    const base = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.dirname(file), name);
    return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].filter((at) => existsSync(at));
  });
}
