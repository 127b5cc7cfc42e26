import { describe, expect, it } from 'vitest';
import { loadMeasurements } from '@/data/measurements';
import type { Measurements } from '@/lib/catalogue/schema/measurements';
import { bands, evidenceView } from './capacity-evidence';
import {
  committedCatalogue,
  evaluated,
  nothingKnown,
  situations,
  type Change,
} from './testing/evaluated';
import type { EvidenceView } from './types';

const catalogue = await committedCatalogue();
const published = await loadMeasurements();

function evidenceOf(change?: Change, measurements: Measurements = published): EvidenceView {
  const asked = { option: 'rented', workload: 'support-chat' };
  const view = evidenceView({
    evaluation: evaluated(catalogue, change),
    catalogue,
    asked,
    measurements,
  });
  if (view === null) throw new Error('nothing is self-hosted');
  return view;
}

const plain = (text: string) => text.replaceAll('\u202f', ' ');
const number = (text: string) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

/** A made-up run of the opening replica, Llama 3.3 70B in FP8 on two H100, but for what is given. */
function ranAt(change: Partial<Measurements['rows'][number]>): Measurements {
  const row: Measurements['rows'][number] = {
    ...{ id: 'made-up', model: 'llama-3.3-70b', accelerator: 'h100-sxm-80gb', engine: 'vllm' },
    ...{ engineVersion: '0.10.0', weightPrecision: 'fp8', kvPrecision: 'bf16', gpus: 2 },
    ...{ inputTokens: 1200, outputTokens: 600, concurrency: 117 },
    ...{ outputTokensPerSecond: 2000, source: 'made-up', date: '2026-09' },
    ...change,
  };
  const source = { title: 'A run', publisher: 'Nobody', url: 'https://example.org/run' };
  return {
    sources: { 'made-up': { ...source, publishedOn: '2026-09-01', accessedOn: '2026-11-21' } },
    rows: [row],
  };
}

describe('what was measured nearby', () => {
  it('puts five public measurements beside the estimates for their own settings', () => {
    const { rows, badge } = evidenceOf();
    expect(rows).toHaveLength(5);
    expect(badge).toBeNull();
    for (const { what, measured, estimated, ratio, source } of rows) {
      expect(what).toMatch(/^Llama 3\.[13] 70B on \d × NVIDIA /);
      // The percentage is that of the two figures before it, to its own whole per cent.
      const share = (100 * number(measured)) / number(estimated);
      expect(Math.abs(share - number(ratio ?? ''))).toBeLessThan(0.6);
      expect(source.url).toMatch(/^https:/);
    }
  });

  it('says in words how a measurement differs', () => {
    const [same] = evidenceOf(undefined, ranAt({})).rows;
    expect(same?.setting).toBe('vLLM 0.10.0, FP8; 1,200 tokens in, 600 out; 117 requests at once');
    expect(same?.differences).toBe('in nothing');
    const [other] = evidenceOf(
      undefined,
      ranAt({
        ...{ model: 'llama-3.1-70b', accelerator: 'b200-180gb', gpus: 1, engine: 'sglang' },
        ...{ weightPrecision: 'bf16', inputTokens: 1024, concurrency: 'max' },
      }),
    ).rows;
    expect(other?.differences.split('; ')).toEqual([
      'Llama 3.1 70B, not Llama 3.3 70B',
      'NVIDIA B200 180 GB, not NVIDIA H100 80 GB SXM',
      '1 GPU, not 2',
      'SGLang, not vLLM',
      'weights in BF16, not weights in FP8',
      '1,024 tokens in, not 1,200',
      'maximum throughput, not 117 requests at once',
    ]);
  });

  it('says why a measurement has no estimate', () => {
    // Llama 70B at 16 bits takes 141 GB: more than one GPU of 80 GB holds.
    const [row] = evidenceOf(undefined, ranAt({ weightPrecision: 'bf16', gpus: 1 })).rows;
    expect(row?.ratio).toBeNull();
    expect(row?.estimated).toMatch(
      /^Llama 3\.3 70B at BF16 does not fit on 1 × NVIDIA H100 80 GB SXM: /,
    );
  });

  it('gives throughput and first token each with its own band', () => {
    const estimate = {
      ...{ outputTokensPerSecond: 2000, ttftMs: 1000, concurrency: 40 },
      band80: [1600, 2500],
      ttftBand80Ms: [600, 2_340],
    } as const;
    const [throughput, first] = bands(estimate, 'Support chat').map(plain);
    expect(throughput).toBe(
      'Estimated for Support chat: 2,000 tokens/s a replica at 40 requests at once, 80 % band 1,600–2,500.',
    );
    expect(first).toMatch(/^First token after 1 s, 80 % band 600 ms–2.34 s:/);
  });

  it('says that nothing was published of a model', () => {
    const { title, rows } = evidenceOf(undefined, { sources: {}, rows: [] });
    expect(title).toBe('No public measurement of this model was found.');
    expect(rows).toEqual([]);
  });

  it('gives the reasons of an estimate that is not validated', () => {
    const { badge } = evidenceOf((scenario) => ({
      ...scenario,
      rented: { ...scenario.rented, offer: 'tensorwave-mi300x' },
    }));
    expect(badge).toMatch(/^Not validated\. AMD estimates rest on /);
    expect(badge).not.toMatch(/requests in flight/);
  });

  it.each(Object.entries(situations))('is told in words when %s', (_, change) => {
    const evaluation = evaluated(catalogue, change);
    const view = evidenceView({ evaluation, catalogue, asked: {}, measurements: published });
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is empty where nothing is self-hosted', () => {
    const evaluation = evaluated(catalogue, nothingKnown);
    const asked = {};
    expect(evidenceView({ evaluation, catalogue, asked, measurements: published })).toBeNull();
  });
});
