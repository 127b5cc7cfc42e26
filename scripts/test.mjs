// `npm test`: installs what is missing, then every check, the unit tests, the build and the browser
// tests, stopping at the first stage that fails. The last line counts the tests.
// --checks leaves out the browser tests (`npm run check`); --browser runs only them (`npm run e2e`).
import { rmSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inProject, requireSupportedNode } from './lib/project.mjs';
import { describe, step } from './lib/steps.mjs';
import { countTests } from './lib/test-counts.mjs';
import { ensureBrowser } from './find-browser.mjs';

requireSupportedNode();
const only = process.argv[2];

async function stagesToRun() {
  // Imported late: nothing here may need a package before it is installed.
  const { browser, build, checks } = await import('./lib/stages.mjs');
  if (only === '--checks') return [...checks, build];
  const browserStage = browser(await ensureBrowser());
  return only === '--browser' ? [build, browserStage] : [...checks, build, browserStage];
}

async function runAll() {
  rmSync(inProject('test-results'), { recursive: true, force: true });
  await ensureInstalled();
  for (const [label, work] of await stagesToRun()) {
    const note = await step(label, work).catch((error) => {
      throw new Error(`${describe(error)}\nfailed: ${label}`);
    });
    if (note !== undefined) process.stdout.write(`${note}\n`);
  }
}

let ok = true;
try {
  await runAll();
} catch (error) {
  ok = false;
  process.stdout.write(`${error.message}\n`);
}
const { passed, failed } = countTests();
process.stdout.write(`tests: ${passed} passed, ${failed} failed\n`);
process.exitCode = ok && failed === 0 && passed > 0 ? 0 : 1;
