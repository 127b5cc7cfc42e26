import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { weekOfLoad } from './capacity-week';
import { committedCatalogue, eachWorkload, evaluated, situations } from './testing/evaluated';
import type { Change } from './testing/evaluated';
import { costedOption } from './words';

const EXACT = 1e-12;
const catalogue = await committedCatalogue();

/** One workload of 600 tokens out, one request a second on average: 730 h × 3,600 s of them a month. */
const oneRequestASecond: Change = (scenario) => ({
  ...eachWorkload(() => ({
    requestsPerMonth: 730 * 3600,
    growthPerMonth: 0,
    batchShare: 0,
    outputTokens: 600,
    profile: 'office-hours',
  }))({ ...scenario, workloads: scenario.workloads.slice(0, 1) }),
  retryShare: 0,
  hoursPerMonth: 730,
});

function weekOf(...changes: Change[]) {
  const evaluation = evaluated(catalogue, (scenario) =>
    changes.reduce((changed, change) => change(changed), scenario),
  );
  const option = costedOption(evaluation, 'rented')!;
  const fleet = evaluation.ledger.fleets.get('rented')!;
  const week = weekOfLoad({ evaluation, option, fleet });
  const [load, ...bounds] = week.chart.lines;
  const first = (id: string) => evaluation.values.series(id)[0]!;
  return { ...week, load: load!.points, bounds, first, fleet };
}

/** The load of an hour, Monday 00:00 being 0: stairs have two points an hour. */
const at = (points: readonly { y: number }[], hour: number) => points[2 * hour]!.y;

describe('a week of load', () => {
  it('follows the profile around the ledger’s mean load', () => {
    // Office hours: 73.44 of 168 full hours, so a full hour is 168 / 73.44 = 2.287582 times the mean.
    const { load, first, fleet } = weekOf(oneRequestASecond);
    const mean = first(fleet.meanLoad.id);
    expect(load).toHaveLength(2 * 168);
    expectWithin(at(load, 10), (mean * 168) / 73.44, EXACT); // Monday 10:00
    expectWithin(at(load, 27), (mean * 0.15 * 168) / 73.44, EXACT); // Tuesday 03:00
    expectWithin(at(load, 5 * 24 + 10), (mean * 0.22 * 168) / 73.44, EXACT); // Saturday 10:00
    const sum = load.reduce((total, { y }) => total + y, 0) / 2;
    expectWithin(sum / 168, mean, 1e-9);
  });

  it('counts output tokens a second from the same requests', () => {
    // 1 req/s × 600 tok × 2.287582 = 1,372.5; × 0.22 on Saturdays = 302.0; nights × 0.15 = 205.9.
    const { chart } = weekOf(oneRequestASecond);
    const row = (hour: number) => chart.table.rows[hour]!;
    expect(row(10)[0]).toBe('10:00');
    expect([row(10)[2], row(10)[5]]).toEqual(['1,373', '302']);
    expect(row(3)[2]).toBe('206');
    expect(chart.table.head[1]).toBe('Replicas busy, Monday–Friday');
    expect(chart.table.head[4]).toBe('Replicas busy, Saturday–Sunday');
  });

  it('lets batch work fill quiet hours', () => {
    // Half of it even: 600 × (0.5 × 2.287582 + 0.5) = 986.3 by day, 600 × (0.5 × 0.343137 + 0.5) = 402.9 at night.
    const { chart } = weekOf(
      oneRequestASecond,
      eachWorkload(() => ({ batchShare: 0.5 })),
    );
    expect([chart.table.rows[10]![2], chart.table.rows[3]![2]]).toEqual(['986', '403']);
  });

  it('is held against the ledger’s machines, spares and busiest minute', () => {
    const { bounds, first, fleet, figures } = weekOf(oneRequestASecond);
    const held = first('rented.capacity');
    expect(bounds.map(({ label, points }) => [label, points[0]!.y])).toEqual([
      ['All machines', held],
      ['Without spares', held - 1],
      ['Busiest minute', first(fleet.peakLoad.id)],
    ]);
    expect(figures.map(({ figure }) => figure.id)).toContain('rented.capacity');
  });

  it('leaves free what the machines hold beyond the busiest hour', () => {
    const { chart, load, first } = weekOf(oneRequestASecond);
    const free = 1 - at(load, 8) / first('rented.capacity');
    expect(chart.title).toBe(
      `The busiest hour of the week leaves ${Math.round(100 * free)}\u202f% of the machines free`,
    );
    expect(chart.marks[0]?.text).toMatch(/^Busiest hour, Monday 08:00: /);
  });

  it('says which days are alike', () => {
    expect(weekOf(oneRequestASecond).chart.summary).toContain(
      'repeated: Monday–Friday and Saturday–Sunday are alike.',
    );
    const flat = weekOf(
      oneRequestASecond,
      eachWorkload(() => ({ profile: 'flat' })),
    ).chart;
    expect(flat.summary).toContain('repeated on all seven days');
    expect(flat.table.head).toHaveLength(4);
    expect(flat.marks).toEqual([]);
    expect(flat.summary).toContain('The same in every hour');
  });

  it('draws no rule for spares that are not there, and no share of machines that are not there', () => {
    const none = weekOf(situations['no requests']!, (scenario) => ({
      ...scenario,
      selfHosted: { ...scenario.selfHosted, spareReplicas: 0 },
    }));
    expect(none.bounds.map(({ label }) => label)).toEqual(['All machines', 'Busiest minute']);
    expect(none.chart.title).toBe('There is no load, and no machine waits for one');
    expect(none.chart.table.rows[0]).toEqual(['00:00', '0', '0', 'no machines']);
  });
});
