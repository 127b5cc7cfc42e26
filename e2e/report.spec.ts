import { readFile } from 'node:fs/promises';
import { pdfDictionaries, pdfPages, pdfText } from '@/lib/testing/pdf-text';
import { expect, test } from './fixtures';
import type { PlannerPage } from './planner-page';

async function downloaded(planner: PlannerPage): Promise<Buffer> {
  const download = planner.page.waitForEvent('download');
  await planner.downloadReport.click();
  return readFile(await (await download).path());
}

/** The figures of the report's table: all of the screen's but the last column. */
const FIRST_COLUMNS = 5;

async function expectSameFigures(planner: PlannerPage, report: Buffer): Promise<void> {
  const text = pdfText(report).replace(/\s+/g, ' ');
  expect(text).toContain(await planner.verdict.innerText());
  for (const label of ['Frontier API', 'Small API', 'Hosted open weights', 'Rented GPUs']) {
    expect(text).toContain(label);
    const figures = await planner.route(label).getByRole('button').allInnerTexts();
    expect(figures.length).toBeGreaterThanOrEqual(FIRST_COLUMNS);
    for (const figure of figures.slice(0, FIRST_COLUMNS)) {
      // What is not a column of the report is not promised by it.
      expect(text, label).toContain(figure);
    }
  }
  expect(text).toContain(await planner.scenarioId());
  expect(text).toContain(await planner.colophon('Catalogue release'));
}

test('the board report carries the figures of the screen on one tagged page', async ({
  planner,
}) => {
  await planner.open();
  const report = await downloaded(planner);
  expect(report.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdfPages(report)).toHaveLength(1);
  const dictionaries = pdfDictionaries(report).join('\n');
  expect(dictionaries).toMatch(/\/MarkInfo/);
  expect(dictionaries).toMatch(/\/StructTreeRoot/);
  await expectSameFigures(planner, report);
});

test('the report follows an edit, and the same answer gives the same bytes', async ({
  planner,
}) => {
  await planner.open();
  const before = await planner.answer();
  await planner.horizon.fill('24');
  await planner.answerAfter(before);
  const first = await downloaded(planner);
  await expect(planner.downloadReport).toBeEnabled();
  const second = await downloaded(planner);
  expect(first.equals(second)).toBe(true);
  await expectSameFigures(planner, first);
});
