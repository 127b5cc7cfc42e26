import { describe, expect, it } from 'vitest';
import { presetWorkload } from '@/lib/catalogue/presets';
import { noNeeds } from '@/lib/scenario/needs-schema';
import { workloadSchema } from '@/lib/scenario/schema';
import { expectWithin } from '@/lib/testing/relative';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { examineCatalogue } from '@/scripts/catalogue/examine';

const { catalogue } = examineCatalogue(process.cwd(), '2026-11-21');
if (catalogue === undefined) throw new Error('the catalogue does not compose; run its check');

const PRESETS = [
  'analytics-copilot',
  'batch-enrichment',
  'classification',
  'coding-agent',
  'coding-assistant',
  'document-extraction',
  'rag-search',
  'summarisation',
  'support-chat',
  'translation',
];

describe('the workload presets', () => {
  it('are ten', () => {
    expect(Object.keys(catalogue.workloadPresets).sort()).toEqual(PRESETS);
  });

  it.each(PRESETS)('%s is a workload a scenario can hold', (id) => {
    const preset = presetWorkload(catalogue, id);
    const workload = {
      ...noNeeds,
      requestsPerMonth: 1000,
      growthPerMonth: 0,
      cacheWriteShare: 0,
      flexShare: 0,
      ...preset,
      id,
    };
    expect(workloadSchema.safeParse(workload).error?.issues).toBeUndefined();
  });

  it('name an evaluation of the catalogue', () => {
    const named = PRESETS.map((id) => presetWorkload(catalogue, id)?.evaluation ?? '');
    expect(named.filter((id) => catalogue.evaluations[id] === undefined)).toEqual([]);
  });

  it('are unknown by any other id', () => {
    expect(presetWorkload(catalogue, 'constructor')).toBeUndefined();
  });
});

// Preset, figure, and the trace and column it is computed from in the reference data.
const CASES = [
  ['support-chat', 'inputTokens', 'Azure LLM 2023 conversation', 'in_mean'],
  ['support-chat', 'outputTokens', 'Azure LLM 2023 conversation', 'out_mean'],
  ['support-chat', 'burstFactor', 'Azure LLM 2023 conversation', 'peak_to_mean'],
  ['support-chat', 'cachedInputShare', 'Mooncake conversation (Kimi)', 'cached_prompt_share'],
  ['document-extraction', 'inputTokens', 'Mooncake conversation (Kimi)', 'in_mean'],
  ['document-extraction', 'outputTokens', 'Mooncake synthetic', 'out_mean'],
  ['rag-search', 'inputTokens', 'Mooncake synthetic', 'in_mean'],
  ['rag-search', 'cachedInputShare', 'Mooncake synthetic', 'cached_prompt_share'],
  ['rag-search', 'burstFactor', 'Mooncake synthetic', 'peak_to_mean'],
  ['summarisation', 'outputTokens', 'Mooncake conversation (Kimi)', 'out_mean'],
  ['summarisation', 'burstFactor', 'Mooncake conversation (Kimi)', 'peak_to_mean'],
  ['coding-assistant', 'inputTokens', 'Azure LLM 2023 code', 'in_mean'],
  ['coding-assistant', 'outputTokens', 'Azure LLM 2023 code', 'out_mean'],
  ['coding-assistant', 'burstFactor', 'Azure LLM 2023 code', 'peak_to_mean'],
  ['coding-agent', 'inputTokens', 'GitHub Copilot coding agent', 'in_mean'],
  ['coding-agent', 'outputTokens', 'GitHub Copilot coding agent', 'out_mean'],
  ['coding-agent', 'cachedInputShare', 'GitHub Copilot coding agent', 'cached_prompt_share'],
  ['classification', 'inputTokens', 'ServeGen m-small (Alibaba)', 'in_mean'],
  ['classification', 'outputTokens', 'ServeGen m-small (Alibaba)', 'out_mean'],
  ['analytics-copilot', 'inputTokens', 'ServeGen deepseek-r1 (Alibaba)', 'in_mean'],
  ['analytics-copilot', 'outputTokens', 'ServeGen deepseek-r1 (Alibaba)', 'out_mean'],
  ['batch-enrichment', 'inputTokens', 'ServeGen m-mid (Alibaba)', 'in_mean'],
  ['batch-enrichment', 'outputTokens', 'ServeGen m-mid (Alibaba)', 'out_mean'],
] as const;

// Worked by hand from the same file: busiest ten minutes ÷ busiest hour, both over the mean.
const TEN_MINUTE_BURSTS = [
  ['classification', 3.3 / 2.06],
  ['batch-enrichment', 1.92 / 1.83],
  ['analytics-copilot', 2.66 / 2.19],
] as const;

const traces = sharedCsv('demand-shapes.csv');
if (traces === undefined) reportAbsent(CASES.length);

describe('a figure of a preset', () => {
  it.skipIf(traces === undefined).each(CASES)('%s %s is that of %s', (...one) => {
    const [id, figure, name, column] = one;
    const trace = traces?.find((row) => row['name'] === name);
    expectWithin(presetWorkload(catalogue, id)?.[figure] ?? NaN, Number(trace?.[column]), 1e-9);
  });

  it.each(TEN_MINUTE_BURSTS)('%s: burst from ten minutes, to two places', (id, burst) => {
    expect(presetWorkload(catalogue, id)?.burstFactor).toBeCloseTo(burst, 2);
  });
});
