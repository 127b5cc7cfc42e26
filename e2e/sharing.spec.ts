import { expect, test } from './fixtures';
import type { PlannerPage } from './planner-page';

/** Changes three inputs and copies the link to what is then on screen. */
async function changeAndCopy(planner: PlannerPage): Promise<string> {
  await planner.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await planner.open();
  let answer = await planner.answer();
  await planner.requests.fill('37M');
  answer = await planner.answerAfter(answer);
  await planner.horizon.fill('48');
  answer = await planner.answerAfter(answer);
  await planner.model.selectOption({ label: 'Llama 3.1 8B' });
  await planner.answerAfter(answer);
  await planner.copyLink.click();
  await expect(planner.status('Link copied.')).toBeVisible();
  return planner.page.evaluate(() => navigator.clipboard.readText());
}

test('a CFO changes inputs, shares the link, and a colleague sees the same figures', async ({
  planner,
  colleague,
}) => {
  const link = await changeAndCopy(planner);
  const other = await colleague();
  await other.page.goto(link);
  await other.isLive();
  await expect(other.horizon).toHaveValue('48');
  expect(await other.answer()).toEqual(await planner.answer());
  expect(await other.routeCells()).toEqual(await planner.routeCells());
  expect(await other.scenarioId()).toBe(await planner.scenarioId());
});

test('what a link carries never reaches the server', async ({ planner, colleague }) => {
  const link = await changeAndCopy(planner);
  const payload = new URL(link).hash.slice(1);
  expect(payload.length).toBeGreaterThan(200);
  const other = await colleague();
  const sent: string[] = [];
  other.page.on('request', (request) => {
    // The browser keeps the fragment to itself; everything else of a request leaves it.
    const [address = ''] = request.url().split('#');
    sent.push([address, JSON.stringify(request.headers()), request.postData()].join('\n'));
  });
  await other.page.goto(link);
  await other.isLive();
  await other.horizon.fill('47');
  await expect(other.page.getByRole('table', { name: /over 47 months/ })).toBeVisible();
  expect(sent.length).toBeGreaterThan(3);
  for (const request of sent) expect(request).not.toContain(payload.slice(4, 60));
});

test('the default answer is not shown as if it were the shared one', async ({ page, planner }) => {
  const link = await changeAndCopy(planner);
  await page.goto('about:blank');
  await page.route(/\.js(\?|$)/, () => undefined); // the scripts never arrive
  await page.goto(link, { waitUntil: 'commit' });
  await expect(page.getByRole('status').filter({ hasText: 'Opening the shared' })).toBeVisible();
  await expect(planner.verdict).toBeHidden();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('an edit takes the shared scenario out of the address, and undo brings the figures back', async ({
  planner,
  colleague,
}) => {
  const link = await changeAndCopy(planner);
  const other = await colleague();
  await other.page.goto(link);
  await other.isLive();
  const shared = await other.answer();
  await other.horizon.fill('12');
  await other.answerAfter(shared);
  expect(new URL(other.page.url()).hash).toBe('');
  await other.undo.click();
  await expect.poll(() => other.answer()).toEqual(shared);
});

const damaged: readonly [kind: string, fragment: string, words: RegExp][] = [
  ['an empty link', '#s=', /This link is damaged/],
  ['a mangled link', '#s=1.7VhLb9s4EP4rgk67gO', /This link is damaged/],
  ['a link of no scenario', '#s=1.q1YqS8wpTVWyUqoFAA', /link/i],
  ['a link of a newer version', '#s=99.q1YqS8wpTVWyUqoFAA', /newer Breakeven/],
  ['a link of 200 kB', `#s=1.${'A'.repeat(200_000)}`, /longer than any Breakeven makes/],
];

for (const [kind, fragment, words] of damaged) {
  test(`${kind} is named in a banner above the default page, which works`, async ({ planner }) => {
    await planner.open();
    const standard = await planner.answer();
    await planner.page.goto('about:blank');
    await planner.open(fragment);
    await expect(planner.alert).toContainText(words);
    await expect(planner.alert).toContainText('Below is the example the page opens with.');
    expect(await planner.answer()).toEqual(expect.arrayContaining(standard));
    await planner.horizon.fill('24');
    await planner.answerAfter(standard);
    await expect(planner.status(/^(Recalculated|Verdict updated)/)).toBeVisible();
  });
}
