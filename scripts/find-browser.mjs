// The browser of the browser tests. `node scripts/find-browser.mjs` prints its path, installing one if
// there is none; the tests never skip for want of a browser.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProject, stop } from './lib/project.mjs';
import { describe, run, runTool, step } from './lib/steps.mjs';

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const programsX86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';

/** Where Chromium and its relatives are installed, by system. */
const systemBrowsers = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [programs, programsX86].flatMap((folder) => [
    path.win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    path.win32.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};

/** Playwright's own browser, whether or not it is on disk. */
async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/**
 * Path of a browser that is on this computer: CHROMIUM_PATH, Playwright's own, the system's.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    stop(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  }
  const candidates = [await playwrightBrowser(), ...(systemBrowsers[process.platform] ?? [])];
  return candidates.find((candidate) => existsSync(candidate));
}

const playwrightCli = inProject('node_modules', '@playwright', 'test', 'cli.js');

/** Ways to install a browser, the least intrusive first; each ends with one on disk or throws. */
function installers() {
  const ways = [
    ["Downloading Playwright's Chromium", () => runTool(playwrightCli, ['install', 'chromium'])],
  ];
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return ways;
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { env });
  };
  const aptInstall = async () => {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', 'chromium');
  };
  return [...ways, ['Installing Chromium with apt-get', aptInstall]];
}

/** Path of a browser, installing one when there is none; stops with the reasons when that fails. */
export async function ensureBrowser(stream = process.stdout) {
  const found = await findBrowser();
  if (found !== undefined) return found;
  const failures = [];
  for (const [label, install] of installers()) {
    await step(label, install, stream).catch((error) => failures.push(describe(error)));
    const installed = await findBrowser();
    if (installed !== undefined) return installed;
  }
  return stop(
    `${failures.join('\n')}\n` +
      'The browser tests need Chromium, Chrome or Edge and none could be installed here: ' +
      'install one of them, or name it in CHROMIUM_PATH.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await ensureBrowser(process.stderr)}\n`);
}
