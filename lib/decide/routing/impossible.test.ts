import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { evaluate } from '@/lib/graph/evaluate';
import { mixGraph } from '@/lib/model/mix';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { rememberedEstimates } from './estimates';
import { routeScenario } from './index';
import { mixOf } from './placed-mix';
import { findVenues } from './venues';

let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease(latestRelease);
  if (release === undefined) throw new Error('there is no such release');
  catalogue = release;
  base = { ...defaultScenario(release), alternatives: [] };
});

const route = (scenario: Scenario) => routeScenario({ scenario, catalogue });
const onPremises = (): Scenario => ({
  ...base,
  workloads: base.workloads.map((each, index) =>
    index === 0 ? { ...each, residency: 'on-premises' } : each,
  ),
});

describe('a budget', () => {
  it('that buys no server is named with the need for one', () => {
    const portfolio = route({ ...onPremises(), upfrontBudgetUsd: 100_000 });
    if (portfolio.kind !== 'impossible') throw new Error('it was placed');
    expect(portfolio.conflict.map(({ workloadId, need }) => [workloadId, need])).toEqual([
      [null, 'budget'],
      ['support-chat', 'residency'],
    ]);
    expect(portfolio.conflict[0]!.message).toBe('No more than $100k may be spent before month 1.');
    expect(portfolio.conflict[1]!.message).toMatch(
      /^Support chat, residency: \d+ of \d+ places break it\. Support chat must stay on its own premises, and .+ is outside\.$/,
    );
  });

  it('of nothing leaves all where they are: there is nothing to move', () => {
    const portfolio = route({ ...base, upfrontBudgetUsd: 0 });
    if (portfolio.kind !== 'placed') throw new Error('it is impossible');
    expect([...new Set(portfolio.best.venueOf.values())]).toEqual(['frontier-api']);
    expect(portfolio.best.cashNeededUsd).toBe(0);
  });
});

describe('a place that cannot be costed', () => {
  it('is refused with a sentence, and the rest goes on', () => {
    const portfolio = route({
      ...base,
      hostedOpen: { ...base.hostedOpen, offer: 'nobody/nothing' },
    });
    if (portfolio.kind !== 'placed') throw new Error('it is impossible');
    expect(portfolio.refused).toEqual([
      {
        label: 'Hosted open weights: nothing on nobody',
        message: expect.stringMatching(/nobody/) as string,
      },
    ]);
    const refused = portfolio.policies.find(({ id }) => id === 'hosted-open');
    expect(refused).toMatchObject({ kind: 'refused', refusal: portfolio.refused[0]!.message });
    expect(portfolio.venues.map(({ kind }) => kind)).not.toContain('hosted-open');
    expect(portfolio.policies.filter(({ kind }) => kind === 'costed').map(({ id }) => id)).toEqual([
      'frontier-api',
      'small-api',
      'rented',
      'owned',
      'today',
      'best',
    ]);
  });

  it('is one that hands requests on to a frontier API nobody has a price of', () => {
    const portfolio = route({
      ...base,
      frontierApi: { ...base.frontierApi, offer: 'nobody/nothing' },
    });
    expect(portfolio.kind).toBe('impossible');
    for (const { label, message } of portfolio.refused) expect(message, label).toContain('nobody');
    // The frontier API, and the four routes that escalate to it.
    expect(portfolio.refused.length).toBe(5);
  });
});

describe('workloads on the same machines', () => {
  it('cost less together than apart: people, reserve and whole machines are shared', () => {
    const { venues } = findVenues({ scenario: base, catalogue, estimates: rememberedEstimates() });
    const costOf = (...workloadIds: string[]) => {
      const venueOf = new Map(workloadIds.map((id) => [id, 'owned']));
      const mix = mixOf({ id: 'tried', label: 'tried', venues, venueOf });
      const values = evaluate(mixGraph([mix], []), { periods: base.horizonMonths });
      const [venue] = mix.venues;
      return {
        usd: values.scalar(mix.presentValue.id),
        servers: values.series(venue!.machines!.id)[0]!,
      };
    };
    const chat = costOf('support-chat');
    const documents = costOf('document-extraction');
    const both = costOf('support-chat', 'document-extraction');
    expect(both.usd).toBeLessThan(chat.usd + documents.usd);
    expect(both.usd).toBeGreaterThan(Math.max(chat.usd, documents.usd));
    expect(both.servers).toBeLessThanOrEqual(chat.servers + documents.servers);
  });
});
