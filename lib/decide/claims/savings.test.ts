import { describe, expect, it } from 'vitest';
import { given } from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import { claimOn, figureAt, figures, flipAt } from '@/lib/testing/claims-ground';

// Hand arithmetic; the round numbers are those of lib/testing/claims-ground.ts. Tolerance 1e-9 throughout.

describe('60–80 % saved', () => {
  it('is true at 70 %: $900 of rent a month against $3,000 of tokens', async () => {
    const answer = await claimOn('saving-60-80', figures({ frontier: 3, usdPerGpuHour: 1.8 }));
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.open.savingShare') ?? NaN, 0.7, 1e-9);
    expectWithin(flipAt(answer, 'rented.usdPerGpuHour'), 2.4, 1e-9); // $1,200 is 60 % less than $3,000
  });

  it('is only-if at 40 %: rent at $2.40 an hour, or tokens at $4.50', async () => {
    const answer = await claimOn('saving-60-80', figures({ frontier: 3, usdPerGpuHour: 3.6 }));
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.open.savingShare') ?? NaN, 0.4, 1e-9);
    expectWithin(flipAt(answer, 'rented.usdPerGpuHour'), 2.4, 1e-9);
    expectWithin(flipAt(answer, 'claim.paid.frontier-api.usdPerMTok'), 4.5, 1e-9); // 1,800 ÷ 0.4
  });

  it('counts open weights hosted by the token: 80 % saved at $0.60', async () => {
    const answer = await claimOn('saving-60-80', figures({ frontier: 3, hosted: 0.6 }));
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.open.savingShare') ?? NaN, 0.8, 1e-9);
  });
});

describe('10–50 times cheaper', () => {
  it('is true at 12 times: $500 of rent against $6,000 of tokens', async () => {
    const answer = await claimOn('cheaper-10-50x', figures({ frontier: 6, usdPerGpuHour: 1 }));
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.selfHosted.frontier-api.times') ?? NaN, 12, 1e-9);
    expectWithin(flipAt(answer, 'rented.usdPerGpuHour'), 1.2, 1e-9); // $600 is a tenth
    expectWithin(flipAt(answer, 'claim.paid.frontier-api.usdPerMTok'), 5, 1e-9);
  });

  it('is only-if at twice: $1,500 of rent must become $300', async () => {
    const answer = await claimOn('cheaper-10-50x', figures({ frontier: 3, usdPerGpuHour: 3 }));
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.selfHosted.frontier-api.times') ?? NaN, 2, 1e-9);
    expectWithin(flipAt(answer, 'rented.usdPerGpuHour'), 0.6, 1e-9);
  });

  it('does not count hosted open weights as self-hosted, but shows the ratio to them', async () => {
    const answer = await claimOn(
      'cheaper-10-50x',
      figures({ frontier: 3, hosted: 0.1, usdPerGpuHour: 3 }),
    );
    expectWithin(figureAt(answer, 'claim.selfHosted.hosted-open.times') ?? NaN, 1 / 15, 1e-9);
    expectWithin(figureAt(answer, 'claim.selfHosted.frontier-api.times') ?? NaN, 2, 1e-9);
  });
});

