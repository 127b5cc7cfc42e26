import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { expectWithin } from '@/lib/testing/relative';
import { evaluateScenario } from '../evaluate-scenario';
import { routeScenario } from './index';
import type { PlacedPortfolio, Portfolio, PolicyOutcome } from './portfolio';

/** Two sums of the same ledger. */
const CLOSE = 1e-9;

let catalogue: Catalogue;
let base: Scenario;
let opening: PlacedPortfolio;
beforeAll(async () => {
  const release = await loadRelease(latestRelease);
  if (release === undefined) throw new Error('there is no such release');
  catalogue = release;
  base = { ...defaultScenario(release), alternatives: [] };
  opening = placed(defaultScenario(release));
});

const route = (scenario: Scenario): Portfolio => routeScenario({ scenario, catalogue });

function placed(scenario: Scenario): PlacedPortfolio {
  const portfolio = route(scenario);
  if (portfolio.kind !== 'placed') throw new Error(JSON.stringify(portfolio.conflict));
  return portfolio;
}

function policy({ policies }: PlacedPortfolio, id: string): PolicyOutcome {
  const found = policies.find((each) => each.id === id);
  if (found?.kind !== 'costed') throw new Error(`${id} is not costed`);
  return found;
}

const changed = (change: Partial<Scenario['workloads'][number]>, which = 0): Scenario => ({
  ...base,
  workloads: base.workloads.map((each, index) => (index === which ? { ...each, ...change } : each)),
});

describe('the opening scenario', () => {
  it('costs by policy what the comparison of routes says', () => {
    const { options } = evaluateScenario({ scenario: base, catalogue });
    for (const id of ['frontier-api', 'small-api', 'hosted-open', 'rented', 'owned'] as const) {
      const option = options.find((each) => each.id === id);
      if (option?.kind !== 'costed') throw new Error(`${id} is not costed`);
      const { presentValueUsd, totalUsd, cashNeededUsd } = policy(opening, id);
      expectWithin(presentValueUsd, option.presentValueUsd, CLOSE);
      expectWithin(totalUsd, option.totalUsd, CLOSE);
      expectWithin(cashNeededUsd, option.cashNeededUsd, CLOSE);
    }
  });

  it('has no policy that meets every need and costs less than the best mix', () => {
    const { best } = opening;
    expect(opening.proof.kind).toBe('optimal');
    expect(best.violations).toEqual([]);
    for (const each of opening.policies)
      if (each.kind === 'costed' && each.violations.length === 0)
        expect(each.presentValueUsd, each.id).toBeGreaterThanOrEqual(
          best.presentValueUsd * (1 - CLOSE),
        );
  });

  it('saves by policy what today’s mix costs more', () => {
    const today = policy(opening, 'today');
    expect(today.npvUsd).toBe(0);
    for (const each of opening.policies)
      if (each.kind === 'costed')
        expectWithin(each.npvUsd!, today.presentValueUsd - each.presentValueUsd, CLOSE);
  });

  it('says the same of a placement everywhere', () => {
    const { best, placements } = opening;
    expect(new Map(placements.map(({ workloadId, venueId }) => [workloadId, venueId]))).toEqual(
      best.venueOf,
    );
    for (const { runnerUp } of placements)
      expect(runnerUp!.extraUsd).toBeGreaterThanOrEqual(-CLOSE * best.presentValueUsd);
  });
});

describe('a workload that must stay on one’s own premises', () => {
  it('is placed on owned machines alone, and every policy that sends it out breaks the need', () => {
    const portfolio = placed(changed({ residency: 'on-premises' }));
    const kindOf = (venueId: string | undefined) =>
      portfolio.venues.find(({ id }) => id === venueId)?.kind;
    expect(kindOf(portfolio.best.venueOf.get('support-chat'))).toBe('owned');
    for (const id of ['frontier-api', 'small-api', 'hosted-open', 'rented', 'today'])
      expect(
        policy(portfolio, id).violations.map(({ workloadId, barrier }) => [
          workloadId,
          barrier.need,
        ]),
        id,
      ).toEqual([['support-chat', 'residency']]);
    expect(policy(portfolio, 'owned').violations).toEqual([]);
    const [{ ruledOut }] = portfolio.placements as [PlacedPortfolio['placements'][number]];
    expect(ruledOut.map(({ venueId }) => kindOf(venueId))).not.toContain('owned');
    expect(portfolio.residencyUsd).toBeGreaterThan(0);
  });
});

describe('today’s mix', () => {
  it('has each workload where it runs, the scenario’s route for those that say nothing', () => {
    const portfolio = placed(changed({ today: 'small-api' }, 1));
    expect([...policy(portfolio, 'today').venueOf.values()]).toEqual([
      'frontier-api',
      'small-api',
      'frontier-api',
    ]);
    // Nothing moves: nobody is paid for moving before month 1.
    expect(policy(portfolio, 'today').cashNeededUsd).toBe(0);
    expect(policy(portfolio, 'small-api').cashNeededUsd).toBeGreaterThan(0);
  });

  it('on a plan per person has no cost by the request, and nothing is saved against it', () => {
    const { policies, best, verdict } = placed({ ...base, today: 'seats' });
    expect(policies.find(({ id }) => id === 'today')).toMatchObject({
      kind: 'refused',
      refusal: 'A plan per person has no price by the request; it is compared as a route.',
    });
    expect(best.npvUsd).toBeNull();
    expect(verdict.join(' ')).not.toContain('than today’s mix');
  });
});
