import { beforeAll, describe, expect, it } from 'vitest';
import { openPlanner, type Planner } from './planner';
import { committedCatalogue, situations, type Change } from './testing/evaluated';
import type { DataTable, FigureText, LineChartView, PlannerView } from './types';

/** Every printed figure of a view, wherever it stands. */
function figuresIn(value: unknown): FigureText[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(figuresIn);
  return 'id' in value && 'text' in value && typeof value.text === 'string'
    ? [{ id: String(value.id), text: value.text }, ...inner]
    : inner;
}

function tablesOf({ cash, staircase, breakdown }: PlannerView): DataTable[] {
  return [cash.table, staircase.table, breakdown.table];
}

describe('the page', () => {
  let planner: Planner;
  beforeAll(async () => {
    planner = openPlanner(await committedCatalogue());
  });
  const pageOf = (change: Change) => planner.evaluate(change(planner.defaultScenario()));

  describe.each(Object.entries(situations))('when %s', (_, change) => {
    let view: PlannerView;
    beforeAll(() => {
      view = pageOf(change);
    });

    it('shows only figures that can be opened, each under its own name', () => {
      const figures = figuresIn(view);
      for (const id of new Set(figures.map((figure) => figure.id))) {
        const explanation = planner.explain(id);
        expect(explanation.id).toBe(id);
        expect(explanation.label, id).toMatch(/^[^\p{Ll}]/u);
        expect(explanation.value, id).not.toBe('');
      }
    });

    it('draws every point and mark inside the axes, with ticks in order', () => {
      for (const chart of [view.cash, view.staircase]) expectInside(chart);
      for (const { parts } of view.breakdown.bars) {
        const length = parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
        expect(length).toBeLessThanOrEqual(view.breakdown.maximum);
      }
    });

    it('has as many cells in each row of a table as heads', () => {
      for (const { head, rows } of tablesOf(view))
        for (const row of rows) expect(row).toHaveLength(head.length);
    });

    it('gives every chart a finding, a measure and words that stand for the picture', () => {
      const { cash, staircase, breakdown } = view;
      for (const chart of [cash, staircase, breakdown]) {
        expect(chart.title).toMatch(/^\p{Lu}[^.]+(\.\d[^.]*)*$/u);
        expect(chart.measure).not.toBe('');
        expect(chart.summary).toMatch(/\.$/);
        expect(`${chart.title}. ${chart.summary}`).not.toMatch(
          /\b[01] months|(^|\. )(Rented GPUs|Owned servers) (pays|costs|breaks)/,
        );
      }
    });

    it('reads the same figure alike in the table, the verdict and the charts', () => {
      const { options, cash, breakdown, verdict } = view;
      for (const { option, label, figures, isBest } of options) {
        if (figures === null) continue;
        expect(cash.summary).toContain(`${label} ${figures.total.text}`);
        expect(breakdown.bars.find((bar) => bar.option === option)?.total.id).toBe(
          figures.total.id,
        );
        if (!isBest || verdict.kind !== 'move') continue;
        expect(verdict.sentences[0]).toContain(figures.saving?.text);
        if (figures.cashNeeded.text !== '$0')
          expect(verdict.sentences[0]).toContain(figures.cashNeeded.text);
        if (figures.payback.includes('month'))
          expect(verdict.sentences[0]).toContain(figures.payback);
      }
    });
  });

  it('says what a notice is about, once', () => {
    const { notices } = pageOf((same) => same);
    expect(notices[0]).toMatch(/^Llama 3\.3 70B on DeepInfra: /);
    expect(new Set(notices).size).toBe(notices.length);
  });

  it('prices people as the largest cost only where they are', () => {
    expect(pageOf(situations['ten years']!).breakdown.title).toBe(
      'People are the largest cost of owned servers',
    );
    expect(pageOf(situations['owning wins']!).breakdown.title).toBe(
      'Where each route’s money goes',
    );
    expect(pageOf(situations['no requests']!).breakdown.title).toBe(
      'People are the largest cost of 4 of the 5 routes',
    );
  });

  it('names the finding of each chart', () => {
    const opening = pageOf((same) => same);
    expect(opening.cash.title).toBe('Moving to hosted open weights pays back after 1.2 months');
    expect(opening.staircase.title).toMatch(
      /^Owning breaks even with Claude Sonnet 5 at [\d.]+ billion tokens a month/,
    );
    const stay = pageOf(situations['a thousandth of the requests']!);
    expect(stay.cash.title).toBe('Staying on the frontier API takes the least cash over 36 months');
    const owned = pageOf(situations['servers are owned today']!);
    expect(owned.staircase.title).toMatch(/^Renting (never )?costs less than owned servers/);
    expect(pageOf(situations['nothing is known']!).staircase.title).toBe(
      'No route could be costed',
    );
    expect(pageOf(situations['no requests']!).staircase.title).toBe(
      'There is no volume to compare costs at',
    );
  });

  it('names the model, the precision, the engine and the GPUs, not their ids', () => {
    const [rented, owned] = pageOf((same) => same).capacity;
    expect(rented?.layout).toBe(
      'Llama 3.3 70B in FP8 on vLLM, each replica on 2 × NVIDIA H100 80 GB SXM; Lambda 8x H100 SXM',
    );
    const replicas = owned?.rows.find(({ label }) => label === 'Replicas');
    expect(replicas?.note).toBe('1 spare');
    const [bare] = pageOf(situations['nothing is spare']!).capacity;
    expect(bare?.rows.find(({ label }) => label === 'Replicas')?.note).toBe('none spare');
  });

  it('has no share of machines to tell where there are none', () => {
    const [rented] = pageOf((scenario) => ({
      ...situations['no requests']!(scenario),
      selfHosted: { ...scenario.selfHosted, spareReplicas: 0 },
    })).capacity;
    expect(rented?.rows.map(({ figure }) => figure.text)).toEqual([
      '0 replicas',
      '0 replicas',
      '0\u202finstance',
      '0 GPUs',
      'no machines',
      'no machines',
    ]);
  });

  it('takes an id that every object answers to for as unknown as any other', () => {
    const { options } = pageOf((scenario) => ({
      ...scenario,
      rented: { ...scenario.rented, offer: 'constructor' },
      owned: { ...scenario.owned, server: 'toString' },
    }));
    expect(options.slice(3).map(({ refusal }) => refusal)).toEqual([
      'rented.offer is "constructor", which the catalogue does not hold.',
      'owned.server is "toString", which the catalogue does not hold.',
    ]);
  });

  it('asks for nothing before there is an answer', async () => {
    const fresh = openPlanner(await committedCatalogue());
    expect(() => fresh.explain('one')).toThrow('nothing has been evaluated yet');
  });
});

function expectInside({ x, y, lines, marks }: LineChartView): void {
  const points = [...lines.flatMap((line) => line.points), ...marks];
  for (const point of points) {
    expect(point.x).toBeGreaterThanOrEqual(x.domain[0]);
    expect(point.x).toBeLessThanOrEqual(x.domain[1]);
    expect(point.y).toBeGreaterThanOrEqual(y.domain[0]);
    expect(point.y).toBeLessThanOrEqual(y.domain[1]);
  }
  for (const { ticks, domain } of [x, y]) {
    const places = ticks.map(({ at }) => at);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
    expect(places[0]).toBeGreaterThanOrEqual(domain[0]);
    expect(places.at(-1)).toBeLessThanOrEqual(domain[1]);
    expect(ticks.length).toBeLessThanOrEqual(8);
  }
}
