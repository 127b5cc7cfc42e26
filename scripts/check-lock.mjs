// `node scripts/check-lock.mjs`: a lock file that installs here but not on another system, or that
// package.json has moved away from, fails. npm writes such locks without a word (npm/cli #9846).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inProject } from './lib/project.mjs';

const readJson = (name) => JSON.parse(readFileSync(inProject(name), 'utf8'));

/** The lock's key of a package as Node would find it from `from`: the nearest node_modules upwards. */
function locate(packages, from, name) {
  let at = from;
  for (;;) {
    const key = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[key] !== undefined) return key;
    if (at === '') return undefined;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/** One sentence for each thing wrong with a lock file. */
export function lockFaults(lock, manifest) {
  const faults = [];
  for (const [key, entry] of Object.entries(lock.packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (locate(lock.packages, key, name) === undefined) {
        faults.push(`${key}: its optional dependency ${name} has no entry in package-lock.json`);
      }
    }
  }
  for (const kind of ['dependencies', 'devDependencies']) {
    const wanted = manifest[kind] ?? {};
    const locked = lock.packages[''][kind] ?? {};
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(locked)])) {
      if (wanted[name] !== locked[name]) {
        faults.push(`${name}: package.json has ${wanted[name]}, package-lock.json ${locked[name]}`);
      }
      if (wanted[name] !== undefined && !/^\d+\.\d+\.\d+/.test(wanted[name])) {
        faults.push(`${name}: ${wanted[name]} is not an exact version`);
      }
    }
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = lockFaults(readJson('package-lock.json'), readJson('package.json'));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
