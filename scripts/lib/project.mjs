// Where the project is and which Node it runs on. Node built-ins only, as in every
// file of this folder: these run before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute path of a file of the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** Oldest Node the project is tested on; `engines` in package.json says the same. */
const oldestNode = [20, 19];

/** Stops with one sentence when Node is too old to run what follows. */
export function requireSupportedNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Breakeven needs Node ${oldestNode.join('.')} or newer; this is Node ${version}. ` +
      'Install a current Node from https://nodejs.org and run the command again.',
  );
}

/** Ends the process with one sentence on stderr. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The environment every tool runs in: quiet, without telemetry, production or development as the tool decides. */
export function toolEnvironment(extra = {}) {
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    // Both packages warn about the age of their data, which a pinned lock makes certain.
    BASELINE_BROWSER_MAPPING_IGNORE_OLD_DATA: 'true',
    BROWSERSLIST_IGNORE_OLD_DATA: 'true',
    ...extra,
  };
  delete env.NODE_ENV; // a value inherited from the shell makes `next build` build the wrong thing
  return env;
}
