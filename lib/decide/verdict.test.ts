import { describe, expect, it } from 'vitest';
import { evaluateLedger } from '@/lib/testing/evaluate-ledger';
import { apiRoute, ledgerInputs, workload } from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import type { OptionId } from '@/lib/scenario/options';
import { cheapestRoute, verdictOf } from './verdict';

/** 1,000 MTok of input a month for a year: a price of 1 USD/MTok costs 12,000 USD. */
function verdict(given: {
  usdPerMTok: Readonly<Partial<Record<'frontier-api' | 'small-api' | 'hosted-open', number>>>;
  today?: OptionId;
}) {
  const { today = 'frontier-api' } = given;
  const workloads = [workload({ requestsPerMonth: 1e6, inputTokens: 1000, outputTokens: 1 })];
  const api = (['frontier-api', 'small-api', 'hosted-open'] as const).flatMap((id) => {
    const input = given.usdPerMTok[id];
    return input === undefined
      ? []
      : [apiRoute({ id, workloads, usdPerMTok: { input, output: 0 } })];
  });
  const { ledger, values } = evaluateLedger(ledgerInputs({ workloads, api, baseline: today }));
  return { verdict: verdictOf(ledger, values), cheapest: cheapestRoute(ledger, values) };
}

describe('the verdict', () => {
  it('is to stay where today’s route costs least', () => {
    const answer = verdict({ usdPerMTok: { 'frontier-api': 1, 'small-api': 1.01 } });
    expect(answer.verdict).toEqual({
      kind: 'stay',
      best: 'frontier-api',
      savingUsd: 0,
      savingShare: 0,
    });
  });

  it('is to move where another costs clearly less, with what it saves', () => {
    // 12,000 against 9,000
    const { kind, best, savingUsd, savingShare } = verdict({
      usdPerMTok: { 'frontier-api': 1, 'small-api': 0.75, 'hosted-open': 0.8 },
    }).verdict;
    expect([kind, best]).toEqual(['move', 'small-api']);
    expectWithin(savingUsd!, 3000, 1e-12);
    expectWithin(savingShare!, 0.25, 1e-12);
  });

  it.each([
    [0.96, 'too-close'], // 4 % saved
    [0.9375, 'move'], // 6.25 %
    [0.951, 'too-close'],
    [0.949, 'move'],
  ])('draws the line at 5 %: a route at %d of today’s cost is %s', (share, kind) => {
    const answer = verdict({ usdPerMTok: { 'frontier-api': 1, 'small-api': share } });
    expect(answer.verdict.kind).toBe(kind);
    expect(answer.verdict.best).toBe('small-api');
  });

  it('takes a tie for the route named first', () => {
    const usdPerMTok = { 'frontier-api': 1, 'small-api': 0.5, 'hosted-open': 0.5 };
    expect(verdict({ usdPerMTok }).cheapest).toBe('small-api');
    expect(verdict({ usdPerMTok: { 'frontier-api': 1, 'small-api': 1 } }).verdict.kind).toBe(
      'stay',
    );
  });

  it('cannot be said where today’s route is not costed', () => {
    const answer = verdict({ usdPerMTok: { 'small-api': 1 }, today: 'owned' });
    expect(answer.verdict).toEqual({
      kind: 'cannot-say',
      best: 'small-api',
      savingUsd: null,
      savingShare: null,
    });
  });

  it('cannot be said where there is no route', () => {
    expect(verdict({ usdPerMTok: {} }).verdict).toMatchObject({ kind: 'cannot-say', best: null });
  });
});
