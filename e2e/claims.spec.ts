import { expectLegible, expectNoBarriers } from './barriers';
import { expect, test } from './fixtures';

test('the claims follow the scenario on screen, there and back', async ({ page, planner }) => {
  await planner.open();
  await planner.requests.fill('60M');
  await expect(planner.status(/^(Recalculated|Verdict updated)/)).toBeVisible();
  const scenario = await planner.scenarioId();
  await page.getByRole('link', { name: /^What others claim/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/on your workloads/);
  await expect(page.getByRole('contentinfo')).toContainText(scenario);
  await expect(page.getByRole('article')).toHaveCount(19);
  await page.getByRole('link', { name: 'Back to the answer' }).click();
  await expect.poll(() => planner.scenarioId()).toBe(scenario);
});

test('a claim opens to its figures, presuppositions and sources by keyboard', async ({ page }) => {
  await page.goto('/claims');
  const claim = page.getByRole('article').first();
  await claim.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(claim.getByRole('heading', { name: 'What it presupposes' })).toBeVisible();
  await expect(claim.getByRole('link').first()).toHaveAttribute('href', /^https:/);
});

test('a damaged link says so and shows the example', async ({ page }) => {
  await page.goto('/claims#s=1.damaged');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Below is the example');
  await expect(page.getByRole('article')).toHaveCount(19);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the claims on the opening scenario can be read', async ({ page }) => {
    await page.goto('/claims');
    await expect(page.getByRole('article')).toHaveCount(19);
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});

test.describe('every look', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('no barrier, no sideways scroll, no broken word, by day and night', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/claims');
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectNoBarriers(page, 'desk by day');
    await page.setViewportSize({ width: 360, height: 740 });
    const [scrolls, shows] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scrolls).toBe(shows);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectLegible(page, 'phone by night');
    expect(await page.locator('body').innerText()).not.toMatch(/\b(NaN|Infinity|undefined)\b/);
  });
});
