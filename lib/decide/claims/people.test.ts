import { describe, expect, it } from 'vitest';
import { given } from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import { claimOn, figureAt, figures, flipAt } from '@/lib/testing/claims-ground';

// Hand arithmetic; the round numbers are those of lib/testing/claims-ground.ts. Tolerance 1e-9 throughout.

describe('no fees per seat', () => {
  const plan = { users: 100, usdPerSeatMonth: 30 };

  it('is true where 100 people cost $20 each by the token and $30 by the seat', async () => {
    const answer = await claimOn('no-seat-fees', figures({ frontier: 2, seats: plan }));
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.perSeat.frontier-api') ?? NaN, 20, 1e-9);
    expectWithin(figureAt(answer, 'claim.perSeat.seats') ?? NaN, 30, 1e-9);
    expectWithin(flipAt(answer, 'seats.price'), 20, 1e-9);
    expectWithin(flipAt(answer, 'demand.tokensFirstMonth'), 1.5e9, 1e-9); // half as much use again
  });

  it('is only-if at $60 by the token: half the use, or half the price', async () => {
    const answer = await claimOn('no-seat-fees', figures({ frontier: 6, seats: plan }));
    expect(answer.verdict).toBe('only-if');
    expectWithin(flipAt(answer, 'demand.tokensFirstMonth'), 0.5e9, 1e-9);
    expectWithin(flipAt(answer, 'claim.paid.frontier-api.usdPerMTok'), 3, 1e-9);
  });

  it('cannot be said without a plan, and says where to add one', async () => {
    const answer = await claimOn('no-seat-fees', figures({ frontier: 2 }));
    expect(answer.verdict).toBe('cannot-say');
    expect(answer.sentence).toContain('Compare also');
  });
});

