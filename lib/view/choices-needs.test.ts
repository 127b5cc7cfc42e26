import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { restoreScenario } from '@/lib/scenario/restore';
import { withWorkloadAdded } from '@/lib/store/workloads';
import { evaluationChoices, presetChoices, scoredModelChoices } from './choices-needs';
import { committedCatalogue } from './testing/evaluated';

describe('what a workload can start from', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
  });

  it('is one of ten kinds of work, by name', () => {
    expect(presetChoices(catalogue).map(({ label }) => label)).toEqual([
      'Analytics copilot',
      'Batch enrichment',
      'Classification',
      'Coding agent',
      'Coding assistant',
      'Document extraction',
      'Search with sources',
      'Summarisation',
      'Support chat',
      'Translation',
    ]);
  });

  it('brings the figures of its kind and asks for no score', () => {
    const agent = presetChoices(catalogue).find(({ value }) => value === 'coding-agent');
    // data/presets/coding-agent.json, read by hand.
    expect(agent?.workload).toMatchObject({
      inputTokens: 67_818,
      outputTokens: 527,
      cachedInputShare: 0.857,
      batchShare: 0,
      burstFactor: 1.5,
      profile: 'office-hours',
      ttftMs: 2000,
      tpotMs: 20,
      escalationShare: 0.3,
      evaluation: 'swe-bench-verified',
      minimumScore: null,
      residency: 'any',
      needsTuning: false,
    });
    expect(agent?.description).toMatch(/^An agent works on a repository/);
  });

  it('says where its lengths come from, one line where both come from the same', () => {
    const lines = (id: string) =>
      presetChoices(catalogue).find(({ value }) => value === id)?.lengths;
    // Input and output have one note; the source is data/sources/presets.json, read by hand.
    const agent = lines('coding-agent');
    expect(agent).toHaveLength(1);
    expect(agent?.[0]?.text).toContain('GitHub Copilot coding agent traces');
    expect(agent?.[0]?.url).toContain('github.com/Azure/AzurePublicDataset');
    // Assumed, each with a reason of its own.
    expect(lines('translation')?.map(({ text }) => text)).toEqual([
      'Assumed. No trace of translation is public; a page or so of text with its instructions.',
      'Assumed. A translation is about as long as its text; languages far from English take more tokens.',
    ]);
  });

  it('is a whole workload once its volume is typed', () => {
    for (const { label: name, workload: start } of presetChoices(catalogue)) {
      const draft = withWorkloadAdded(defaultScenario(catalogue), { name, start });
      const workloads = draft.workloads.map((workload, index) =>
        index === 3 ? { ...workload, requestsPerMonth: 1000 } : workload,
      );
      expect(restoreScenario({ ...draft, workloads }), name).toMatchObject({ ok: true });
    }
  });
});

describe('what answers are judged by', () => {
  it('is a public evaluation with what it measures, and a model it knows', async () => {
    const catalogue = await committedCatalogue();
    // data/evaluations/mgsm.json, read by hand.
    expect(evaluationChoices(catalogue).find(({ value }) => value === 'mgsm')).toEqual({
      value: 'mgsm',
      label: 'MGSM',
      measures:
        'School arithmetic told in ten languages besides English: how much of a model’s ability survives translation, telling for multilingual support and translation.',
      unit: 'share',
    });
    expect(scoredModelChoices(catalogue)).toContainEqual({
      value: 'claude-sonnet-5',
      label: 'Claude Sonnet 5',
      group: 'Anthropic',
    });
  });
});
