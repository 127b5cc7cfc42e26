// `npm ci`, only when the lock file, Node or the system changed since the last one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { inProject } from './project.mjs';
import { run, step } from './steps.mjs';

// npm empties node_modules first, so a stamp in it never outlives a broken installation.
const stampFile = inProject('node_modules', '.breakeven-install');

const wanted = () =>
  fingerprint(['package-lock.json'], [process.versions.modules, process.platform, process.arch]);

const isInstalled = (stamp) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

/** npm that started us, else the one beside Node; a shell finds `npm.cmd` on Windows. */
function npmCommand(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') && cli.includes('npm')
    ? { command: process.execPath, args: [cli, ...args], shell: false }
    : { command: 'npm', args, shell: process.platform === 'win32' };
}

/** Installs the locked packages unless they are there; says so on `stream` only when it has to. */
export async function ensureInstalled(stream = process.stdout) {
  const stamp = wanted();
  if (isInstalled(stamp)) return;
  // --include=dev: with NODE_ENV=production in the environment npm would leave out the build tools.
  const npm = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  await step('Installing packages', () => run(npm.command, npm.args, { shell: npm.shell }), stream);
  writeFileSync(stampFile, stamp);
}
