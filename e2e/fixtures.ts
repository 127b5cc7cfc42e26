import type { BrowserContextOptions, Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';
import { PlannerPage } from './planner-page';

type Fixtures = {
  /** What went wrong in the page so far; a test that provokes a fault takes it out by `splice`. */
  faults: string[];
  /** The planner in the test's page, not yet opened. */
  planner: PlannerPage;
  /** The planner before someone else: a browser that shares nothing with the test's own page. */
  colleague: (options?: BrowserContextOptions) => Promise<PlannerPage>;
};

/** Playwright's `test`, failing on any error in the page, however well the page looks. */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      await watch(page, faults);
      await use(faults);
      expect(faults, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
  planner: async ({ page }, provide) => {
    await provide(new PlannerPage(page));
  },
  colleague: async ({ browser, contextOptions, faults }, provide) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await provide(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      contexts.push(context);
      const page = await context.newPage();
      await watch(page, faults);
      return new PlannerPage(page);
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

// Leaving a page cancels what it was prefetching. A block by the policy is reported by the policy, and a
// browser without JavaScript names it as the reason for every script it does not load.
const harmless = new Set(['net::ERR_ABORTED', 'csp']);

async function watch(page: Page, faults: string[]): Promise<void> {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    if (!harmless.has(reason)) faults.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage)
      faults.push(`response: ${response.status()} ${response.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(
        `${event.violatedDirective} blocked ${event.blockedURI} in ${event.sourceFile}`,
      );
    });
  });
}
