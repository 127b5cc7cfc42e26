import { beforeAll, describe, expect, it } from 'vitest';
import {
  pdfDictionaries,
  pdfPages,
  pdfString,
  pdfText,
  type PdfPage,
} from '@/lib/testing/pdf-text';
import type { ReportView } from '@/lib/view/types';
import { fonts } from './testing/fonts';
import { refused, report, withWorkloads } from './testing/fixture';
import { writeReport } from './write-report';

const edge = 20;

function textOutside({ width, height, runs }: PdfPage): string[] {
  return runs
    .filter(({ x, y, size, ...run }) => {
      const right = x + run.width;
      return x < edge || right > width - edge || y < edge || y + size > height - edge;
    })
    .map(({ text }) => text);
}

function longNames(): ReportView {
  const name = 'extraordinarily_long_unbroken_workload_name_'.repeat(5);
  const rows = report.workloads.rows.map(([, ...rest]) => [name, ...rest]);
  return {
    ...report,
    scenarioName: 'A scenario name that goes on and on '.repeat(12),
    kpis: report.kpis.map((kpi) => ({ ...kpi, value: 'not within the searched range' })),
    workloads: { ...report.workloads, rows },
  };
}

describe('the board report of an ordinary scenario', () => {
  let bytes: Uint8Array = new Uint8Array();
  let text = '';
  beforeAll(async () => {
    bytes = await writeReport(report, fonts);
    text = pdfText(bytes);
  });

  it('is the same bytes when written again', async () => {
    expect(Buffer.compare(await writeReport(report, fonts), bytes)).toBe(0);
  });

  it('fits one A4 page', () => {
    const pages = pdfPages(bytes);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[595.28, 841.89]]);
    expect(text).toContain('Page 1 of 1');
  });

  it('fits one US Letter page when asked to', async () => {
    const pages = pdfPages(await writeReport(report, fonts, { paper: 'letter' }));
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[612, 792]]);
    expect(pages.flatMap(textOutside)).toEqual([]);
  });

  it('prints the verdict, its sentences and the strongest case against it', () => {
    expect(text).toContain(report.verdict.headline);
    expect(text).toContain(report.verdict.sentences.join(' '));
    expect(text).toContain(`The strongest case against: ${report.verdict.against ?? ''}`);
  });

  it('prints every key figure and every cell of every table', () => {
    const { kpis, options, assumptions, workloads } = report;
    const cells = [options, assumptions, workloads].flatMap(({ caption, head, rows }) => [
      caption,
      ...head,
      ...rows.flat(),
    ]);
    const printed = text.replaceAll('\u00A0', ' ');
    for (const cell of [...cells, ...kpis.flatMap(({ label, value }) => [label, value])]) {
      expect(printed).toContain(cell);
    }
  });

  it('names every line of both charts, with titles, units and marks', () => {
    for (const chart of [report.cash, report.staircase]) {
      const words = [chart.title, chart.measure, chart.x.title, chart.y.title];
      const labels = [...chart.lines.map(({ label }) => label), ...chart.marks.map((m) => m.text)];
      for (const word of [...words, ...labels]) expect(text).toContain(word);
    }
  });

  it('says in the footer which scenario, prices and engine it shows, and links to the scenario', () => {
    expect(text).toContain('Scenario c4f1a9e27b30');
    expect(text).toContain('Catalogue release 2026-11-14');
    expect(text).toContain('Engine 0.1.0');
    const link = pdfDictionaries(bytes).find((object) => object.includes('/S /URI'));
    expect(pdfString(link ?? '', 'URI')).toBe(report.footer.link);
    expect(report.footer.link.length).toBeGreaterThan(1200);
  });

  it('keeps all text on the paper', () => {
    expect(pdfPages(bytes).flatMap(textOutside)).toEqual([]);
  });

  it('is tagged: language, title, headings, tables with heads, figures with a text alternative', () => {
    const objects = pdfDictionaries(bytes);
    const catalog = objects.find((object) => object.includes('/Type /Catalog')) ?? '';
    expect(catalog).toContain('/StructTreeRoot');
    expect(pdfString(catalog, 'Lang')).toBe('en');
    expect(objects.some((object) => object.includes('/Marked true'))).toBe(true);
    expect(objects.some((object) => object.includes('/DisplayDocTitle true'))).toBe(true);
    const count = (tag: string) =>
      objects.filter((object) => new RegExp(`/S /${tag}\\n`).test(object)).length;
    expect(count('H1')).toBe(1);
    expect(count('Table')).toBe(4);
    // Six key figures; 8, 4 and 6 column heads; 5, 6 and 3 row heads.
    expect(count('TH')).toBe(6 + 18 + 14);
    expect(count('Link')).toBe(1);
    const figures = objects.filter((object) => object.includes('/S /Figure\n'));
    expect(figures.map((figure) => pdfString(figure, 'Alt'))).toEqual([
      report.cash.summary,
      report.staircase.summary,
    ]);
  });

  it('is stamped with the report’s date and not with a clock', () => {
    const stamps = Buffer.from(bytes)
      .toString('latin1')
      .match(/\(D:\d{14}Z\)/g);
    expect(stamps).toEqual(['(D:20261121000000Z)', '(D:20261121000000Z)']);
  });
});

