import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import type { PlannerPage } from './planner-page';

/** Seconds a search may take on a busy machine. */
export const SEARCH = { timeout: 60_000 };

/** The portfolio as a reader finds their way in it. */
export class PortfolioPart {
  readonly page: Page;
  readonly section: Locator;
  readonly done: Locator;
  readonly policies: Locator;
  readonly map: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: 'Where each workload should run' });
    this.done = this.section.getByText('Worked out for the scenario above.');
    this.policies = this.section.getByRole('table', { name: 'Ways to place every workload' });
    this.map = this.section.getByRole('group', { name: 'Workloads on the map' });
  }

  /** Opens the page and lets the mix be worked out. */
  async open(planner: PlannerPage): Promise<void> {
    await planner.open();
    await this.comeNear();
    await expect(this.done).toBeVisible(SEARCH);
  }

  async comeNear(): Promise<void> {
    await this.section.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
  }

  /** A policy's figures, in the order of the columns. */
  async figuresOf(policy: string): Promise<string[]> {
    const row = this.policies.getByRole('row', { name: new RegExp(`^${policy}`) });
    return row.getByRole('cell').getByRole('button').allInnerTexts();
  }

  mark(name: string): Locator {
    return this.map.getByRole('button', { name: new RegExp(name) });
  }

  placeOf(name: string): Locator {
    return this.section
      .getByRole('listitem')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }
}
