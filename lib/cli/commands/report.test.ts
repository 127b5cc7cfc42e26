import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { fonts } from '@/lib/export/pdf/testing/fonts';
import { csvRows } from '@/lib/testing/csv';
import { pdfText } from '@/lib/testing/pdf-text';
import { readXlsx } from '@/lib/testing/xlsx-read';
import type { CommandContext, FileKind } from '../command';
import { evaluate } from './evaluate';
import { report } from './report';

let context: CommandContext;
beforeAll(async () => {
  context = {
    catalogue: (await loadRelease(latestRelease))!,
    today: '2026-11-21',
    loadFonts: () => Promise.resolve(fonts),
  };
});

async function made(fileKinds: readonly FileKind[], request: unknown = {}) {
  const answer = await report.answer(request, { ...context, fileKinds });
  if ('error' in answer) throw new Error(answer.error.message);
  return answer;
}

describe('report', () => {
  it('answers with the words of the report and no file where none is asked for', async () => {
    const { value, files } = await made([]);
    expect(value).toHaveProperty('verdict.headline');
    expect(files?.size).toBe(0);
  });

  it('makes the files asked for, of one and the same answer', async () => {
    const { files } = await made(['pdf', 'xlsx', 'csv'], { name: 'Three, "quoted"' });
    const evaluation = await evaluate.answer({ name: 'Three, "quoted"' }, context);
    if ('error' in evaluation) throw new Error(evaluation.error.message);
    const { scenarioId } = evaluation.value as { scenarioId: string };
    expect(pdfText(files!.get('pdf')!)).toContain(scenarioId);
    const book = readXlsx(files!.get('xlsx')!);
    expect([...book.get('Read me')!.values()].map(({ value }) => value)).toContain(scenarioId);
    const rows = csvRows(new TextDecoder().decode(files!.get('csv')));
    const total = rows.find(({ id }) => id === 'route.owned.total');
    const inBook = [...book.get('Results')!.values()].map(({ value }) => value);
    expect(inBook).toContain(Number(total?.['value']));
  });

  it('names the field that a scenario has wrong', async () => {
    const answer = await report.answer({ horizonMonths: 0 }, context);
    expect(answer).toMatchObject({ error: { code: 'invalid-scenario', path: 'horizonMonths' } });
  });

  it('says what is missing where a PDF has no typeface', async () => {
    const { catalogue, today } = context;
    await expect(report.answer({}, { catalogue, today, fileKinds: ['pdf'] })).rejects.toThrow(
      'a PDF needs a typeface',
    );
  });
});
