import { expectNoBarriers } from './barriers';
import { expect, test } from './fixtures';

// A tint on its way out passes through colours nobody reads; without motion it stands still.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a platform engineer reads where one replica ends, what fills its memory and how the week loads it', async ({
  planner,
}) => {
  await planner.open();
  const { capacity } = planner;
  await expect(capacity.underLoad).toBeHidden();
  await capacity.open();

  await capacity.workload.selectOption({ label: 'Support chat' });
  await expect(capacity.underLoad).toContainText('Support chat');
  const loads = await capacity.tableOf(capacity.underLoad);
  expect(loads[0]).toContain('Output tokens/s');
  const within = loads.filter((cells) => cells.at(-1) === 'yes');
  const most = within.at(-1)?.[0];
  await expect(capacity.underLoad.getByRole('heading')).toHaveText(
    `One replica answers ${most ?? ''} requests at once within the latency target`,
  );
  expect(loads.at(-1)?.at(-1)).toBe('no');

  const memory = await capacity.tableOf(capacity.memory);
  expect(memory.map(([part]) => part)).toEqual([
    'Part',
    'Weights',
    'KV cache of running requests',
    'Engine reserve',
    'Free for more requests',
    'Total',
  ]);
  expect(await capacity.tableOf(capacity.week)).toHaveLength(25);

  await planner.page.getByRole('button', { name: /^The machines hold: / }).click();
  await expect(planner.explanation.title).toHaveText(/replicas the machines could hold/i);
});

test('the exhibits follow an edit', async ({ planner }) => {
  await planner.open();
  await planner.capacity.open();
  const title = planner.capacity.week.getByRole('heading');
  const before = await title.innerText();
  await planner.requests.fill('40M');
  await expect(title).not.toHaveText(before);
});

test('a platform engineer finds a cheaper machine and what was measured near the chosen one', async ({
  planner,
}) => {
  await planner.open();
  const { capacity, page } = planner;
  await capacity.open();
  await capacity.openSearches();

  const ranked = capacity.deployments.getByRole('row');
  await expect(ranked.nth(1)).toContainText(/1\..*cheapest/);
  await expect(ranked.nth(1)).toContainText(/GPU; FP8 on vLLM/);
  await expect(ranked.filter({ hasText: 'in your scenario' })).toHaveCount(2);
  await expect(page.getByText(/^At its cheapest, \d+ GPUs of /).first()).toBeVisible();

  await capacity.route.selectOption({ label: 'Owned servers' });
  const nearest = capacity.evidence.getByRole('row').nth(1);
  await expect(nearest).toContainText(/Llama 3\.[13] 70B on \d × NVIDIA H100/);
  await expect(nearest).toContainText(/GPUs?, not \d/);
  await expect(nearest).toContainText(/[\d,]+ tokens\/s.*[\d,]+ tokens\/s.*%/);
  await expect(nearest.getByRole('link')).toHaveAttribute('href', /^https:/);

  await page.setViewportSize({ width: 360, height: 800 });
  await expect(capacity.deployments).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectNoBarriers(page, 'both searches at 360 px');
});

for (const width of [1440, 360]) {
  test(`no barrier in the opened exhibits at ${width} px`, async ({ planner }) => {
    await planner.page.setViewportSize({ width, height: 800 });
    await planner.open();
    await planner.capacity.open();
    const { capacity } = planner;
    for (const exhibit of [capacity.underLoad, capacity.memory, capacity.week])
      await capacity.tableOf(exhibit);
    await capacity.openSearches();
    await expectNoBarriers(planner.page, `${width} px`);
  });
}
