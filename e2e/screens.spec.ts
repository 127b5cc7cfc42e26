import type { Page } from '@playwright/test';
import { expectLegible, expectNoBarriers } from './barriers';
import { expect, test } from './fixtures';
import { screenStates } from './states';

const phone = { width: 360, height: 740 };
const tablet = { width: 768, height: 1024 };
const desk = { width: 1440, height: 900 };

const notWords = /\b(NaN|Infinity|undefined|null)\b|\[object/;

/** Elements that stand out of the page to the right, where the page has grown wider than the screen. */
async function expectNoSidewaysScroll(page: Page, look: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.outerHTML.slice(0, 90)} of ${scrollWidth} px`)
      .slice(-5);
  });
  expect.soft(tooWide, look).toEqual([]);
}

// A tint on its way out passes through colours nobody reads; without motion it stands still.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { name, enter } of screenStates) {
  test(`${name}: no barrier, no sideways scroll, no broken word, by day and night`, async ({
    page,
    planner,
  }) => {
    await page.setViewportSize(desk);
    await enter(planner);
    await expectNoSidewaysScroll(page, 'desk');
    await expectNoBarriers(page, 'desk by day');
    await page.setViewportSize(tablet);
    await expectNoSidewaysScroll(page, 'tablet');
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page, 'phone');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectLegible(page, 'phone by night');
    expect.soft(await page.locator('body').innerText()).not.toMatch(notWords);
  });
}

test('a page that does not exist: no barrier, no sideways scroll, and a way on', async ({
  page,
  faults,
}) => {
  await page.goto('/no-such-page');
  for (const size of [desk, tablet, phone]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page, `${size.width} px`);
  }
  await expectNoBarriers(page, 'phone');
  await page.getByRole('link', { name: 'Go to the calculator' }).click();
  await expect(page.getByRole('table', { name: /^Costs of the routes/ })).toBeVisible();
  // Chromium logs a page's own 404 as a console error.
  faults.splice(0, 1);
});

test('the chosen theme stays chosen when the page is opened again', async ({ page, planner }) => {
  await planner.open();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const byDay = await paper();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect.poll(paper).not.toBe(byDay);
  await expectLegible(page, 'chosen dark');
  await planner.open();
  expect(await paper()).not.toBe(byDay);
  await page.getByRole('button', { name: 'Light theme' }).click();
  await expect.poll(paper).toBe(byDay);
});
