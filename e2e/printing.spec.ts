import { expect, test } from './fixtures';

/** A4 less the margins of the print style sheet, in CSS pixels. */
const paper = { width: 688, height: 986 };

test('the printed page carries the answer and leaves the controls behind', async ({
  page,
  planner,
}) => {
  await planner.open();
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  await expect(planner.verdict).toBeVisible();
  await expect(planner.routes).toBeVisible();
  await expect(planner.requests).toBeHidden();
  await expect(planner.copyLink).toBeHidden();
  for (const chart of await page.getByRole('figure').getByRole('img').all()) {
    const box = await chart.boundingBox();
    expect(box, 'a chart is drawn').not.toBeNull();
    const { x, width } = box!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(paper.width);
  }
});

test('saving the page as a PDF keeps the verdict and the heads of the charts', async ({
  page,
  planner,
}) => {
  await planner.open();
  // What is folded away on the screen is not printed, nor is its heading.
  await page.emulateMedia({ media: 'print' });
  const headings = await page.getByRole('main').getByRole('heading').allInnerTexts();
  expect(headings.length).toBeGreaterThan(6);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const outline = outlineTitles(pdf);
  expect(outline).toContain(headings[0]);
  for (const heading of headings) expect(outline).toContain(heading);
});

/** Titles of a PDF's outline, which Chromium writes as UTF-16 or as plain text. */
function outlineTitles(pdf: Buffer): string[] {
  const file = pdf.toString('latin1');
  const texts = [...file.matchAll(/\/Title (?:<FEFF([0-9A-F]+)>|\(((?:\\.|[^\\)])*)\))/g)];
  return texts.map(([, utf16, plain]) =>
    utf16 === undefined
      ? (plain ?? '').replace(/\\(.)/g, '$1')
      : Buffer.from(utf16, 'hex').swap16().toString('utf16le'),
  );
}
