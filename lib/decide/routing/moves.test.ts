import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { evaluateScenario } from '../evaluate-scenario';
import { movesOf } from './moves';

let catalogue: Catalogue;
/** One workload that may run on the frontier API, where it runs today, or on servers of one layout. */
let scenario: Scenario;
beforeAll(async () => {
  const release = await loadRelease(latestRelease);
  if (release === undefined) throw new Error('there is no such release');
  catalogue = release;
  const base = defaultScenario(release);
  const none = { offer: 'nobody/nothing' };
  scenario = {
    ...base,
    alternatives: [],
    workloads: base.workloads.slice(0, 1),
    smallApi: { ...base.smallApi, ...none },
    hostedOpen: { ...base.hostedOpen, ...none },
    rented: { ...base.rented, ...none },
    owned: { ...base.owned, gpusPerReplica: 4 },
    ownScores: ['anthropic/claude-sonnet-5', 'llama-3.3-70b'].map((model) => ({
      workload: 'support-chat',
      model,
      score: 60,
    })),
    escalationShare: { ...base.escalationShare, owned: 0 },
  };
});

const moves = (change: Partial<Workload> = {}) => {
  const workloads = scenario.workloads.map((each) => ({ ...each, ...change }));
  return movesOf({
    scenario: { ...scenario, workloads },
    catalogue,
    workloadId: 'support-chat',
  });
};

/** Present value that servers save against the API, as the comparison of routes has it. */
function savedByServers(requestsPerMonth: number): number {
  const workloads = scenario.workloads.map((each) => ({ ...each, requestsPerMonth }));
  const { options } = evaluateScenario({ scenario: { ...scenario, workloads }, catalogue });
  const usd = (id: string) => {
    const option = options.find((each) => each.id === id);
    if (option?.kind !== 'costed') throw new Error(`${id} is not costed`);
    return option.presentValueUsd;
  };
  return usd('frontier-api') - usd('owned');
}

describe('what would move a workload', () => {
  it('is the volume at which servers cost less, as the comparison of routes has it', () => {
    const volume = moves().filter(({ lever }) => lever === 'volume');
    expect(volume.map(({ toVenueId }) => toVenueId)).toEqual(['owned']);
    const [{ at, sentence }] = volume as [(typeof volume)[number]];
    expect(sentence).toMatch(/^Above [\d,.]+ requests a month, Support chat goes to .*Llama.*\.$/);
    // Told to 0.1 %: below it the API costs less, above it servers do.
    expect(savedByServers(Number(at) * 0.999)).toBeLessThan(0);
    expect(savedByServers(Number(at) * 1.001)).toBeGreaterThan(0);
  });

  it('is a stricter rule for its data', () => {
    const found = moves().filter(({ lever }) => lever === 'residency');
    const strict = found.filter(({ at }) => at === 'on-premises' || at === 'air-gapped');
    expect(strict.map(({ toVenueId }) => toVenueId)).toEqual(['owned', 'owned']);
    expect(strict[0]!.sentence).toMatch(
      /^If its data had to stay on one’s own premises, Support chat goes to .*Llama/,
    );
    // A region is no lever while the workload names none.
    expect(found.map(({ at }) => at)).not.toContain('region');
  });

  it('is a rule that leaves no place, said so', () => {
    // Good enough on the frontier API; of the model on servers nobody knows.
    const ownScores = scenario.ownScores.slice(0, 1);
    const workloads = scenario.workloads.map((each) => ({ ...each, minimumScore: 50 }));
    const found = movesOf({
      scenario: { ...scenario, workloads, ownScores },
      catalogue,
      workloadId: 'support-chat',
    });
    expect(found.find(({ at }) => at === 'air-gapped')).toEqual({
      lever: 'residency',
      at: 'air-gapped',
      toVenueId: null,
      toLabel: null,
      sentence:
        'If its data had to stay cut off from any network, no place is left for Support chat.',
    });
    // Nor does any volume send it elsewhere.
    expect(found.filter(({ lever }) => lever === 'volume')).toEqual([]);
  });

  it('is how much the strongest model matters, unless a score is demanded', () => {
    const small = { requestsPerMonth: 50_000_000 };
    const importance = moves(small).filter(({ lever }) => lever === 'importance');
    // On servers at this volume; with more and more of it answered twice the API alone costs less.
    expect(importance.map(({ toVenueId }) => toVenueId)).toEqual(['frontier-api']);
    expect(importance[0]!.sentence).toMatch(
      /^With more than [\d.]+\u202f% of its requests needing the strongest model, Support chat goes to /,
    );
    expect(Number(importance[0]!.at)).toBeGreaterThan(0);
    // Both are good enough by the user's own scores.
    const demanded = moves({ ...small, minimumScore: 50 });
    expect(demanded.filter(({ lever }) => lever === 'importance')).toEqual([]);
  });

  it('is nothing of a workload the scenario does not have', () => {
    expect(movesOf({ scenario, catalogue, workloadId: 'nobody' })).toEqual([]);
  });
});
