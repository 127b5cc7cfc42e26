import { expect, test } from './fixtures';
import type { PlannerPage } from './planner-page';

const edits: readonly [what: string, edit: (planner: PlannerPage) => Promise<unknown>][] = [
  ['the request volume', (planner) => planner.requests.fill('40M')],
  ['the horizon', (planner) => planner.horizon.fill('12')],
  ['the model', (planner) => planner.model.selectOption({ label: 'Llama 3.1 8B' })],
];

for (const [what, edit] of edits) {
  test(`changing ${what} changes the answer; undo and redo restore it exactly`, async ({
    planner,
  }) => {
    await planner.open();
    const before = await planner.answer();
    const id = await planner.scenarioId();
    await edit(planner);
    const after = await planner.answerAfter(before);
    await expect(planner.status(/^(Recalculated|Verdict updated)/)).toBeVisible();
    expect(await planner.scenarioId()).not.toBe(id);
    await planner.undo.click();
    await expect.poll(() => planner.answer()).toEqual(before);
    await expect(planner.undo).toBeDisabled();
    await planner.redo.click();
    await expect.poll(() => planner.answer()).toEqual(after);
    await expect(planner.redo).toBeDisabled();
  });
}

test('a verdict that an edit turns is announced with the table and the charts', async ({
  page,
  planner,
}) => {
  await planner.open();
  const cash = page.getByRole('application').first();
  const drawnBefore = await cash.textContent();
  const headline = await planner.verdict.innerText();
  await planner.requests.fill('1k');
  await expect(planner.verdict).not.toHaveText(headline);
  const announced = planner.status('Verdict updated: ');
  await expect(announced).toHaveText(`Verdict updated: ${await planner.verdict.innerText()}`);
  await expect(cash).not.toHaveText(drawnBefore ?? '');
});

test('the horizon is named wherever its months are counted', async ({ page, planner }) => {
  await planner.open();
  await planner.horizon.fill('24');
  await expect(
    page.getByRole('table', { name: 'Costs of the routes over 24 months' }),
  ).toBeVisible();
  await expect(planner.routes.getByRole('columnheader', { name: '24-month cost' })).toBeVisible();
});

const notANumber = /is not a number\. Write it like/;
const refused: readonly [typed: string, horizon: RegExp, requests: RegExp][] = [
  ['soon', /“soon” is not a number/, /“soon” is not a number/],
  ['-5', /Horizon must be from 1 to 120, not -5\./, /must be from 0 to .+, not -5\./],
  ['', /Horizon needs a number\./, /needs a number\./],
  ['1e40', /Horizon must be from 1 to 120, not 1e40\./, /must be from 0 to .+, not 1e40\./],
  ['1,5', notANumber, notANumber],
];

for (const name of ['horizon', 'requests'] as const) {
  test(`what ${name} cannot be is refused beside the field and keeps the last good answer`, async ({
    planner,
  }) => {
    await planner.open();
    const before = await planner.answer();
    const field = planner[name];
    const good = await field.inputValue();
    for (const [typed, horizonRule, requestsRule] of refused) {
      await field.fill(typed);
      await expect(field).toHaveAccessibleDescription(
        name === 'horizon' ? horizonRule : requestsRule,
      );
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(planner.lastGoodAnswer).toBeVisible();
      await field.blur();
      await expect(field).toHaveValue(typed);
      expect(await planner.answer()).toEqual(expect.arrayContaining(before));
    }
    await field.fill(good);
    await expect(planner.lastGoodAnswer).toBeHidden();
    expect(await planner.answer()).toEqual(before);
  });
}

test('a workload can be added, named, changed and removed', async ({ page, planner }) => {
  await planner.open();
  const before = await planner.answer();
  await page.getByRole('button', { name: '3 workloads' }).click();
  await page.getByRole('button', { name: 'Add a workload' }).click();
  const name = page.getByRole('textbox', { name: 'Name of workload 4' });
  await name.fill('Invoices');
  await page.getByRole('textbox', { name: 'Output tokens, Invoices' }).fill('900');
  await expect(page.getByRole('rowheader', { name: 'Invoices' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove Invoices' }).click();
  await expect(page.getByRole('button', { name: '3 workloads' })).toBeVisible();
  await expect.poll(() => planner.answer()).toEqual(expect.arrayContaining(before));
});
