import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { claimIds, type ClaimAnswer } from '@/lib/decide/claims/claim';
import type { CommandContext } from '../command';
import { claims } from './claims';

let context: CommandContext;
beforeAll(async () => {
  context = { catalogue: (await loadRelease(latestRelease))!, today: '2026-11-21' };
});

describe('claims', () => {
  it('answers a partial scenario with every claim, as plain data', async () => {
    const answer = await claims.answer({ horizonMonths: 24 }, context);
    if ('error' in answer) throw new Error(answer.error.message);
    const value = answer.value as ClaimAnswer[];
    expect(value.map(({ id }) => id)).toEqual(claimIds);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  it('names the field of a scenario that cannot be used', async () => {
    const answer = await claims.answer({ horizonMonths: 0 }, context);
    expect(answer).toMatchObject({ error: { code: 'invalid-scenario', path: 'horizonMonths' } });
  });
});
