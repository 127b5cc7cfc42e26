import { expect, test } from './fixtures';

test('a total opens its formula in words, in numbers, and down to dated sources', async ({
  planner,
}) => {
  await planner.open();
  const total = planner.routeFigure('Frontier API', 0);
  await total.click();
  const { dialog, title } = planner.explanation;
  await expect(title).toHaveText('Cost over the horizon, Frontier API');
  await expect(title).toBeFocused();
  await expect(planner.explanation.formula('How it is made')).toContainText('sum over all months');
  await expect(planner.explanation.formula('With the numbers')).toContainText(/\$[\d,]+/);
  const price = planner.explanation.leaves().filter({ hasText: 'Price of input tokens' }).first();
  await expect(price).toContainText(/\d{1,2} [A-Z][a-z]+ 20\d\d/);
  await expect(price.getByRole('link')).toHaveAttribute('href', /^https:\/\//);
  await planner.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(total).toBeFocused();
});

test('a reader walks from a figure to its parts and back', async ({ planner }) => {
  await planner.open();
  await planner.routeFigure('Hosted open weights', 0).click();
  const { title, back, dialog } = planner.explanation;
  const first = await title.innerText();
  await expect(back).toBeHidden();
  const trail = [first];
  for (let depth = 0; depth < 2; depth++) {
    await planner.explanation.parts().first().click();
    await expect(title).not.toHaveText(trail.at(-1) ?? '');
    trail.push(await title.innerText());
  }
  for (const earlier of trail.slice(0, -1).reverse()) {
    await back.click();
    await expect(title).toHaveText(earlier);
  }
  await expect(back).toBeHidden();
  await planner.explanation.close.click();
  await expect(dialog).toBeHidden();
});

const figures: readonly [kind: string, name: RegExp, title: RegExp][] = [
  ['a saving', /^\$1\.04m$/, /saving|saved/i],
  ['an energy part', /^Electricity: /, /electricity|energy/i],
  ['a utilisation', /^Utilisation: /, /utilisation/i],
  ['a number of replicas', /^Replicas: /, /replicas/i],
];

for (const [kind, name, title] of figures) {
  test(`${kind} opens its own explanation with the value that was clicked`, async ({ planner }) => {
    await planner.open();
    const isSaving = kind === 'a saving';
    const figure = isSaving
      ? planner.routeFigure('Small API', 4)
      : planner.page.getByRole('button', { name }).last();
    await figure.click();
    const { explanation } = planner;
    await expect(explanation.title).toHaveText(title);
    await expect(explanation.dialog.getByRole('heading', { name: 'How it is made' })).toBeVisible();
    await expect(explanation.leaves().first()).toContainText(/\S/);
  });
}

test('every figure of the page can be opened, and none explains itself with a gap', async ({
  planner,
}) => {
  await planner.open();
  await planner.unfold(/more assumptions/);
  await planner.routeFigure('Frontier API', 0).click();
  await expect(planner.explanation.title).toBeFocused();
  // Opened one from the other without the mouse: a hundred clicks and as many ways back take minutes.
  const explanations = await planner.page.evaluate(async () => {
    // Those of the portfolio are explained by its worker, in their own time: e2e/routing.spec.ts.
    const figures = document.querySelectorAll<HTMLElement>(
      'main [aria-haspopup="dialog"]:not([aria-labelledby="routing"] *)',
    );
    const texts: string[] = [];
    for (const figure of figures) {
      figure.click();
      await new Promise((resolve) => setTimeout(resolve));
      texts.push(document.querySelector<HTMLElement>('dialog[open]')?.innerText ?? '');
    }
    return texts;
  });
  expect(explanations.length).toBeGreaterThan(100);
  for (const text of explanations) {
    expect(text).toMatch(/How it is made|Where it comes from/);
    expect(text).not.toMatch(/\b(NaN|Infinity|undefined|not known|null)\b|\[object/);
  }
});
