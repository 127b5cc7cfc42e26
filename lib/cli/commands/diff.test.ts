import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Answer } from '../command';
import { catalogueDiff } from './catalogue-diff';
import { diff } from './diff';

const catalogue = (await loadRelease(latestRelease))!;
const context = { catalogue, today: '2026-11-21' };

const workloads = [{ id: 'chat', requestsPerMonth: 100_000, inputTokens: 1000, outputTokens: 200 }];

function valueOf(answer: Answer): Record<string, unknown> {
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value as Record<string, unknown>;
}

describe('diff', () => {
  it('explains a change by the input that was changed, in lines that add up', async () => {
    const answer = await diff.answer(
      { before: { workloads }, after: { workloads, smallApi: { discountShare: 0.2 } } },
      context,
    );
    const { headline, explained, inputs, facts } = valueOf(answer);
    expect(inputs).toMatchObject([
      { id: 'smallApi.discountShare', changes: [{ before: 0, after: 0.2 }] },
    ]);
    expect(facts).toEqual([]);
    const changes = headline as { cellId: string; changeUsd: number }[];
    expect(changes.map(({ cellId }) => cellId)).toEqual([
      'route.small-api.presentValue',
      'route.small-api.total',
    ]);
    expect(explained).toEqual(
      changes.map(({ cellId, changeUsd }) => ({
        cellId,
        by: 'input smallApi.discountShare',
        usd: changeUsd,
      })),
    );
  });

  it('compares one scenario with two releases', async () => {
    const releases = { before: '2026-11-21' };
    const { headline, facts } = valueOf(
      await diff.answer({ before: { workloads }, after: { workloads }, releases }, context),
    );
    expect((facts as unknown[]).length).toBeGreaterThan(0);
    expect(headline).toEqual([]);
  });

  it.each([
    [{ before: {} }, 'after', 'after is missing or no object; it must be a scenario.'],
    [{ before: {}, after: {}, between: 1 }, 'between', 'between is not a field of this request.'],
    [
      { before: {}, after: { horizonMonths: 0 } },
      'after.horizonMonths',
      'Horizon must be at least 1, not 0.',
    ],
    [
      { before: {}, after: {}, releases: { after: '2020-01-01' } },
      'releases.after',
      'releases.after is "2020-01-01"; it must be one of the releases 2026-11-21, 2026-11-21.2, 2026-11-21.3.',
    ],
  ])('names what is wrong with %j', async (request, path, message) => {
    expect(await diff.answer(request, context)).toMatchObject({ error: { path, message } });
  });
});

describe('catalogue diff', () => {
  it('lists what the second release changed, with both values, source and date', async () => {
    const answer = await catalogueDiff.answer(
      { before: '2026-11-21', after: '2026-11-21.2' },
      context,
    );
    const changed = valueOf(answer)['changed'] as {
      kind: string;
      id: string;
      change: string;
      facts: { path: string; before: unknown; after: unknown; source: unknown; date: unknown }[];
    }[];
    // Read from the two release files: 15 seat plans and one tool more, one source fewer.
    const count = (kind: string, change: string) =>
      changed.filter((row) => row.kind === kind && row.change === change).length;
    expect(count('seat-plan', 'added')).toBe(15);
    expect(count('tool', 'added')).toBe(1);
    expect(count('source', 'removed')).toBe(1);
    expect(count('model', 'changed')).toBe(0);
    const colocation = changed.find(({ id }) => id === 'colocation')!;
    expect(colocation.change).toBe('changed');
    expect(colocation.facts.length).toBeGreaterThan(0);
    for (const fact of colocation.facts) expect(fact.before).not.toEqual(fact.after);
  });

  it('is nothing between a release and itself', async () => {
    const answer = await catalogueDiff.answer(
      { before: latestRelease, after: latestRelease },
      context,
    );
    expect(valueOf(answer)['changed']).toEqual([]);
  });

  it.each(['2020-01-01', 'constructor'])('does not know the release %s', async (release) => {
    const answer = await catalogueDiff.answer({ before: release, after: latestRelease }, context);
    expect(answer).toMatchObject({ error: { code: 'unknown-release', path: 'before' } });
  });
});
