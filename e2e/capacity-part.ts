import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What opens below the machines: one replica under load, its memory, a week of load. */
export class CapacityPart {
  readonly summary: Locator;
  readonly underLoad: Locator;
  readonly memory: Locator;
  readonly week: Locator;
  readonly route: Locator;
  readonly workload: Locator;

  constructor(page: Page) {
    const figure = (name: RegExp) => page.getByRole('figure', { name });
    this.summary = page.getByText('How one replica behaves under load');
    this.underLoad = figure(/^One replica answers/);
    this.memory = figure(/^Weights take/);
    this.week = figure(/^The busiest hour of the week/);
    this.route = page.getByRole('combobox', { name: 'Route', exact: true });
    this.workload = page.getByRole('combobox', { name: 'Workload', exact: true });
  }

  /** Opens it and waits until its three exhibits stand. */
  async open(): Promise<void> {
    await this.summary.click();
    for (const exhibit of [this.underLoad, this.memory, this.week])
      await expect(exhibit).toBeVisible();
  }

  /** Opens an exhibit's table and gives its cells, row by row, heads first. */
  async tableOf(exhibit: Locator): Promise<string[][]> {
    await exhibit.getByText('In words and as a table').click();
    await expect(exhibit.getByRole('table')).toBeVisible();
    const rows = await exhibit.getByRole('row').all();
    return Promise.all(rows.map((row) => row.locator(':is(th, td)').allTextContents()));
  }
}
