import { readFile } from 'node:fs/promises';
import { latestRelease } from '@/data/releases/index';
import { openRelease } from '@/lib/catalogue/release';
import { routeScenario } from '@/lib/decide/routing/index';
import { formatMoney } from '@/lib/format/money';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { expectLegible, expectNoBarriers } from './barriers';
import { expect, test } from './fixtures';
import { PortfolioPart, SEARCH } from './portfolio-part';

let portfolio: PortfolioPart;
test.beforeEach(({ page }) => {
  portfolio = new PortfolioPart(page);
});

test('the mix on screen is the one the engine finds, figure by figure', async ({ planner }) => {
  const release = await readFile(`data/releases/${latestRelease}.json`, 'utf8');
  const catalogue = openRelease(JSON.parse(release));
  const answer = routeScenario({ scenario: defaultScenario(catalogue), catalogue });
  if (answer.kind !== 'placed') throw new Error('the opening scenario can be placed');
  const money = (usd: number) => formatMoney(usd, { style: 'compact', negative: 'parentheses' });
  await portfolio.open(planner);
  const { best } = answer;
  expect(await portfolio.figuresOf('Best mix')).toEqual([
    money(best.presentValueUsd),
    money(best.npvUsd ?? NaN),
    money(best.cashNeededUsd),
    money(best.cashPeakUsd),
  ]);
  for (const policy of answer.policies) {
    if (policy.kind !== 'costed' || policy.id === 'best') continue;
    const [presentValue, saved, bestSaves] = await portfolio.figuresOf(policy.label);
    expect([presentValue, saved, bestSaves], policy.label).toEqual([
      money(policy.presentValueUsd),
      money(policy.npvUsd ?? NaN),
      money(policy.presentValueUsd - best.presentValueUsd),
    ]);
  }
  for (const sentence of answer.verdict)
    await expect(portfolio.section.getByText(sentence, { exact: true })).toBeVisible();
});

test('a figure of the mix opens to its formula and its sources, and back', async ({ planner }) => {
  await portfolio.open(planner);
  const figure = portfolio.policies
    .getByRole('row', { name: /^All on owned servers/ })
    .getByRole('button')
    .nth(2);
  await figure.click();
  await expect(planner.explanation.title).toHaveText(/^Present value the best mix saves against/);
  await expect(planner.explanation.title).toBeFocused();
  await planner.explanation.parts().first().click();
  await expect(planner.explanation.title).toHaveText(/^Present value of the cost/);
  await planner.explanation.back.click();
  await planner.explanation.close.click();
  await expect(figure).toBeFocused();
});

test('every figure of the mix can be opened, and none explains itself with a gap', async ({
  page,
  planner,
}) => {
  await portfolio.open(planner);
  const explanations = await page.evaluate(async () => {
    const title = () => document.querySelector<HTMLElement>('dialog[open] h2');
    const texts: string[] = [];
    for (const figure of document.querySelectorAll<HTMLElement>(
      '[aria-labelledby="routing"] [aria-haspopup="dialog"]:not(dialog *)',
    )) {
      const before = title();
      figure.click();
      // The worker answers in its own time; the same figure again is the same explanation.
      for (let frames = 0; frames < 120 && (title() === null || title() === before); frames++)
        await new Promise(requestAnimationFrame);
      texts.push(document.querySelector<HTMLElement>('dialog[open]')?.innerText ?? '');
    }
    return texts;
  });
  expect(explanations.length).toBeGreaterThan(30);
  for (const text of explanations) {
    expect(text).toMatch(/How it is made|Where it comes from/);
    expect(text).not.toMatch(/\b(NaN|Infinity|undefined|not known|null)\b|\[object/);
  }
});

test('arrow keys and dragging change the scenario, one step of undo each', async ({
  page,
  planner,
}) => {
  await portfolio.open(planner);
  const before = await planner.scenarioId();
  const mark = portfolio.mark('Support chat');
  await mark.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  // 500,000 requests, a tenth more twice: 605,000 of 1,800 tokens are 1.089 billion.
  await expect(mark).toContainText('1.09 billion tokens a month');
  await planner.undo.click();
  await expect.poll(() => planner.scenarioId()).toBe(before);
  await mark.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => planner.scenarioId()).not.toBe(before);
  await planner.undo.click();
  await expect.poll(() => planner.scenarioId()).toBe(before);
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (box === null) throw new Error('the mark is not on screen');
  const [x, y] = [box.x + 14, box.y + 14];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 80, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => planner.scenarioId()).not.toBe(before);
  await expect(mark).toContainText('900 million tokens a month');
  await planner.undo.click();
  await expect.poll(() => planner.scenarioId()).toBe(before);
});

