import { readFile } from 'node:fs/promises';
import { pdfDictionaries, pdfPages, pdfText } from '@/lib/testing/pdf-text';
import { expect, test } from './fixtures';
import { routeLabels } from './planner-page';
import type { PlannerPage } from './planner-page';

async function downloaded(planner: PlannerPage): Promise<Buffer> {
  const download = planner.page.waitForEvent('download');
  await planner.downloadReport.click();
  return readFile(await (await download).path());
}

/** What the report prints exactly as the screen does: verdict, routes, and what identifies them. */
async function expectSameFigures(planner: PlannerPage, report: Buffer): Promise<void> {
  const text = pdfText(report).replace(/\s+/g, ' ');
  expect(text).toContain(await planner.verdict.innerText());
  const [, ...rows] = await planner.routeCells();
  expect(rows).toHaveLength(routeLabels.length);
  for (const [index, label] of routeLabels.entries()) {
    // The price per million tokens, the last column, is the screen's alone; a dash stands for "today".
    const cells = rows[index]?.slice(1, -1).filter((cell) => cell !== '–') ?? [];
    expect(cells.length).toBeGreaterThan(4);
    for (const cell of [label, ...cells]) expect(text, label).toContain(cell);
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

test('the workbook is made on the page, the same bytes twice', async ({ planner }) => {
  await planner.open();
  const button = planner.page.getByRole('button', { name: 'Download workbook' });
  const made = async () => {
    const download = planner.page.waitForEvent('download');
    await button.click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    return readFile(await file.path());
  };
  const first = await made();
  expect(first.subarray(0, 2).toString('latin1')).toBe('PK');
  await expect(button).toBeEnabled();
  expect(first.equals(await made())).toBe(true);
});
