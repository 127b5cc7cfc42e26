import { describe, expect, it } from 'vitest';
import { claimEntriesSchema, claimIds } from '@/lib/decide/claims/claim';
import { loadClaims } from './index';

describe('the published claims', () => {
  it('are as their schema says, and are all nineteen in the order they are shown', async () => {
    const entries = claimEntriesSchema.parse(await loadClaims());
    expect(entries.map(({ id }) => id)).toEqual(claimIds);
    expect(entries).toHaveLength(19);
  });

  it('have low and high ends in order', async () => {
    for (const { id, low, high } of await loadClaims())
      if (low !== undefined && high !== undefined) expect(low, id).toBeLessThan(high);
  });

  it('leave one to context: a market share is no figure of a workload', async () => {
    const context = (await loadClaims()).filter(({ kind }) => kind === 'context');
    expect(context.map(({ id }) => id)).toEqual(['majority-by-2027']);
  });
});
