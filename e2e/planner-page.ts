import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { CapacityPart } from './capacity-part';
import { ExplanationPanel } from './explanation-panel';

/** The routes in the order the page shows them. */
export const routeLabels = [
  'Frontier API',
  'Small API',
  'Hosted open weights',
  'Rented GPUs',
  'Owned servers',
] as const;

/** The planner as a reader finds their way in it: by role and name. */
export class PlannerPage {
  readonly page: Page;
  readonly verdict: Locator;
  readonly routes: Locator;
  readonly requests: Locator;
  readonly horizon: Locator;
  readonly model: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly copyLink: Locator;
  readonly downloadReport: Locator;
  readonly alert: Locator;
  readonly lastGoodAnswer: Locator;
  readonly explanation: ExplanationPanel;
  readonly capacity: CapacityPart;

  constructor(page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.page = page;
    this.verdict = page.getByRole('heading', { level: 1 });
    this.routes = page.getByRole('table', { name: /^Costs of the routes/ });
    this.requests = page.getByRole('textbox', { name: 'Requests per month, all workloads' });
    this.horizon = page.getByRole('textbox', { name: 'Horizon' });
    this.model = page.getByRole('combobox', { name: 'Self-hosted model' });
    this.undo = button('Undo');
    this.redo = button('Redo');
    this.copyLink = button('Copy link');
    this.downloadReport = button('Download PDF');
    this.alert = page.getByRole('main').getByRole('alert');
    this.lastGoodAnswer = page.getByRole('paragraph').filter({ hasText: /^The last good answer/ });
    this.explanation = new ExplanationPanel(page);
    this.capacity = new CapacityPart(page);
  }

  /** Opens the planner, with a scenario after "#" or without, and waits until it can be edited. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`/${fragment}`);
    await this.isLive();
  }

  /** The live charts stand once a reader comes near them; with them, everything on the page reacts. */
  async isLive(): Promise<void> {
    await expect(async () => {
      // A shared scenario may still be opening, with the charts hidden.
      await this.page.evaluate(() => {
        document.querySelector('.chart-box')?.scrollIntoView();
      });
      await expect(this.page.getByRole('application')).toHaveCount(2, { timeout: 1000 });
    }).toPass();
    await this.page.evaluate(() => {
      window.scrollTo(0, 0);
    });
  }

  chart(name: RegExp): Locator {
    return this.page.getByRole('figure', { name });
  }

  route(label: string): Locator {
    return this.routes.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: new RegExp(`^${label}`) }),
    });
  }

  /** A figure in a route's row, by its place among the row's figures. */
  routeFigure(label: string, index: number): Locator {
    return this.route(label).getByRole('button').nth(index);
  }

  /** What the page says about the last edit. */
  status(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  /** Every cell of the routes' table, row by row, heads first. */
  async routeCells(): Promise<string[][]> {
    const rows = await this.routes.getByRole('row').all();
    return Promise.all(
      rows.map(async (row) =>
        (await row.locator(':is(th, td)').allTextContents()).map(oneLine).filter(Boolean),
      ),
    );
  }

  /** Every word and figure of the answer, the closed chart tables too, in reading order; not the portfolio, which follows. */
  async answer(): Promise<string[]> {
    const words = ':is(h1, h2, h3, p, li, dt, dd, th, td, caption):not([role="status"])';
    const parts = this.page
      .locator('main, footer')
      .locator(`${words}:not([aria-label="Scenario"] *, [aria-labelledby="routing"] *)`);
    return (await parts.allTextContents()).map(oneLine).filter((text) => text !== '');
  }

  /** The line of the colophon that names the scenario on screen. */
  async scenarioId(): Promise<string> {
    return this.colophon('Scenario');
  }

  /** A value the colophon gives, by its term. */
  async colophon(term: string): Promise<string> {
    const pair = this.page.getByRole('contentinfo').locator('div', {
      has: this.page.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) }),
    });
    return pair.getByRole('definition').innerText();
  }

  /** Waits until the answer is another one than before, and gives it. */
  async answerAfter(before: readonly string[]): Promise<string[]> {
    await expect.poll(() => this.answer()).not.toEqual(before);
    return this.answer();
  }

  /** Presses a key until the element has the focus, as a reader without a mouse would. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const isFocused = () => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 120; presses++) {
      if (await isFocused()) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} never reaches ${target.toString()}.`);
  }

  /** Opens every part that is folded away: workloads, assumptions, chart tables. */
  async unfold(summary: string | RegExp): Promise<void> {
    for (const closed of await this.page.getByText(summary).all()) await closed.click();
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