describe('the board report of an unusual scenario', () => {
  it('prints why a route cannot be costed, across the row', async () => {
    const text = pdfText(await writeReport(refused, fonts));
    expect(text).toContain('no host of Llama 3.3 70B keeps data in the EU');
    expect(text).toContain('the fastest layout takes 410 ms');
  });

  it('draws no empty axes where no route can be costed', async () => {
    const cash = { ...report.cash, lines: [], marks: [] };
    const staircase = { ...report.staircase, lines: [], marks: [] };
    const bytes = await writeReport({ ...refused, kpis: [], cash, staircase }, fonts);
    expect(pdfText(bytes)).not.toContain(report.cash.title);
    expect(pdfDictionaries(bytes).some((object) => object.includes('/Figure'))).toBe(false);
  });

  it('continues fifty workloads on further pages, heads repeated, none lost', async () => {
    const bytes = await writeReport(withWorkloads(50), fonts);
    const pages = pdfPages(bytes);
    const text = pdfText(bytes);
    expect(pages).toHaveLength(3);
    expect(pages.flatMap(textOutside)).toEqual([]);
    expect(text).toContain('Page 3 of 3');
    for (let i = 1; i <= 50; i++) expect(text).toContain(`Workload ${i} `);
    expect(text.match(/Requests a month/g)).toHaveLength(3);
  });

  it('wraps names of any length instead of cutting them off', async () => {
    const bytes = await writeReport(longNames(), fonts);
    expect(pdfPages(bytes).flatMap(textOutside)).toEqual([]);
    const letters = pdfText(bytes).replaceAll(' ', '');
    expect(letters).toContain('extraordinarily_long_unbroken_workload_name_'.repeat(5));
  });

  it('prints € ≥ → σ as they are', async () => {
    const bytes = await writeReport({ ...report, scenarioName: 'Δ € ≥ ≤ → σ ₂' }, fonts);
    expect(pdfText(bytes)).toContain('Board report · Δ € ≥ ≤ → σ ₂');
  });

  it('shows letters the typeface lacks as � and says so', async () => {
    const bytes = await writeReport({ ...report, scenarioName: '客服 R&D مرحبا' }, fonts);
    const text = pdfText(bytes);
    expect(text).toContain('�� R&D �����');
    expect(text).toContain('� stands for a letter');
    expect(pdfText(await writeReport(report, fonts))).not.toContain('�');
  });

  it('refuses a date or a link the report could not be dated or opened by', async () => {
    await expect(writeReport({ ...report, date: 'yesterday' }, fonts)).rejects.toThrow('ISO date');
    const footer = { ...report.footer, link: '#s=1.abc' };
    await expect(writeReport({ ...report, footer }, fonts)).rejects.toThrow('Invalid URL');
  });
});
