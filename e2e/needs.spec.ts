import { expectLegible, expectNoBarriers } from './barriers';
import { expect, test } from './fixtures';
import type { PlannerPage } from './planner-page';

/** Adds a workload from a preset, gives it a volume, and opens what it needs. */
async function addPreset(planner: PlannerPage): Promise<void> {
  const { page } = planner;
  await planner.open();
  await page.getByRole('button', { name: '3 workloads' }).click();
  await page.getByLabel('Start a new workload from').selectOption('Support chat');
  await page.getByRole('button', { name: 'Add a workload' }).click();
  // There is a workload of that name already.
  const volume = page.getByRole('textbox', { name: 'Requests a month, Support chat 2' });
  await expect(volume).toBeFocused();
  await volume.fill('10k');
  await openNeeds(planner, 'Support chat 2');
}

async function openNeeds({ page }: PlannerPage, workload: string): Promise<void> {
  await page.getByRole('button', { name: `Details of ${workload}`, exact: true }).click();
  await page.getByRole('heading', { name: `Needs of ${workload}`, exact: true }).click();
}

test('a preset fills a new workload in and says where its lengths come from', async ({
  page,
  planner,
}) => {
  await planner.open();
  const before = await planner.answer();
  await page.getByRole('button', { name: '3 workloads' }).click();
  const start = page.getByLabel('Start a new workload from');
  await expect(start.getByRole('option')).toHaveCount(11);
  await start.selectOption('Coding agent');
  await expect(start).toHaveAccessibleDescription(
    /lengths come from:.*GitHub Copilot coding agent/,
  );
  await page.getByRole('button', { name: 'Add a workload' }).click();
  // data/presets/coding-agent.json
  const field = (name: string) => page.getByRole('textbox', { name: `${name}, Coding agent` });
  await expect(field('Input tokens')).toHaveValue('67,818');
  await expect(field('of it cached, %')).toHaveValue('85.7');
  // Nobody but the user knows the volume: it is asked for, and nothing is made up.
  await expect(field('Requests a month')).toBeFocused();
  await expect(field('Requests a month')).toHaveAccessibleDescription(
    'Requests per month needs a number.',
  );
  await expect(planner.lastGoodAnswer).toBeVisible();
  await field('Requests a month').fill('10k');
  await planner.answerAfter(before);
  await expect(planner.lastGoodAnswer).toBeHidden();
  await planner.undo.click();
  await planner.undo.click();
  await expect(page.getByRole('button', { name: '3 workloads' })).toBeVisible();
  await expect.poll(() => planner.answer()).toEqual(before);
});

test('a lowest score is typed in its evaluation’s unit, beside what the models reach', async ({
  page,
  planner,
}) => {
  await addPreset(planner);
  const evaluation = page.getByLabel('Judged by the evaluation');
  await expect(evaluation).toHaveAccessibleDescription(/^Articles to paraphrase/);
  const score = page.getByRole('textbox', { name: 'Lowest score accepted' });
  await expect(score).toHaveValue('none');
  await expect(score).toHaveAccessibleDescription(
    /Claude Sonnet 5 64 %; GPT-6 Luna 56 %; Llama 3\.3 70B not known/,
  );
  await score.fill('150');
  await expect(score).toHaveAccessibleDescription(
    /Lowest score accepted must be from 0 to 100 %, not 150\./,
  );
  await expect(planner.lastGoodAnswer).toBeVisible();
  await score.fill('60 %');
  await score.blur();
  await expect(planner.lastGoodAnswer).toBeHidden();
  await expect(score).toHaveValue('60');
  await evaluation.selectOption('GDPval-AA');
  await expect(score).toHaveValue('none');
  await expect(score).toHaveAccessibleDescription(/Claude Sonnet 5 1,059 to 1,449/);
  await planner.undo.click();
  await expect(score).toHaveValue('60');
});

test('a region is asked for where data must stay in one, and undo takes the rule back', async ({
  page,
  planner,
}) => {
  await planner.open();
  const id = await planner.scenarioId();
  await page.getByRole('button', { name: '3 workloads' }).click();
  await openNeeds(planner, 'Support chat');
  const place = page.getByLabel('Data may go');
  await place.selectOption('In one region');
  const region = page.getByLabel('Region', { exact: true });
  await expect(region).toHaveAttribute('aria-invalid', 'true');
  await expect(region).toHaveAccessibleDescription(/Residency region must be named/);
  await expect(planner.lastGoodAnswer).toBeVisible();
  await region.selectOption('European Union');
  await expect(planner.lastGoodAnswer).toBeHidden();
  await expect.poll(() => planner.scenarioId()).not.toBe(id);
  await planner.undo.click();
  await planner.undo.click();
  await expect(place).toHaveValue('any');
  await expect.poll(() => planner.scenarioId()).toBe(id);
});

test('volume over the year, places, results and the budget are part of the scenario', async ({
  page,
  planner,
}) => {
  await planner.open();
  const changes = async (edit: () => Promise<unknown>) => {
    const before = await planner.scenarioId();
    await edit();
    await expect.poll(() => planner.scenarioId()).not.toBe(before);
  };
  await page.getByRole('button', { name: '3 workloads' }).click();
  await openNeeds(planner, 'Support chat');
  await changes(() => page.getByLabel(/^Its volume varies over the year/).check());
  await changes(() => page.getByRole('textbox', { name: 'December' }).fill('1.4'));

  await planner.unfold('All other assumptions: prices, hardware, people, finance');
  const open = (part: string) => page.getByRole('heading', { name: part, exact: true }).click();
  await open('Places to consider');
  await page.getByRole('button', { name: 'Add the place' }).click();
  const offer = page.getByLabel('Offer of the place');
  await expect(offer).toHaveAccessibleDescription(/^Offer must be chosen/);
  await page.getByLabel('Kind of place').selectOption('Rented GPUs');
  await offer.selectOption({ index: 1 });
  await changes(() => page.getByRole('button', { name: 'Add the place' }).click());
  await changes(() => page.getByLabel('Model, place 12').selectOption({ index: 1 }));
  await changes(() => page.getByRole('button', { name: /^Remove place 12/ }).click());

  await open('Your own evaluation results');
  await page.getByLabel('Model of the result').selectOption('GPT-6 Luna');
  await page.getByRole('button', { name: 'Add the result' }).click();
  const score = page.getByRole('textbox', { name: /^Score, .*, result 1/ });
  await expect(score).toHaveAccessibleDescription('Score needs a number.');
  await changes(() => score.fill('71'));

  await open('Financing and tax');
  const budget = page.getByRole('textbox', { name: 'Most cash before month 1' });
  await expect(budget).toHaveValue('no limit');
  await changes(() => budget.fill('250k'));
  await budget.fill('-1');
  await expect(budget).toHaveAccessibleDescription(/must be from 0 to .+, not -1\./);

  // With everything open and two fields refused: no barrier, and nothing wider than a telephone.
  await expectNoBarriers(page, 'desk by day');
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'pixels wider than the screen').toBe(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectLegible(page, 'phone by night');
});