describe('compliance costs less in-house', () => {
  const yearly = (api: number, own: number) => ({
    'frontier-api': { complianceUsdPerYear: given(api) },
    rented: { complianceUsdPerYear: given(own) },
  });

  it('is true where the API takes $50,000 a year and self-hosting $20,000', async () => {
    const answer = await claimOn(
      'compliance-cost',
      figures({ frontier: 3, usdPerGpuHour: 1, overheads: yearly(50_000, 20_000) }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(
      figureAt(answer, 'claim.perYear.compliance-and-audit.frontier-api') ?? NaN,
      50_000,
      1e-9,
    );
    expectWithin(flipAt(answer, 'compliance.frontier-api'), 20_000, 1e-9);
  });

  it('is only-if where the API takes nothing: it must take more than $20,000', async () => {
    const answer = await claimOn(
      'compliance-cost',
      figures({ frontier: 3, usdPerGpuHour: 1, overheads: yearly(0, 20_000) }),
    );
    expect(answer.verdict).toBe('only-if');
    expectWithin(flipAt(answer, 'compliance.frontier-api'), 20_000, 1e-9);
  });
});

describe('lower switching costs', () => {
  const months = (api: number, own: number) => ({
    'small-api': { migrationFteMonths: given(api) },
    rented: { migrationFteMonths: given(own) },
  });

  it('is true where one month of work at $18,000 stands against two', async () => {
    const answer = await claimOn(
      'switching-cost',
      figures({ frontier: 3, small: 1, usdPerGpuHour: 1, overheads: months(2, 1) }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'people.rented.migration') ?? NaN, 18_000, 1e-9);
    expectWithin(flipAt(answer, 'claim.migration.open'), 36_000, 1e-9);
  });

  it('is only-if where four stand against two: the work must halve', async () => {
    const answer = await claimOn(
      'switching-cost',
      figures({ frontier: 3, small: 1, usdPerGpuHour: 1, overheads: months(2, 4) }),
    );
    expect(answer.verdict).toBe('only-if');
    expectWithin(answer.flip?.from ?? NaN, 72_000, 1e-9);
    expectWithin(flipAt(answer, 'claim.migration.open'), 36_000, 1e-9);
  });
});

describe('hidden costs', () => {
  const people = (fte: number) => ({ rented: { fte: given(fte) } });
  /** $1,000 of rent: 5 % of the whole is 1,000 ÷ 19 = $52.63 a month of a person at $18,000. */
  const atFivePercent = 1000 / 19 / 18_000;

  it('are true where half a person, $9,000, stands beside $1,000 of rent', async () => {
    const answer = await claimOn(
      'hidden-costs',
      figures({ usdPerGpuHour: 2, overheads: people(0.5) }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.workShare.rented') ?? NaN, 0.9, 1e-9);
    expectWithin(flipAt(answer, 'people.rented.headcount'), atFivePercent, 1e-9);
  });

  it('are only-if where $36 of people stand beside it: 3.5 %', async () => {
    const answer = await claimOn(
      'hidden-costs',
      figures({ usdPerGpuHour: 2, overheads: people(0.002) }),
    );
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.workShare.rented') ?? NaN, 36 / 1036, 1e-9);
    expectWithin(flipAt(answer, 'people.rented.headcount'), atFivePercent, 1e-9);
  });

  it('are false where nobody is paid: three times nobody is nobody', async () => {
    const answer = await claimOn('hidden-costs', figures({ usdPerGpuHour: 2 }));
    expect(answer).toMatchObject({ verdict: 'false', flip: null });
  });
});

describe('small models on devices', () => {
  it('is true where a device of $1,200 for 12 months is $0.10 against $3 per million tokens', async () => {
    const answer = await claimOn('seven-beats-175', figures({ frontier: 3, usdPerDevice: 1200 }));
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'route.edge.usdPerMTok') ?? NaN, 0.1, 1e-9);
    // 0.6 requests a second of 100 tokens.
    expectWithin(figureAt(answer, 'claim.deviceSpeed.work') ?? NaN, 60, 1e-9);
  });

  it('is only-if at $72,000 a device, $6 per million: it must cost less than $36,000', async () => {
    const answer = await claimOn('seven-beats-175', figures({ frontier: 3, usdPerDevice: 72_000 }));
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'route.edge.usdPerMTok') ?? NaN, 6, 1e-9);
    expectWithin(flipAt(answer, 'edge.usdPerDevice'), 36_000, 1e-9);
  });

  it('cannot be said without a device, and says where to add one', async () => {
    const answer = await claimOn('seven-beats-175', figures({ frontier: 3 }));
    expect(answer.verdict).toBe('cannot-say');
    expect(answer.sentence).toContain('Compare also');
  });
});

describe('an own bot without an API bill', () => {
  const half = { edge: { fte: given(0.5) } };

  it('is true where a device of $1,200 stands against $36,000 of tokens a year', async () => {
    const answer = await claimOn(
      'own-bot-no-recurring',
      figures({ frontier: 3, usdPerDevice: 1200, months: 24 }),
    );
    expect(answer.verdict).toBe('true');
    expectWithin(figureAt(answer, 'claim.firstYear.edge') ?? NaN, 1200, 1e-9);
    expectWithin(figureAt(answer, 'claim.firstYear.frontier-api.bill') ?? NaN, 36_000, 1e-9);
  });

  it('is only-if where half a person comes with it, $109,200 in all', async () => {
    const answer = await claimOn(
      'own-bot-no-recurring',
      figures({ frontier: 3, usdPerDevice: 1200, months: 24, overheads: half }),
    );
    expect(answer.verdict).toBe('only-if');
    expectWithin(figureAt(answer, 'claim.firstYear.edge') ?? NaN, 109_200, 1e-9);
    expectWithin(flipAt(answer, 'people.edge.headcount'), 34_800 / 216_000, 1e-9);
  });

  it('needs a year to look at', async () => {
    const answer = await claimOn(
      'own-bot-no-recurring',
      figures({ frontier: 3, usdPerDevice: 1200, months: 6 }),
    );
    expect(answer.verdict).toBe('cannot-say');
  });
});
