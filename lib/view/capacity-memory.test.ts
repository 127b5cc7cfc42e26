import { describe, expect, it } from 'vitest';
import { committedCatalogue, evaluated } from './testing/evaluated';
import { memoryView } from './capacity-memory';

const [workload] = evaluated(await committedCatalogue()).scenario.workloads;

describe('what one GPU’s memory holds', () => {
  const view = memoryView({
    // 80 GB: half of it weights, a quarter running requests, 12 GB kept back, 8 GB free.
    memory: {
      memory: 80e9,
      weights: 40e9,
      runningKv: 20e9,
      engineReserve: 12e9,
      unused: 8e9,
      runningSequences: 24.7,
    },
    workload: workload!,
    accelerator: 'Toy 80 GB',
  });

  it('is split into parts that make up the whole', () => {
    expect(view.parts.map(({ text, share }) => [text.replace('\u202f', ' '), share])).toEqual([
      ['40 GB', 0.5],
      ['20 GB', 0.25],
      ['12 GB', 0.15],
      ['8 GB', 0.1],
    ]);
    expect(view.parts.map(({ isFree }) => isFree)).toEqual([false, false, false, true]);
    expect(view.table.rows.at(-1)?.map((text) => text.replace('\u202f', ' '))).toEqual([
      'Total',
      '80 GB',
      '100 %',
    ]);
  });

  it('says what weighs most and for how many requests, whole ones', () => {
    expect(view.title.replaceAll('\u202f', ' ')).toBe(
      'Weights take 50 % of each GPU’s memory, running requests 25 %',
    );
    expect(view.measure).toContain('24 requests running');
  });
});