describe('payback within months', () => {
  it('is true at 8 months: $24,000 against $3,000 a month', async () => {
    const answer = await claimOn(
      'payback-months',
      figures({ frontier: 3, usdPerServer: 24_000, months: 36 }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.payback.frontier-api') ?? NaN, 8, 1e-9);
    expectWithin(flipAt(answer, 'owned.usdPerServer'), 36_000, 1e-9); // twelve months of $3,000
  });

  it('is only-if at 24 months: the server must cost $36,000, not $72,000', async () => {
    const answer = await claimOn(
      'payback-months',
      figures({ frontier: 3, usdPerServer: 72_000, months: 36 }),
    );
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.payback.frontier-api') ?? NaN, 24, 1e-9);
    expectWithin(flipAt(answer, 'owned.usdPerServer'), 36_000, 1e-9);
  });

  it('is measured against the cheapest API: 24 months against $1, not 8 against $3', async () => {
    const answer = await claimOn(
      'payback-months',
      figures({ frontier: 3, small: 1, usdPerServer: 24_000, months: 36 }),
    );
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.payback.small-api') ?? NaN, 24, 1e-9);
    expectWithin(figureAt(answer, 'claim.payback.frontier-api') ?? NaN, 8, 1e-9);
    expectWithin(flipAt(answer, 'owned.usdPerServer'), 12_000, 1e-9); // twelve months of $1,000
  });

  it('never comes inside the horizon: no value, and false', async () => {
    const answer = await claimOn(
      'payback-months',
      figures({ frontier: 0.001, usdPerServer: 1e6, months: 12 }),
    );
    expect(answer.verdict).toBe('false');
    expect(figureAt(answer, 'claim.payback.frontier-api')).toBeNull();
    expect(answer.sentence).toContain('never');
  });
});

describe('millions a year at billions of tokens a month', () => {
  it('is true at 10⁹ tokens: $100,000 of tokens less $5,000 of rent a month is $1.14m a year', async () => {
    const answer = await claimOn(
      'millions-at-billions',
      figures({ frontier: 100, usdPerGpuHour: 10 }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.selfHosted.savedPerYear') ?? NaN, 1_140_000, 1e-9);
    // $1m a year is $83,333 a month, so $88,333 of tokens: $88.33 per million.
    expectWithin(
      flipAt(answer, 'claim.paid.frontier-api.usdPerMTok'),
      (1e6 / 12 + 5000) / 1000,
      1e-9,
    );
  });

  it('is only-if at half a billion: the volume must reach a billion', async () => {
    const answer = await claimOn(
      'millions-at-billions',
      figures({ frontier: 200, usdPerGpuHour: 10, requestsPerMonth: 5e5 }),
    );
    // It saves $95,000 a month already, but not at the volume the claim speaks of.
    expectWithin(figureAt(answer, 'claim.selfHosted.savedPerYear') ?? NaN, 1_140_000, 1e-9);
    expect(answer.verdict).toBe('only-if');
    expectWithin(flipAt(answer, 'demand.tokensFirstMonth'), 1e9, 1e-9);
  });
});

describe('small models served well enough', () => {
  const escalated = (share: number) => ({ rented: { escalationShare: given(share) } });

  it('is true where $1,000 of rent and a fifth escalated cost $1,600 of $3,000', async () => {
    const answer = await claimOn(
      'small-models-suffice',
      figures({ frontier: 3, usdPerGpuHour: 2, overheads: escalated(0.2) }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.selfHosted.usdPerAcceptedTask') ?? NaN, 0.0016, 1e-9);
    expectWithin(flipAt(answer, 'escalation.rented.share'), 2 / 3, 1e-9); // 1,000 + 3,000 s = 3,000
  });

  it('is only-if at 60 %: fewer than 53.3 % may escalate', async () => {
    const answer = await claimOn(
      'small-models-suffice',
      figures({ frontier: 3, usdPerGpuHour: 2.8, overheads: escalated(0.6) }),
    );
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.selfHosted.usdPerAcceptedTask') ?? NaN, 0.0032, 1e-9);
    expectWithin(flipAt(answer, 'escalation.rented.share'), 1600 / 3000, 1e-9);
    expect(answer.otherFlips.concat(answer.flip ?? []).map(({ lever }) => lever)).toContain(
      'quality',
    );
  });

  it('is not asked of a model of another size', async () => {
    const answer = await claimOn(
      'small-models-suffice',
      figures({ frontier: 3, usdPerGpuHour: 2 }),
      { parameters: 671e9 },
    );
    expect(answer.verdict).toBe('cannot-say');
    expect(answer.sentence).toContain('671 billion');
    const small = await claimOn(
      'small-models-suffice',
      figures({ frontier: 3, usdPerGpuHour: 2 }),
      { parameters: 70.6e9 },
    );
    expect(small.verdict).toBe('true');
  });
});
