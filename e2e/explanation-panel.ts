import type { Locator, Page } from '@playwright/test';

/** The panel beside the page that says how a figure was made. */
export class ExplanationPanel {
  readonly dialog: Locator;
  readonly title: Locator;
  readonly back: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
    this.title = this.dialog.getByRole('heading', { level: 2 });
    this.back = this.dialog.getByRole('button', { name: 'Back' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
  }

  /** The formula under a heading: "How it is made" or "With the numbers". */
  formula(heading: string): Locator {
    const after = this.dialog.locator('section', {
      has: this.dialog.page().getByRole('heading', { name: heading }),
    });
    return after.getByRole('paragraph').nth(heading === 'How it is made' ? 0 : 1);
  }

  /** The parts a figure is made of, each a figure of its own. */
  parts(): Locator {
    return this.dialog.getByRole('definition').getByRole('button');
  }

  /** The values at the bottom of it all, each with its source. */
  leaves(): Locator {
    return this.dialog.getByRole('listitem');
  }
}
