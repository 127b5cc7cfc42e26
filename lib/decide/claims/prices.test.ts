import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { claimOn, figureAt, figures, flipAt } from '@/lib/testing/claims-ground';

// Hand arithmetic; the round numbers are those of lib/testing/claims-ground.ts. Figures are held to 1e-9, flips
// too: a bisection of 48 halvings ends far inside of it.

describe('self-hosted at $0.10–0.50 per million tokens', () => {
  it('is true at $0.30: a GPU at $0.60 an hour is $300 a month for 1,000 MTok', async () => {
    const answer = await claimOn('self-hosted-unit-cost', figures({ usdPerGpuHour: 0.6 }));
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'route.rented.usdPerMTok') ?? NaN, 0.3, 1e-9);
    // Output is a tenth of the tokens: ten times the cost if it alone bears it.
    expectWithin(figureAt(answer, 'route.rented.usdPerMTokOutput') ?? NaN, 3, 1e-9);
    // False from $0.50 on, which is $500 a month, $1 an hour.
    expectWithin(flipAt(answer, 'rented.usdPerGpuHour'), 1, 1e-9);
    // A replica of 0.6 a second is full at 1,080 MTok; with a second one $600 is $0.556. That is nearer
    // than 600 MTok, below which the one replica’s $300 is above $0.50.
    expectWithin(flipAt(answer, 'demand.tokensFirstMonth'), 1080e6, 1e-9);
  });

  it('is only-if at $1: the rent must fall from $2 to $1 an hour', async () => {
    const answer = await claimOn('self-hosted-unit-cost', figures({ usdPerGpuHour: 2 }));
    expect(answer.verdict).toBe('only-if');
    expectWithin(flipAt(answer, 'rented.usdPerGpuHour'), 1, 1e-9);
    // A full replica of 0.6 a second is 1,080 MTok: $0.926 at best, so volume alone never does it.
    expect(answer.searched).toContain('volume');
  });

  it('is false at $10: a tenth of $20 an hour is still $1 per million tokens', async () => {
    const answer = await claimOn('self-hosted-unit-cost', figures({ usdPerGpuHour: 20 }));
    expect(answer).toMatchObject({ verdict: 'false', flip: null });
  });

  it('takes the cheaper of two self-hosted routes: a server of $2,400 is $0.20 for 12 months', async () => {
    const answer = await claimOn(
      'self-hosted-unit-cost',
      figures({ usdPerGpuHour: 20, usdPerServer: 2400 }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.selfHosted.usdPerMTok') ?? NaN, 0.2, 1e-9);
  });

  it('is only-if where bursts take a second replica: utilisation must rise from 46 to 93 %', async () => {
    // Bursts of twice the mean, 1.111 a second, take two replicas: $600, $0.60 per million tokens, at
    // 0.5556 of 1.2 a second in use. Bursts of 1.08 take one: $0.30, at 0.5556 of 0.6.
    const answer = await claimOn('self-hosted-unit-cost', figures({ usdPerGpuHour: 0.6, peak: 2 }));
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'route.rented.usdPerMTok') ?? NaN, 0.6, 1e-9);
    expectWithin(flipAt(answer, 'rented.utilisation'), 1 / 1.08, 1e-9);
    expect(answer.otherFlips.concat(answer.flip ?? [])).toContainEqual(
      expect.objectContaining({
        lever: 'utilisation',
        from: expect.closeTo(1 / 2.16, 9) as number,
      }),
    );
  });

  it('cannot be said without a self-hosted route', async () => {
    const answer = await claimOn('self-hosted-unit-cost', figures({ frontier: 3 }));
    expect(answer.verdict).toBe('cannot-say');
  });
});

describe('an API at $3–15 per million tokens', () => {
  it('is true at $4, and false once the price falls to $3', async () => {
    const answer = await claimOn('api-unit-cost', figures({ frontier: 4 }));
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.paid.frontier-api.usdPerMTok') ?? NaN, 4, 1e-9);
    expectWithin(answer.flip?.at ?? NaN, 3, 1e-9);
  });

  it('is only-if at $2: it becomes true at $3', async () => {
    const answer = await claimOn('api-unit-cost', figures({ frontier: 2 }));
    expect(answer.verdict).toBe('only-if');
    expect(answer.flip).toMatchObject({ lever: 'price', makesItTrue: true, unit: 'USD/MTok' });
    expectWithin(answer.flip?.at ?? NaN, 3, 1e-9);
  });

  it('is false at $1: 1.9 times that is $1.90', async () => {
    const answer = await claimOn('api-unit-cost', figures({ frontier: 1 }));
    expect(answer).toMatchObject({ verdict: 'false', flip: null });
  });

  it('counts the provider’s bill, not the people beside it', async () => {
    const answer = await claimOn(
      'api-unit-cost',
      figures({
        frontier: 2,
        overheads: { 'frontier-api': { fte: { value: 1, from: { kind: 'input' } } } },
      }),
    );
    expectWithin(figureAt(answer, 'claim.paid.frontier-api.usdPerMTok') ?? NaN, 2, 1e-9);
  });
});

describe('no egress charges', () => {
  it('is true on a cloud that charges nothing, and false as soon as it charges', async () => {
    const answer = await claimOn('no-egress', figures({ usdPerGpuHour: 1 }));
    expect(answer.verdict).toBe('true');
    expect(flipAt(answer, 'rented.egressPrice')).toBeLessThan(1e-9);
  });

  it('is only-if at $0.09 a gigabyte: 1,000 MTok are 10 GB, $0.90 a month', async () => {
    const answer = await claimOn('no-egress', figures({ usdPerGpuHour: 1, egressUsdPerGb: 0.09 }));
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.perMonth.egress.rented') ?? NaN, 0.9, 1e-9);
    expect(flipAt(answer, 'rented.egressPrice')).toBe(0);
  });

  it('is true on servers of one’s own, which have no such line', async () => {
    const answer = await claimOn('no-egress', figures({ usdPerServer: 1000 }));
    expect(answer).toMatchObject({ verdict: 'true', flip: null, searched: null });
  });
});

describe('no price surprises', () => {
  it('is true where no move by half changes the cheapest route', async () => {
    // Rent $1,000 a month against $3,000 of tokens: tokens must fall to $1, by two thirds.
    const answer = await claimOn('no-price-surprise', figures({ frontier: 3, usdPerGpuHour: 2 }));
    expect(answer.verdict).toBe('true');
    expectWithin(flipAt(answer, 'claim.paid.frontier-api.usdPerMTok'), 1, 1e-9);
  });

  it('is false where a third off the API’s price does', async () => {
    // $2,000 of rent against $3,000 of tokens: the API at $2, or the rent at $6 an hour.
    const answer = await claimOn('no-price-surprise', figures({ frontier: 3, usdPerGpuHour: 4 }));
    expect(answer.verdict).toBe('false');
    expectWithin(flipAt(answer, 'claim.paid.frontier-api.usdPerMTok'), 2, 1e-9);
    expectWithin(flipAt(answer, 'rented.usdPerGpuHour'), 6, 1e-9);
  });
});
