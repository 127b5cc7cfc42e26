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

for (const width of [1440, 360]) {
  test(`no barrier in the opened exhibits at ${width} px`, async ({ planner }) => {
    await planner.page.setViewportSize({ width, height: 800 });
    await planner.open();
    await planner.capacity.open();
    const { capacity } = planner;
    for (const exhibit of [capacity.underLoad, capacity.memory, capacity.week])
      await capacity.tableOf(exhibit);
    await expectNoBarriers(planner.page, `${width} px`);
  });
}
