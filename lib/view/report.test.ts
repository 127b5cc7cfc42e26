import { beforeAll, describe, expect, it } from 'vitest';
import { openPlanner, type Planner } from './planner';
import { committedCatalogue, situations, type Change } from './testing/evaluated';

const LINK = 'https://breakeven.example/#s=1.abc';

describe('the board report', () => {
  let planner: Planner;
  beforeAll(async () => {
    planner = openPlanner(await committedCatalogue());
  });
  const printed = (change: Change = (same) => same) => {
    const view = planner.evaluate(change(planner.defaultScenario()));
    return { view, report: planner.report(LINK) };
  };

  it.each(Object.entries(situations))(
    'prints the figures of the screen in whole tables when %s',
    (_, change) => {
      const { view, report } = printed(change);
      expect(report.verdict).toBe(view.verdict);
      // The same charts; on paper only the marks that decide are kept.
      for (const chart of ['cash', 'staircase'] as const) {
        expect({ ...report[chart], marks: [] }).toEqual({ ...view[chart], marks: [] });
        expect(view[chart].marks).toEqual(expect.arrayContaining([...report[chart].marks]));
      }
      report.options.rows.forEach((row, index) => {
        const { label, figures, refusal } = view.options[index]!;
        expect(row[0]).toBe(label);
        if (figures === null) {
          expect(row[1]).toBe(`Not available. ${String(refusal)}`);
          return;
        }
        expect(row.slice(1)).toEqual([
          figures.total.text,
          figures.presentValue.text,
          figures.firstMonth.text,
          figures.cashNeeded.text,
          figures.saving?.text ?? 'today’s route',
          figures.payback,
          figures.breakEven,
        ]);
      });
      report.assumptions.rows.forEach(([label, value, effect], index) => {
        const shown = view.assumptions[index];
        expect([label, value, effect]).toEqual([
          shown?.label,
          shown?.figure.text,
          shown?.influence,
        ]);
      });
      for (const { head, rows } of [report.options, report.assumptions, report.workloads])
        for (const row of rows) expect(row).toHaveLength(head.length);
      for (const note of report.notes) expect(note).toMatch(/^[\p{Lu}].*[.”]$/su);
      expect(report.footer).toEqual({
        scenarioId: view.scenarioId,
        catalogueRelease: view.catalogueRelease,
        engineVersion: view.engineVersion,
        link: LINK,
      });
    },
  );

  it('puts what a move brings first', () => {
    const { report } = printed();
    expect(report.kpis).toEqual([
      { label: '36-month cost', value: '$400k' },
      { label: 'Present value', value: '$346k' },
      { label: 'Saved against today', value: '$1.09m' },
      { label: 'Cash needed up front', value: '$24.9k' },
      { label: 'Pays back', value: '1.2 months' },
    ]);
  });

  it('puts beside a stay what the next best route would cost', () => {
    const { view, report } = printed(situations['a thousandth of the requests']);
    const next = view.options.find(({ option }) => option === 'small-api')?.figures;
    expect(report.kpis.slice(2)).toEqual([
      { label: 'Next best route', value: 'GPT-6 Luna' },
      { label: 'Its present value', value: next?.presentValue.text },
      { label: 'It breaks even at', value: next?.breakEven },
    ]);
  });

  it('has no key figures where nothing could be costed', () => {
    expect(printed(situations['nothing is known']).report.kpis).toEqual([]);
  });

  it('names the routes and what is not list price', () => {
    expect(printed().report.notes.slice(0, 2)).toEqual([
      'Routes: frontier API, Claude Sonnet 5 on Anthropic; small API, GPT-6 Luna on OpenAI; hosted open weights, Llama 3.3 70B on DeepInfra; rented GPUs, Lambda 8x H100 SXM; owned servers, 8 × H100 SXM (HGX).',
      'Prices in force on 21 November 2026, as listed.',
    ]);
    const negotiated = printed((scenario) => ({
      ...scenario,
      frontierApi: { ...scenario.frontierApi, discountShare: 0.125 },
      rented: { ...scenario.rented, usdPerGpuHour: 2 },
      owned: { ...scenario.owned, usdPerServer: 200_000 },
    }));
    expect(negotiated.report.notes[1]).toBe(
      'Prices in force on 21 November 2026, as listed but for 12.5\u202f% off frontier API, your own GPU rent and your own server price.',
    );
  });

  it('prints percentages as they were entered', () => {
    const { report } = printed((scenario) => ({
      ...scenario,
      discountRatePerYear: 0.125,
      workloads: scenario.workloads.map((each) => ({ ...each, growthPerMonth: 0.0125 })),
    }));
    expect(report.options.caption).toBe('Routes over 36 months at 12.5\u202f% cost of capital');
    expect(report.workloads.rows[0]?.at(-1)).toBe('1.25\u202f%');
  });
});
