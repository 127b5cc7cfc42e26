import { describe, expect, it } from 'vitest';
import type { Barrier, PolicyId } from '../routing/portfolio';
import type { ClaimId } from './claim';
import type { ClaimMix, ClaimPolicy, PlacedMix } from './mix';
import { claimOn, figures } from '@/lib/testing/claims-ground';

// Portfolios written by hand: the truth is in their present values, in thousands of dollars.

const venues: PlacedMix['venues'] = [
  { id: 'sonnet', kind: 'frontier-api' },
  { id: 'llama', kind: 'rented' },
];

const quality: Barrier = { need: 'quality', message: 'It needs better answers.' };
const latency: Barrier = { need: 'latency', message: 'It is too slow.' };
const residency: Barrier = { need: 'residency', message: 'Data must stay.' };

function policy(
  id: PolicyId,
  usd: number,
  facts: { barrier?: Barrier; venueOf?: Record<string, string> } = {},
): ClaimPolicy {
  const { barrier, venueOf = { chat: 'sonnet', extract: 'sonnet' } } = facts;
  return {
    kind: 'costed',
    id,
    label: `all ${id}`,
    venueOf: new Map(Object.entries(venueOf)),
    presentValueUsd: usd,
    violations: barrier === undefined ? [] : [{ workloadId: 'chat', barrier }],
  };
}

function portfolio(facts: {
  best: ClaimPolicy;
  policies: readonly ClaimPolicy[];
  ruledOut?: Barrier;
}): PlacedMix {
  const { best, policies, ruledOut } = facts;
  return {
    kind: 'placed',
    venues,
    placements: [
      {
        workloadId: 'chat',
        reason: 'The quality is needed.',
        ruledOut: ruledOut === undefined ? [] : [{ venueId: 'llama', barrier: ruledOut }],
      },
    ],
    policies,
    best,
  };
}

const mixed = { venueOf: { chat: 'sonnet', extract: 'llama' } };
const ask = (id: ClaimId, given: ClaimMix | null) =>
  claimOn(id, figures({ frontier: 3 }), { portfolio: given });

describe('hybrid wins', () => {
  const able = [policy('frontier-api', 100_000), policy('rented', 50_000, { barrier: quality })];

  it('is true where the mix at $60k beats $100k, the only single route that is good enough', async () => {
    const best = policy('best', 60_000, mixed);
    const answer = await ask('hybrid-wins', portfolio({ best, policies: able }));
    expect(answer.verdict).toBe('true');
    expect(answer.searched).toContain('placed anew');
  });

  it('is false where the mix saves 4 %, less than list prices are good for', async () => {
    const best = policy('best', 96_000, mixed);
    expect(await ask('hybrid-wins', portfolio({ best, policies: able }))).toMatchObject({
      verdict: 'false',
    });
  });

  it('is false where the best mix is one API for all', async () => {
    const best = policy('best', 60_000);
    expect(await ask('hybrid-wins', portfolio({ best, policies: able }))).toMatchObject({
      verdict: 'false',
    });
  });

  it('cannot be said without a placement, nor where none is possible', async () => {
    expect((await ask('hybrid-wins', null)).verdict).toBe('cannot-say');
    const impossible: ClaimMix = {
      kind: 'impossible',
      conflict: [{ message: 'No venue keeps the data in.' }],
    };
    const answer = await ask('hybrid-wins', impossible);
    expect(answer.verdict).toBe('cannot-say');
    expect(answer.sentence).toContain('No venue keeps the data in.');
  });
});

describe('three dimensions', () => {
  const best = policy('best', 60_000, mixed);

  it('are true where quality and cost decide', async () => {
    const given = portfolio({ best, policies: [], ruledOut: quality });
    expect((await ask('three-dimensions', given)).verdict).toBe('true');
  });

  it('are false where latency decides too', async () => {
    const given = portfolio({ best, policies: [], ruledOut: latency });
    const answer = await ask('three-dimensions', given);
    expect(answer.verdict).toBe('false');
    expect(answer.sentence).toContain('latency');
  });
});

describe('all of one kind', () => {
  const best = policy('best', 60_000, mixed);

  it('is true where proprietary costs $100k against $60k and open is not good enough', async () => {
    const policies = [
      policy('frontier-api', 100_000),
      policy('rented', 50_000, { barrier: quality }),
    ];
    const answer = await ask('all-proprietary-overpays', portfolio({ best, policies }));
    expect(answer.verdict).toBe('true');
    expect(answer.sentence).toContain('$40.0k');
  });

  it('is measured on a proprietary route that is good enough, not on a cheaper one that is not', async () => {
    const policies = [
      policy('frontier-api', 100_000),
      policy('small-api', 61_000, { barrier: quality }),
      policy('rented', 50_000, { barrier: quality }),
    ];
    const answer = await ask('all-proprietary-overpays', portfolio({ best, policies }));
    expect(answer.verdict).toBe('true');
    expect(answer.sentence).toContain('$40.0k');
  });

  it('is false where open weights meet every quality need', async () => {
    const policies = [policy('frontier-api', 100_000), policy('rented', 50_000)];
    expect((await ask('all-proprietary-overpays', portfolio({ best, policies }))).verdict).toBe(
      'false',
    );
  });

  it('is false where proprietary is the best mix', async () => {
    const policies = [policy('small-api', 60_000), policy('rented', 50_000, { barrier: quality })];
    expect((await ask('all-proprietary-overpays', portfolio({ best, policies }))).verdict).toBe(
      'false',
    );
  });
});

describe('residency beside compliance', () => {
  it('is a limit that is counted by workload', async () => {
    const best = policy('best', 60_000, mixed);
    const given = portfolio({ best, policies: [], ruledOut: residency });
    const answer = await claimOn('compliance-cost', figures({ frontier: 3, usdPerGpuHour: 1 }), {
      portfolio: given,
    });
    expect(answer.sentence).toContain('rules venues out for 1 of 1 workloads');
  });
});

describe('a share of the market', () => {
  it('is context, with what has been published', async () => {
    const answer = await ask('majority-by-2027', null);
    expect(answer).toMatchObject({ verdict: 'context', flip: null, figures: [] });
    expect(answer.evidence.length).toBeGreaterThan(0);
  });
});
