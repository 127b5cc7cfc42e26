// What `npm test` runs after installing, in order: cheap checks first, the browser last.
import { existsSync } from 'node:fs';
import { isFree } from './address.mjs';
import { ensureBuilt, nextCli } from './build.mjs';
import { inProject } from './project.mjs';
import { runTool, StepFailed } from './steps.mjs';
import { playwrightReport, vitestReport } from './test-counts.mjs';

const tool = (...parts) => inProject('node_modules', ...parts);
const script = (name) => inProject('scripts', name);

/** A stage that only has to succeed: what the tool prints is of interest when it fails. */
const succeeds = (file, args) => async () => {
  await runTool(file, args);
};

const sources = [
  'app',
  'components',
  'lib',
  'data',
  'scripts',
  'e2e',
  'proxy.ts',
  'next.config.ts',
];

async function typecheck() {
  await runTool(nextCli, ['typegen']);
  await runTool(tool('typescript', 'bin', 'tsc'), ['--noEmit']);
}

async function checkDependencies() {
  const output = await runTool(tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), [
    ...['--config', '.dependency-cruiser.cjs', '--no-progress'],
    ...sources.filter((name) => existsSync(inProject(name))),
  ]);
  // With a TypeScript it does not know it reads nothing and reports no violation.
  if (!/\([1-9]\d* modules/.test(output))
    throw new StepFailed('dependency-cruiser read no module', output);
}

async function unitTests() {
  const output = await runTool(tool('vitest', 'vitest.mjs'), [
    ...['run', '--allowOnly=false', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${vitestReport}`,
  ]);
  return sharedDataAbsent(output);
}

/** Each test file says how many cases it could not run; a test run says it once. */
function sharedDataAbsent(output) {
  const cases = [...output.matchAll(/^shared data absent: (\d+) cases not run$/gm)];
  if (cases.length === 0) return undefined;
  const total = cases.reduce((sum, [, count]) => sum + Number(count), 0);
  return `shared data absent: ${total} cases not run`;
}

// The stage has its own line.
const silent = { write: () => true };

async function buildWithoutWarnings() {
  const warnings = await ensureBuilt(silent);
  if (warnings.length > 0) throw new StepFailed('the build has warnings', warnings.join('\n'));
}

async function freePort() {
  for (let port = 3217; port < 3317; port++) {
    if (await isFree({ host: '127.0.0.1', port })) return port;
  }
  throw new StepFailed('no port from 3217 to 3316 is free for the browser tests');
}

const browserTests = (browser) => async () => {
  await runTool(tool('@playwright', 'test', 'cli.js'), ['test'], {
    env: {
      CHROMIUM_PATH: browser,
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    },
  });
};

/** Checks and unit tests: everything a change can fail without a browser. A stage may answer a line to print. */
export const checks = [
  ['Lock file', succeeds(script('check-lock.mjs'), [])],
  ['Types', typecheck],
  ['ESLint', succeeds(tool('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0'])],
  ['Prettier', succeeds(tool('prettier', 'bin', 'prettier.cjs'), ['--check', '.'])],
  ['Import directions', checkDependencies],
  ['Unused code', succeeds(tool('knip', 'bin', 'knip.js'), [])],
  ['Catalogue', succeeds(script('run-ts.mjs'), [script('catalogue-check.ts')])],
  ['Unit tests', unitTests],
];

export const build = ['Build without warnings', buildWithoutWarnings];

export const browser = (path) => ['Browser tests', browserTests(path)];
