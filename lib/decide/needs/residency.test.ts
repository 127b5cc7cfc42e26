import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { ResidencyRegion } from '@/lib/catalogue/schema/residency';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { optionIds, type OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { residencyBarrier } from './residency';

// Offers of a frozen release; where their providers process data is made up here.
let release: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const found = await loadRelease('2026-11-21.3');
  if (found === undefined) throw new Error('there is no such release');
  release = found;
  // The frontier API is Anthropic’s, the small one OpenAI’s, open weights are DeepInfra’s and
  // machines Lambda’s.
  base = defaultScenario(found);
});

const seen = { source: 'acme', date: '2026-11-01' };
const row = { name: 'Made up', checkedOn: '2026-11-01', reviewBy: '2027-01-31', unknown: [] };
const place = (region: ResidencyRegion, guaranteed: boolean) => ({ region, guaranteed, ...seen });

/** Anthropic keeps data in the EU and has machines in the UK; of DeepInfra nobody says anything. */
const residency: Catalogue['residency'] = {
  anthropic: {
    ...row,
    api: {
      processedIn: [place('eu', true), place('uk', false)],
      ownAccount: { value: false, ...seen },
    },
  },
  openai: { ...row, api: { ownAccount: { value: true, ...seen } } },
  lambda: {
    ...row,
    cloud: { regions: [{ region: 'us', ...seen }], ownAccount: { value: true, ...seen } },
  },
};

function barrierOf(kind: OptionId, change: Partial<Workload>, facts = residency) {
  const workload = { ...base.workloads[0]!, ...change };
  return residencyBarrier({
    scenario: base,
    catalogue: { ...release, residency: facts },
    kind,
    workload,
  });
}

const passing = (change: Partial<Workload>) =>
  optionIds.filter((kind) => barrierOf(kind, change) === null);

describe('where a workload may be sent', () => {
  it('is everywhere while it asks nothing', () => {
    expect(passing({ residency: 'any' })).toEqual(optionIds);
  });

  it.each<[Partial<Workload>, OptionId[]]>([
    // A guarantee of a region; a machine in it; never what nobody says, nor what is merely there.
    [{ residency: 'region', residencyRegion: 'eu' }, ['frontier-api', 'owned', 'edge']],
    [{ residency: 'region', residencyRegion: 'uk' }, ['owned', 'edge']],
    [{ residency: 'region', residencyRegion: 'us' }, ['rented', 'owned', 'edge']],
    [{ residency: 'own-account' }, ['small-api', 'rented', 'owned', 'edge']],
    [{ residency: 'on-premises' }, ['owned', 'edge']],
    [{ residency: 'air-gapped' }, ['owned', 'edge']],
  ])('under %j is to %j', (change, kinds) => {
    expect(passing(change)).toEqual(kinds);
  });

  it('is nowhere outside while the catalogue holds no facts', () => {
    for (const level of ['region', 'own-account'] as const)
      for (const kind of ['frontier-api', 'small-api', 'hosted-open', 'rented', 'seats'] as const)
        expect(
          barrierOf(kind, { residency: level, residencyRegion: 'eu' }, {})?.need,
          `${level}, ${kind}`,
        ).toBe('residency');
  });
});

describe('the sentence', () => {
  const messageOf = (kind: OptionId, change: Partial<Workload>) => barrierOf(kind, change)?.message;

  it.each<[OptionId, Partial<Workload>, string]>([
    [
      'frontier-api',
      { residency: 'on-premises' },
      'Support chat must stay on its own premises, and Anthropic is outside.',
    ],
    [
      'rented',
      { residency: 'air-gapped' },
      'Support chat must stay cut off from any network, and Lambda is outside.',
    ],
    [
      'frontier-api',
      { residency: 'own-account' },
      'Support chat must stay in a cloud account of its own, and Anthropic runs in accounts of others.',
    ],
    [
      'hosted-open',
      { residency: 'own-account' },
      'Support chat must stay in a cloud account of its own; no source says that DeepInfra runs there.',
    ],
    [
      'frontier-api',
      { residency: 'region', residencyRegion: 'uk' },
      'Support chat must stay in the United Kingdom; no source says that Anthropic keeps it there.',
    ],
    [
      'seats',
      { residency: 'region', residencyRegion: 'uk' },
      'Support chat must stay in the United Kingdom; no source says that its vendor keeps it there.',
    ],
  ])('of %s under %j names what is asked and who does not offer it', (kind, change, message) => {
    expect(messageOf(kind, change)).toBe(message);
  });
});

describe('an offer resold by another host', () => {
  it('is where the host processes it, not the maker', () => {
    // Azure resells OpenAI’s models at OpenAI’s list price; only OpenAI is in one’s own account here.
    const scenario = { ...base, smallApi: { ...base.smallApi, offer: 'azure/gpt-6-luna' } };
    const workload = { ...base.workloads[0]!, residency: 'own-account' as const };
    const catalogue = { ...release, residency };
    const found = residencyBarrier({ scenario, catalogue, kind: 'small-api', workload });
    expect(found?.message).toMatch(/no source says that .*Azure.* runs there/);
  });
});
