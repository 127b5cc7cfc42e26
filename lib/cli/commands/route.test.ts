import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { CommandContext } from '../command';
import { route } from './route';

let context: CommandContext;
beforeAll(async () => {
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error('there is no such release');
  context = { catalogue, today: '2026-11-21' };
});

interface Document {
  kind: string;
  venues: { id: string; kind: string; label: string }[];
  refused: { label: string; message: string }[];
  defaulted: string[];
  placements: { workloadId: string; venueId: string; reason: string }[];
  policies: { id: string; kind: string; venueOf?: Record<string, string> }[];
  verdict: string[];
  conflict: { workloadId: string | null; need: string }[];
}

async function answered(request: unknown): Promise<Document> {
  const answer = await route.answer(request, context);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value as Document;
}

const work = { id: 'chat', requestsPerMonth: 100_000, inputTokens: 1000, outputTokens: 300 };
const small = { workloads: [work], alternatives: [] };

describe('route', () => {
  it('answers with plain JSON: a place for each workload, every policy, and what was left out', async () => {
    const document = await answered(small);
    expect(document.kind).toBe('placed');
    expect(document.placements.map(({ workloadId }) => workloadId)).toEqual(['chat']);
    const ids = document.venues.map(({ id }) => id);
    expect(ids).toContain(document.placements[0]!.venueId);
    expect(document.policies.map(({ id }) => id)).toEqual([
      'frontier-api',
      'small-api',
      'hosted-open',
      'rented',
      'owned',
      'today',
      'best',
    ]);
    const today = document.policies.find(({ id }) => id === 'today');
    expect(today?.venueOf).toEqual({ chat: 'frontier-api' });
    expect(document.verdict.length).toBeGreaterThan(2);
    expect(document.defaulted).toContain('horizonMonths');
    expect(document.defaulted).not.toContain('alternatives');
    // Nothing in it is lost on the way: no map, no cell, no number that JSON has no word for.
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(Object.keys(document)).not.toContain('graph');
  });

  it('names the field that a scenario has wrong', async () => {
    expect(await route.answer({ horizonMonths: 0 }, context)).toMatchObject({
      error: { code: 'invalid-scenario', path: 'horizonMonths' },
    });
    const requestsPerMonth = { ...work, residency: 'nowhere' };
    expect(await route.answer({ workloads: [requestsPerMonth] }, context)).toMatchObject({
      error: { code: 'invalid-scenario', path: 'workloads[0].residency' },
    });
    expect(await route.answer([], context)).toMatchObject({
      error: {
        code: 'invalid-scenario',
        message: 'A scenario is a JSON object with at least one workload.',
      },
    });
  });

  it('says which needs cannot be met together', async () => {
    const document = await answered({
      ...small,
      workloads: [{ ...work, residency: 'on-premises' }],
      upfrontBudgetUsd: 1000,
    });
    expect(document.kind).toBe('impossible');
    expect(document.conflict.map(({ workloadId, need }) => [workloadId, need])).toEqual([
      [null, 'budget'],
      ['chat', 'residency'],
    ]);
    expect(document.placements).toBeUndefined();
  });

  it('keeps a place that cannot be costed beside the answer, with its reason', async () => {
    const document = await answered({ ...small, smallApi: { offer: 'nobody/nothing' } });
    expect(document.kind).toBe('placed');
    expect(document.refused).toEqual([
      { label: 'Small API: nothing on nobody', message: expect.stringMatching(/nobody/) as string },
    ]);
    expect(document.policies.find(({ id }) => id === 'small-api')?.kind).toBe('refused');
  });
});