test('a choice of a workload says why, what is next, and what would move it', async ({
  planner,
}) => {
  await portfolio.open(planner);
  await portfolio.mark('Coding assistant').click();
  const panel = portfolio.section.getByRole('region', { name: 'Coding assistant' });
  await expect(panel).toContainText('Next best');
  await expect(panel).toContainText(/If its data had to stay on one’s own premises/, SEARCH);
  await panel.getByText(/^What falls away/).click();
  await expect(panel.getByText(/does not fit/).first()).toBeVisible();
});

test('a rule on where its data may be sends a workload elsewhere', async ({ page, planner }) => {
  await portfolio.open(planner);
  await expect(portfolio.placeOf('Support chat')).toContainText('DeepInfra');
  await page.getByRole('button', { name: '3 workloads' }).click();
  await page.getByRole('button', { name: 'Details of Support chat' }).click();
  await page.getByText('Needs of Support chat').click();
  await page.getByRole('combobox', { name: 'Data may go' }).selectOption('on-premises');
  await portfolio.comeNear();
  await expect(portfolio.placeOf('Support chat')).toContainText('H100 SXM (HGX)', SEARCH);
  await expect(portfolio.placeOf('Support chat')).toContainText('own premises');
});

test('what cannot be met together is said, with a way to each field', async ({ page, planner }) => {
  await planner.open();
  await page.getByRole('button', { name: '3 workloads' }).click();
  await page.getByRole('button', { name: 'Details of Support chat' }).click();
  await page.getByText('Needs of Support chat').click();
  await page.getByRole('combobox', { name: 'Data may go' }).selectOption('on-premises');
  await page.getByText('All other assumptions: prices, hardware, people, finance').click();
  await page.getByRole('heading', { name: 'Financing and tax' }).click();
  await page.getByRole('textbox', { name: 'Most cash before month 1' }).fill('1');
  await expect(planner.status(/^(Recalculated|Verdict updated)/)).toBeVisible();
  await page.getByRole('heading', { name: 'Financing and tax' }).click();
  await portfolio.comeNear();
  const conflict = portfolio.section.getByRole('region', { name: 'No mix meets every need.' });
  await expect(conflict).toBeVisible(SEARCH);
  await expect(conflict).toContainText('No more than $1.00 may be spent before month 1.');
  await expect(conflict).toContainText('Support chat, residency');
  await expectNoBarriers(page, 'a conflict');
  await conflict.getByRole('button', { name: 'Go to most cash before month 1' }).click();
  await expect(page.getByRole('textbox', { name: 'Most cash before month 1' })).toBeFocused();
  await conflict.getByRole('button', { name: /^Go to Support chat: where/ }).click();
  await expect(page.getByRole('combobox', { name: 'Data may go' })).toBeFocused();
});

test('the search can be stopped and started again', async ({ planner }) => {
  await planner.open();
  await portfolio.comeNear();
  await portfolio.section.getByRole('button', { name: 'Cancel' }).click();
  await expect(portfolio.section.getByText(/^Stopped\./)).toBeVisible();
  await expect(portfolio.policies).toHaveCount(0);
  await portfolio.section.getByRole('button', { name: 'Work it out' }).click();
  await expect(portfolio.done).toBeVisible(SEARCH);
  await expect(portfolio.policies).toBeVisible();
});

test('the worker may load built scripts of this site and nothing else', async ({
  page,
  planner,
}) => {
  const policy = page
    .waitForResponse((response) => response.url().includes('worker'))
    .then((response) => response.headers()['content-security-policy']);
  await portfolio.open(planner);
  expect(await policy).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
});

test.describe('at every width, by day and night', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the portfolio has no barrier and nothing sideways', async ({ page, planner }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await portfolio.open(planner);
    await portfolio.mark('Support chat').click();
    await portfolio.section.getByText('In words and as a table').click();
    await expectNoBarriers(page, 'desk by day');
    for (const width of [768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const room = () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
      await expect.poll(room, `${width} px`).toBe(0);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectLegible(page, 'phone by night');
  });
});
