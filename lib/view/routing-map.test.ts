import { beforeAll, describe, expect, it } from 'vitest';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { requestsAt, residenciesOf, routingMap, shareAt } from './routing-map';
import { mapWords } from './routing-words';
import { committedCatalogue } from './testing/evaluated';

let scenario: Scenario;

beforeAll(async () => {
  const opening = defaultScenario(await committedCatalogue());
  scenario = {
    ...opening,
    escalationShare: { ...opening.escalationShare, 'hosted-open': 0.04 },
    // 900 million tokens a month; a share and a residency of its own. 8.6 billion; neither.
    workloads: opening.workloads.slice(0, 2).map((workload, index) => ({
      ...workload,
      ...(index === 0
        ? { escalationShare: 0.25, residency: 'region' as const, residencyRegion: 'eu' as const }
        : {}),
    })),
  };
});

const mapOf = (given: Scenario) => routingMap(given, () => 'hosted-open');
const first = (): Workload => scenario.workloads[0]!;

describe('where workloads stand', () => {
  it('is by tokens a month on whole powers of ten with room at both ends', () => {
    const { x, points } = mapOf(scenario);
    // log10 of 9e8 is 8.954 and of 8.6e9 is 9.934: half a power further, 8 to 11.
    expect(x.domain).toEqual([8, 11]);
    expect(x.ticks.map(({ text }) => text)).toEqual(['100m', '1bn', '10bn', '100bn']);
    expect(points[0]?.left).toBeCloseTo((8.954243 - 8) / 3, 6);
    expect(points[0]?.tokens).toBe('900 million tokens');
  });

  it('is upwards by the root of the share, the route’s where it states none', () => {
    const { points } = mapOf(scenario);
    expect(points.map(({ up }) => up)).toEqual([0.5, 0.2]);
    expect(points.map(({ isShareOwn }) => isShareOwn)).toEqual([true, false]);
  });

  it('stays on the map without any requests', () => {
    const idle = { ...scenario, workloads: [{ ...first(), requestsPerMonth: 0 }] };
    const { x, points } = mapOf(idle);
    expect(x.domain.every(Number.isFinite)).toBe(true);
    expect(points[0]?.left).toBe(0);
  });

  it('names each residency that is there once', () => {
    const words = residenciesOf(mapOf(scenario)).map(({ residencyWords }) => residencyWords);
    expect(words).toEqual(['anywhere', 'in the European Union']);
  });
});

describe('what a place of the map sets', () => {
  it('gives back the volume a workload stands at, and ten times it a power further', () => {
    const map = mapOf(scenario);
    const { left } = map.points[0]!;
    expect(requestsAt(first(), left, map)).toBe(500_000);
    expect(requestsAt(first(), left + 1 / 3, map)).toBe(5_000_000);
  });

  it('keeps inside the map: 1e11 tokens of 1,800 a request are 55.6 million requests', () => {
    expect(requestsAt(first(), 7, mapOf(scenario))).toBe(55_600_000);
  });

  it('gives back a share in whole per cent, from none to all', () => {
    expect([0.5, -1, 2, 0.333].map(shareAt)).toEqual([0.25, 0, 1, 0.11]);
  });
});

it('says the same in words and as a table', () => {
  const placement = {
    workloadId: first().id,
    name: 'Support chat',
    option: 'hosted-open',
    place: 'Llama on DeepInfra',
    isMoved: true,
    reason: '',
    nextBest: null,
    fallenAway: [],
  } as const;
  const words = mapWords(mapOf(scenario), [placement]);
  expect(words.title).toBe('The workload goes to hosted open weights');
  expect(words.summary).toBe(
    'Support chat, 900 million tokens a month, 25\u202f% of them needing the strongest model, data in the European Union, goes to Llama on DeepInfra.',
  );
  const table = mapWords(mapOf(scenario), [
    placement,
    { ...placement, workloadId: scenario.workloads[1]!.id, name: 'Documents', option: 'owned' },
  ]);
  expect(table.title).toBe(
    'Support chat goes to hosted open weights and Documents goes to owned servers',
  );
  expect(table.table.rows[1]?.slice(0, 4)).toEqual([
    'Documents',
    '8.6 billion tokens',
    '4\u202f% (the route’s own share)',
    'anywhere',
  ]);
});
