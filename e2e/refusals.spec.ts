import { expect, test } from './fixtures';

const routesWithFigures = ['Frontier API', 'Small API', 'Hosted open weights'];

test('a model too large for the machines is refused in a sentence; the other routes keep their figures', async ({
  planner,
}) => {
  await planner.open();
  const figures = async () =>
    Promise.all(routesWithFigures.map((label) => planner.route(label).innerText()));
  const before = await figures();
  await planner.model.selectOption({ label: 'DeepSeek R1' });
  for (const label of ['Rented GPUs', 'Owned servers']) {
    // One cell over the whole row, once the edit has been answered.
    await expect(planner.route(label).getByRole('cell')).toHaveCount(1);
    await expect(planner.route(label).getByRole('cell')).toHaveText(/does not fit.+\.$/);
  }
  expect(await figures()).toEqual(before);
  await expect(planner.verdict).toBeVisible();
});

test('without a single request the page says what it can and invents nothing', async ({
  planner,
}) => {
  await planner.open();
  await planner.requests.fill('0');
  await expect(planner.status('Verdict updated: Stay on')).toBeVisible();
  const cells = await planner.routeCells();
  expect(cells).toHaveLength(6);
  for (const row of cells.slice(1)) expect(row.at(-1), row[0]).toBe('–');
});
