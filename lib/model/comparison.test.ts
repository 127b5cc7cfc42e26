// One route against another, by hand.
import { describe, expect, it } from 'vitest';
import { given, paidInCash } from '@/lib/testing/ledger-inputs';
import { evaluateLedger, type LedgerFigures } from '@/lib/testing/evaluate-ledger';
import { oneServer } from '@/lib/testing/one-server';
import { expectWithin } from '@/lib/testing/relative';
import type { Comparison } from './compare';
import type { LedgerInputs } from './inputs';

function againstTheApi({ ledger, values }: LedgerFigures) {
  const comparison = ledger.comparisons.get('owned')!;
  return {
    one: (name: keyof Comparison) => values.scalar(comparison[name].id),
    each: (name: keyof Comparison) => values.series(comparison[name].id),
  };
}

describe('a server that costs more than the API', () => {
  // 1.21 a year is 1.1 in six months and 1.331 in eighteen. The server costs $73 a month more than
  // the API ($73 of power, $1,000 of loan against $1,000), and $9,000 more in the last: 18,000 still
  // owed less 9,000 of resale.
  const inputs: LedgerInputs = { ...oneServer, discountRatePerYear: given(0.21) };
  const { one, each } = againstTheApi(evaluateLedger(inputs));
  const worthOfOne = (month: number) => 1.1 ** (-month / 6);

  it('has each month’s saving discounted from its end', () => {
    const soFar = each('discountedCumulativeSaving');
    expectWithin(soFar[0]!, -73 * worthOfOne(1), 1e-12);
    expectWithin(soFar[1]!, -73 * (worthOfOne(1) + worthOfOne(2)), 1e-12);
  });

  it('has a present value saved that is the last of them', () => {
    // 73 × (1 − 1/1.331) ÷ (1.1^(1/6) − 1), and 9,000 ÷ 1.331
    const annuity = (1 - 1 / 1.331) / (1.1 ** (1 / 6) - 1);
    const saved = -73 * annuity - 9000 / 1.331;
    expectWithin(one('saving'), saved, 1e-10);
    expectWithin(each('discountedCumulativeSaving')[17]!, saved, 1e-10);
  });

  it('saves nothing before month 1, where all is lent', () => {
    expect(one('upfrontExtra')).toBe(0);
    expectWithin(each('cumulativeSaving')[16]!, -73 * 17, 1e-12);
    expectWithin(one('totalSaving'), -10_314, 1e-12);
  });
});

describe('a server that pays for itself within a month', () => {
  // It saves 1,000 − 73 = $927 at the end of the one month, and its price earns 1 % in it.
  const price = 927 / 1.01;
  const { owned } = oneServer;
  if (owned === null) throw new Error('the worked example owns a server');
  const figures = evaluateLedger({
    ...oneServer,
    horizonMonths: given(1),
    owned: {
      ...owned,
      usdPerServer: given(price),
      residualShare: given(0),
      financing: paidInCash,
    },
  });
  const { one } = againstTheApi(figures);

  it('has its returns per year', () => {
    // 1.01^12 − 1
    expectWithin(one('internalRate'), 0.12682503013196977, 1e-9);
    expectWithin(one('modifiedRate'), 0.12682503013196977, 1e-9);
  });

  it('is paid back after 1 ÷ 1.01 of the month', () => {
    expectWithin(one('payback'), 1 / 1.01, 1e-9);
    expectWithin(one('discountedPayback'), 1 / 1.01, 1e-9);
  });

  it('saves its share of the API’s cost', () => {
    expectWithin(one('upfrontExtra'), price, 1e-9);
    expectWithin(one('upfrontSaving'), -price, 1e-9);
    expectWithin(one('saving'), 927 - price, 1e-9);
    expectWithin(one('savingShare'), (927 - price) / 1000, 1e-9);
    expectWithin(one('timesCheaper'), 1000 / (73 + price), 1e-9);
  });
});
