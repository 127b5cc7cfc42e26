import { describe, expect, it } from 'vitest';
import { seatPlanSchema } from './seat-plans';

const price = (value: number) => [
  { value, unit: 'USD/seat/month', basis: 'vendor', source: 'acme', effectiveFrom: '2026-10-01' },
];

const plan = {
  name: 'Acme Team',
  vendor: 'Acme',
  plan: 'Team',
  kind: 'assistant',
  soldBy: ['monthly', 'annual'],
  usdPerSeatMonth: { monthly: price(25), annual: price(20) },
  minimumSeats: {
    value: 5,
    unit: 'seat',
    basis: 'vendor',
    source: 'acme',
    effectiveFrom: '2026-10-01',
  },
  usage: 'within limits',
  includes: 'Every model of Acme, within fair use.',
  link: 'https://acme.example/team',
  checkedOn: '2026-11-01',
  reviewBy: '2027-01-31',
};

const problems = (row: unknown) =>
  seatPlanSchema.safeParse(row).error?.issues.map(({ message }) => message);

describe('a seat plan', () => {
  it('has a price for every billing it is sold by, and its minimum', () => {
    expect(problems(plan)).toBeUndefined();
  });

  it('names a price that was not found', () => {
    const { annual } = plan.usdPerSeatMonth;
    expect(problems({ ...plan, usdPerSeatMonth: { annual } })).toEqual([
      'missing: give it, or name "usdPerSeatMonth.monthly" in "unknown" and say why',
    ]);
    const unknown = [{ field: 'usdPerSeatMonth.monthly', why: 'The page shows one price only.' }];
    expect(problems({ ...plan, usdPerSeatMonth: { annual }, unknown })).toBeUndefined();
  });

  it('needs no price for a billing that is not on offer', () => {
    const { annual } = plan.usdPerSeatMonth;
    expect(problems({ ...plan, soldBy: ['annual'], usdPerSeatMonth: { annual } })).toBeUndefined();
    expect(problems({ ...plan, soldBy: ['annual'] })).toEqual([
      'a billing that has a price is named in "soldBy"',
    ]);
  });

  it('refuses a free seat and one in another unit', () => {
    const free = { ...plan, usdPerSeatMonth: { ...plan.usdPerSeatMonth, monthly: price(0) } };
    expect(problems(free)?.[0]).toContain('must be above zero');
    const yearly = [{ ...price(240)[0], unit: 'USD/seat/year' }];
    expect(
      problems({ ...plan, usdPerSeatMonth: { monthly: yearly, annual: yearly } }),
    ).toHaveLength(2);
  });
});
