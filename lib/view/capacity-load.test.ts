import { describe, expect, it } from 'vitest';
import type { ServingProfile } from '@/lib/serving/profile';
import { underLoad } from './capacity-load';
import { committedCatalogue, evaluated } from './testing/evaluated';
import { costedOption } from './words';

const evaluation = evaluated(await committedCatalogue());
const [chat] = evaluation.scenario.workloads;
const question = {
  evaluation,
  option: costedOption(evaluation, 'rented')!,
  fleet: evaluation.ledger.fleets.get('rented')!,
  workload: { ...chat!, ttftMs: 2000, tpotMs: 50 },
};
const plain = (text: string) => text.replaceAll('\u202f', ' ');

/** Four loads; two requests at once are the most within the target, four fill the memory. */
const profile: ServingProfile = {
  points: [
    { concurrency: 1, outputTokensPerSecond: 100, ttftMs: 500, tpotMs: 10, meets: true },
    { concurrency: 2, outputTokensPerSecond: 160, ttftMs: 700, tpotMs: 12.5, meets: true },
    { concurrency: 4, outputTokensPerSecond: 200, ttftMs: 1500, tpotMs: 60, meets: false },
    { concurrency: 8, outputTokensPerSecond: 200, ttftMs: 9000, tpotMs: 60, meets: false },
  ],
  workedAt: {
    outputTokensPerSecond: 160,
    outputTokensPerSecondPerGpu: 80,
    ttftMs: 700,
    tpotMs: 12.5,
    concurrency: 2,
    kvCapacity: 4.9,
    band80: [120, 200],
    validated: true,
  },
  nextMisses: ['tpot'],
  memory: null,
};

describe('one replica under load', () => {
  const { chart, figures } = underLoad({ ...question, profile });

  it('stands on doublings: two requests at 1, eight at 3', () => {
    expect(chart.lines[0]?.points).toEqual([
      { x: 0, y: 100 },
      { x: 1, y: 160 },
      { x: 2, y: 200 },
      { x: 3, y: 200 },
    ]);
    expect(chart.x.domain).toEqual([0, 3]);
    expect(chart.x.ticks.map(({ text }) => text)).toEqual(['1', '2', '4', '8']);
  });

  it('draws the latency target and the full KV cache in', () => {
    expect(chart.limits).toEqual([
      { x: 1, text: 'latency target' },
      { x: 2, text: 'KV cache full' },
    ]);
  });

  it('marks the load the route is sized with, and says what comes next', () => {
    expect(chart.title).toBe('One replica answers 2 requests at once within the latency target');
    expect(chart.marks).toHaveLength(1);
    expect(chart.marks[0]).toMatchObject({ x: 1, y: 160 });
    expect(plain(chart.marks[0]!.text)).toBe(
      'Sized for 2 requests at once: 160 tokens/s (80 % band 120–200), first token after 700 ms, then 12.5 ms a token',
    );
    expect(plain(chart.summary)).toContain('One request more would miss the 50 ms a token.');
    expect(plain(chart.summary)).toContain('The most it gives here is 200 tokens/s at 4 requests');
  });

  it('has a row for every load', () => {
    expect(chart.table.rows.map((row) => row.map(plain))).toEqual([
      ['1', '100', '500 ms', '10 ms', 'yes'],
      ['2', '160', '700 ms', '12.5 ms', 'yes'],
      ['4', '200', '1.5 s', '60 ms', 'no'],
      ['8', '200', '9 s', '60 ms', 'no'],
    ]);
  });

  it('names the ledger’s own figures beside it', () => {
    expect(figures.map(({ figure }) => figure.id)).toEqual([
      'rented.support-chat.perReplica',
      'demand.support-chat.peakRate',
      'rented.support-chat.peakLoad',
    ]);
  });

  it('draws no limit that is not one', () => {
    const open = { ...profile, nextMisses: [], workedAt: { ...profile.workedAt, kvCapacity: 1 } };
    const without = underLoad({ ...question, profile: open }).chart;
    expect(without.limits).toEqual([]);
    expect(without.summary).not.toContain('would miss');
    expect(without.summary).toContain('holds 1 request in memory');
  });
});
