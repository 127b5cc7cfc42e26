import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/scenario/schema';
import { expectWithin } from '@/lib/testing/relative';
import { openPlanner } from './planner';
import { committedCatalogue, nothingKnown, situations } from './testing/evaluated';
import type { CapacityDetailView, LineChartView } from './types';

const planner = openPlanner(await committedCatalogue());
const opening = planner.defaultScenario();

function detailOf(scenario: Scenario, asked = {}): CapacityDetailView {
  planner.evaluate(scenario);
  const detail = planner.capacity(asked);
  if (detail === null) throw new Error('nothing is self-hosted');
  return detail;
}

function expectInside({ x, y, lines, marks, limits = [] }: LineChartView): void {
  for (const point of [...lines.flatMap(({ points }) => points), ...marks]) {
    expect(point.x).toBeGreaterThanOrEqual(x.domain[0]);
    expect(point.x).toBeLessThanOrEqual(x.domain[1]);
    expect(point.y).toBeGreaterThanOrEqual(y.domain[0]);
    expect(point.y).toBeLessThanOrEqual(y.domain[1]);
  }
  for (const limit of limits) {
    expect(limit.x).toBeGreaterThanOrEqual(x.domain[0]);
    expect(limit.x).toBeLessThanOrEqual(x.domain[1]);
  }
  expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length);
}

describe('the capacity view, opened', () => {
  it('shows the workload that needs most replicas first', () => {
    // Replicas in the busiest minute of the opening scenario: coding assistant before the other two.
    const { option, workload, options, workloads } = detailOf(opening);
    expect([option, workload]).toEqual(['rented', 'coding-assistant']);
    expect(options.map(({ label }) => label)).toEqual(['Rented GPUs', 'Owned servers']);
    expect(workloads).toHaveLength(3);
  });

  it('shows the route and workload asked for, and chooses where they are gone', () => {
    const asked = { option: 'owned', workload: 'support-chat' };
    expect(detailOf(opening, asked)).toMatchObject(asked);
    const gone = { option: 'small-api', workload: 'constructor' };
    expect(detailOf(opening, gone)).toMatchObject({
      option: 'rented',
      workload: 'coding-assistant',
    });
  });

  it('marks the very rate the ledger sizes the fleet with', () => {
    for (const { id, outputTokens } of opening.workloads) {
      const { underLoad } = detailOf(opening, { workload: id });
      const [figure] = underLoad.figures;
      // "3.677 requests/s/replica", four digits
      const perReplica = Number(figure?.figure.text.split(' ')[0]);
      expectWithin(underLoad.chart.marks[0]!.y / outputTokens, perReplica, 5e-4);
    }
  });

  it('weighs Llama 3.3 70B in FP8 on two GPUs by hand', () => {
    // A layer: attention 2 × 8192² + 2 × 8192 × 1024, FFN 3 × 8192 × 28672 = 855,638,016 bytes; × 80 = 68.451 GB.
    // Embedding and head 2 × 128,256 × 8,192 at 2 bytes = 4.203 GB. Over two GPUs: 36.33 GB each.
    const weights = detailOf(opening).memory?.parts[0];
    expect(weights?.text).toBe('36.33\u202fGB');
  });

  it.each(Object.entries(situations))('can be drawn when %s', (_, change) => {
    planner.evaluate(change(opening));
    for (const option of ['rented', 'owned'])
      for (const { id } of opening.workloads) {
        const detail = planner.capacity({ option, workload: id });
        if (detail === null) continue;
        const { underLoad, week, memory } = detail;
        for (const { chart, figures } of [underLoad, week]) {
          expectInside(chart);
          expect(`${chart.title}. ${chart.summary}`).not.toMatch(/NaN|Infinity|undefined|null/);
          for (const { figure } of figures)
            expect(planner.explain(figure.id).value).toContain(figure.text);
        }
        const shares = memory?.parts.map(({ share }) => share) ?? [1];
        expectWithin(
          shares.reduce((sum, share) => sum + share, 0),
          1,
          1e-12,
        );
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      }
  });

  it('has no memory plan for an engine that answers one request at a time', () => {
    const scenario: Scenario = {
      ...opening,
      workloads: opening.workloads
        .slice(0, 1)
        .map((workload) => ({ ...workload, ttftMs: 3_600_000, tpotMs: 60_000 })),
      selfHosted: { ...opening.selfHosted, engine: 'llama.cpp', weightPrecision: 'q4_k_m' },
    };
    const { memory, underLoad } = detailOf(scenario);
    expect(memory).toBeNull();
    expectInside(underLoad.chart);
  });

  it('is empty where nothing is self-hosted', () => {
    planner.evaluate(nothingKnown(opening));
    expect(planner.capacity({})).toBeNull();
  });
});
