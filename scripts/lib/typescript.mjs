// TypeScript scripts: bundled once into .cache/, imported from there until a source changes.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { inProject, root } from './project.mjs';

const cache = inProject('.cache', 'scripts');
const bundlesKept = 3;

// Changing how bundles are made makes new ones: the way is part of their name.
const facts = [root, readFileSync(fileURLToPath(import.meta.url), 'utf8')];

/** Bundles of a script, newest first; others may be in use by a script still running. */
function bundlesOf(name) {
  mkdirSync(path.join(cache, name), { recursive: true });
  return readdirSync(path.join(cache, name))
    .filter((entry) => !entry.startsWith('new-'))
    .map((entry) => path.join(cache, name, entry))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

/** A bundle is current while the files it was made of have the contents it was made of. */
function isCurrent(bundle) {
  try {
    const files = JSON.parse(readFileSync(path.join(bundle, 'files.json'), 'utf8'));
    return path.basename(bundle) === fingerprint(files, facts);
  } catch {
    return false; // a source was deleted, or the bundle is incomplete: make a new one
  }
}

/** Packages stay outside the bundle, but for zod, which loads several times faster inside it. */
function packagesOutside() {
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter((name) => name !== 'zod')
    .flatMap((name) => [name, `${name}/*`]);
}

/** `import.meta.url` goes on meaning the source file, not the bundle it ends up in. */
const importMetaOfSources = {
  name: 'import-meta-of-sources',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (file.includes('node_modules') || !source.includes('import.meta.url')) return undefined;
      const url = JSON.stringify(pathToFileURL(file).href);
      return { contents: source.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

async function bundle(script, name) {
  const esbuild = await import('esbuild');
  const unfinished = path.join(cache, name, `new-${process.pid}`);
  const { metafile } = await esbuild.build({
    entryPoints: [{ in: script, out: 'main' }],
    outdir: unfinished,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    tsconfig: inProject('tsconfig.json'),
    bundle: true,
    splitting: true, // what a script imports lazily is read only when it does
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: packagesOutside(),
    plugins: [importMetaOfSources],
    metafile: true,
    logLevel: 'error',
  });
  const files = Object.keys(metafile.inputs).sort();
  writeFileSync(path.join(unfinished, 'files.json'), JSON.stringify(files));
  const finished = path.join(cache, name, fingerprint(files, facts));
  rmSync(finished, { recursive: true, force: true });
  renameSync(unfinished, finished);
  for (const old of bundlesOf(name).slice(bundlesKept))
    rmSync(old, { recursive: true, force: true });
  return finished;
}

/** Runs a TypeScript file of the project in this process, as `node FILE args` would a JavaScript one. */
export async function runTypeScript(script, args) {
  module.enableCompileCache?.(inProject('.cache', 'compiled')); // Node 22 and newer
  const name = path.relative(root, script).replaceAll(/[^a-z0-9]+/gi, '-');
  const made = bundlesOf(name).find(isCurrent) ?? (await bundle(script, name));
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(path.join(made, 'main.mjs')).href);
}
