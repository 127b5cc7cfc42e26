import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What opens below the machines: one replica under load, its memory, a week of load. */
export class CapacityPart {
  readonly summary: Locator;
  readonly underLoad: Locator;
  readonly memory: Locator;
  readonly week: Locator;
  readonly deployments: Locator;
  readonly evidence: Locator;
  readonly route: Locator;
  readonly workload: Locator;

  constructor(page: Page) {
    const figure = (name: RegExp) => page.getByRole('figure', { name });
    this.summary = page.getByText('How one replica behaves under load');
    this.underLoad = figure(/^One replica answers/);
    this.memory = figure(/^Weights take/);
    this.week = figure(/^The busiest hour of the week/);
    this.deployments = page.getByRole('table', { name: /^Machines that could serve this demand/ });
    this.evidence = page.getByRole('table', { name: /^Public measurements nearest/ });
    this.route = page.getByRole('combobox', { name: 'Route', exact: true });
    this.workload = page.getByRole('combobox', { name: 'Workload', exact: true });
  }

  /** Opens it and waits until its three exhibits stand. */
  async open(): Promise<void> {
    await this.summary.click();
    for (const exhibit of [this.underLoad, this.memory, this.week])
      await expect(exhibit).toBeVisible();
  }

  /** Opens where else the demand could be served, and what was measured nearby. */
  async openSearches(): Promise<void> {
    const page = this.summary.page();
    await page.getByText('Where this demand could be served instead').click();
    await expect(this.deployments).toBeVisible();
    await page.getByText('Why the others lost').click();
    await page.getByText('What was measured nearby').click();
    await expect(this.evidence).toBeVisible();
  }

  /** Opens an exhibit's table and gives its cells, row by row, heads first. */
  async tableOf(exhibit: Locator): Promise<string[][]> {
    await exhibit.getByText('In words and as a table').click();
    await expect(exhibit.getByRole('table')).toBeVisible();
    const rows = await exhibit.getByRole('row').all();
    return Promise.all(rows.map((row) => row.locator(':is(th, td)').allTextContents()));
  }
}
