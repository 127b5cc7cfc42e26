import { expect, test } from './fixtures';

test('the whole task is done with the keyboard alone', async ({ page, planner, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await planner.open();
  const { keyboard } = page;
  const before = await planner.answer();

  await planner.tabTo(planner.requests);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('40M');
  const after = await planner.answerAfter(before);
  await expect(planner.status(/^(Recalculated|Verdict updated)/)).toBeVisible();

  const total = planner.routeFigure('Owned servers', 0);
  await planner.tabTo(total);
  await keyboard.press('Enter');
  await expect(planner.explanation.title).toBeFocused();
  await planner.tabTo(planner.explanation.parts().first());
  await keyboard.press('Enter');
  await expect(planner.explanation.back).toBeVisible();
  await planner.tabTo(planner.explanation.back);
  await keyboard.press('Enter');
  await expect(planner.explanation.title).toHaveText('Cost over the horizon, Owned servers');
  await keyboard.press('Escape');
  await expect(total).toBeFocused();
  expect(await planner.answer()).toEqual(after);

  await planner.tabTo(planner.copyLink, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(planner.status('Link copied.')).toBeVisible();

  await planner.tabTo(planner.downloadReport);
  const download = page.waitForEvent('download');
  await keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^breakeven-.+\.pdf$/);
});

test('the focus is never lost inside the explanation, whichever way it walks', async ({
  page,
  planner,
}) => {
  await planner.open();
  const figure = planner.routeFigure('Small API', 0);
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(planner.explanation.title).toBeFocused();
  const isInside = () =>
    planner.explanation.dialog.evaluate((dialog) => dialog.contains(document.activeElement));
  for (const key of ['Shift+Tab', 'Tab', 'Tab', 'Enter'] as const) {
    await page.keyboard.press(key);
    await expect.poll(isInside, key).toBe(true);
  }
});

test('Ctrl with Z undoes an edit once the field is left', async ({ page, planner }) => {
  await planner.open();
  const before = await planner.answer();
  await planner.horizon.fill('12');
  const after = await planner.answerAfter(before);
  await planner.tabTo(planner.copyLink, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => planner.answer()).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect.poll(() => planner.answer()).toEqual(after);
});

test('typing a total digit by digit keeps the mix of the workloads', async ({ page, planner }) => {
  await planner.open();
  const before = await planner.answer();
  await planner.requests.fill('26M');
  const atOnce = await planner.answerAfter(before);
  await planner.undo.click();
  await expect.poll(() => planner.answer()).toEqual(before);
  await planner.requests.focus();
  await page.keyboard.press('ControlOrMeta+A');
  for (const key of ['2', '6', 'x', 'Backspace', 'M']) {
    await page.keyboard.press(key);
    await expect(planner.status(/calculated|updated/)).toBeVisible();
  }
  await expect.poll(() => planner.answer()).toEqual(atOnce);
});
