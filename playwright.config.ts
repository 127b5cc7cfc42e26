import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';

const port = process.env['E2E_PORT'] ?? '3217';
const browser = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/playwright',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0, // a test that passes at the second try has found something
  timeout: 120_000,
  expect: { timeout: 15_000 }, // a loaded machine is no fault of the page
  workers: process.env['CI'] === undefined ? 2 : 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium refuses to run as root inside its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    env: { PORT: port, HOST: '127.0.0.1' },
    url: `http://127.0.0.1:${port}/icon.svg`,
    reuseExistingServer: false, // never test what another checkout serves
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    timeout: 300_000, // builds first where `npm run e2e` has not
  },
});
