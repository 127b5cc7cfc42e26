import { expect, test } from './fixtures';
import { routeLabels } from './planner-page';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page opens on a finished verdict and five costed routes', async ({ page, planner }) => {
    await page.goto('/');
    await expect(planner.verdict).toHaveText(/^(Stay on|Move from|Buy:|Too close to call).+\.$/);
    for (const label of routeLabels) {
      await expect(planner.route(label).getByRole('button').first()).toHaveText(/^\$[\d.,]+/);
    }
    await expect(page.getByText('Opening the shared scenario')).toBeHidden();
    await expect(page.getByRole('main').getByRole('alert')).toBeHidden();
  });

  test('every chart can be read in words and as a table', async ({ page, planner }) => {
    await page.goto('/');
    const charts = page.getByRole('figure');
    await expect(charts).toHaveCount(3);
    await expect(charts.getByRole('img', { name: /\S/ })).toHaveCount(2);
    await planner.unfold('In words and as a table');
    for (const chart of await charts.all()) {
      await expect(chart.getByRole('table')).toBeVisible();
      await expect(chart.getByRole('row').nth(1)).toContainText('$');
    }
  });
});

test('the browser prints the very figures the server printed', async ({ planner, colleague }) => {
  const unscripted = await colleague({ javaScriptEnabled: false });
  await unscripted.page.goto('/');
  const printed = await unscripted.answer();
  await planner.open();
  expect(await planner.answer()).toEqual(printed);
  await planner.requests.fill('40M');
  await planner.answerAfter(printed);
  await planner.undo.click();
  await expect.poll(() => planner.answer()).toEqual(printed);
});

test('a reader who asks for less motion sees none', async ({ page, planner }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await planner.open();
  const before = await planner.answer();
  await planner.horizon.fill('24');
  await planner.answerAfter(before);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a change tints the changed figures where motion is welcome', async ({ page, planner }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await planner.open();
  await planner.horizon.fill('24');
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
});
