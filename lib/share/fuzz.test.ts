import { deflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { restoreScenario, type Restored } from '@/lib/scenario/restore';
import { scenarioSchema, type Scenario } from '@/lib/scenario/schema';
import { jsonPieces, mutateJson, mutateLink } from '@/lib/testing/mutate';
import { seededRandom } from '@/lib/testing/seeded-random';
import { openLink, type OpenedLink } from './link';

// 100,000 seeded mutants: 50,000 damaged links, 10,000 links around damaged JSON and
// 40,000 damaged JSON texts at the door behind the link, where no inflating slows them.
const fixtures = new URL('./fixtures/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, fixtures), 'utf8').trim();
const pieces = jsonPieces(JSON.stringify(JSON.parse(read('v1-three-workloads.json'))));
const link = read('v1-three-workloads.txt');

const linkOf = (text: string) =>
  `s=1.${deflateRawSync(Buffer.from(text), { level: 1 }).toString('base64url')}`;

/** Counts outcomes; fails on one that is neither a valid scenario nor a clear sentence. */
function tally() {
  const counts = new Map<string, number>();
  const add = (outcome: OpenedLink | Restored) => {
    const reason = outcome.ok ? 'ok' : outcome.reason;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    if (outcome.ok) expectSound(outcome.scenario);
    else expectSentence(outcome.message);
  };
  return { counts, add };
}

// Plain conditions here: 100,000 calls of expect would take longer than the cases.

/** Valid, and the same after another trip through JSON: nothing in it is lost or turned to null. */
function expectSound(scenario: Scenario): void {
  const again: unknown = JSON.parse(JSON.stringify(scenario));
  if (!scenarioSchema.safeParse(again).success) expect.fail(JSON.stringify(scenario));
}

function expectSentence(message: string): void {
  if (!/^[A-Z].{10,400}\.$/s.test(message) || /undefined|\[object/.test(message))
    expect.fail(`not a clear sentence: ${message}`);
}

function expectCleanPrototypes(): void {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeBefore);
  expect('polluted' in {}).toBe(false);
}

const doorOutcomes = ['from-a-newer-version', 'invalid', 'not-a-scenario', 'ok'];
const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).sort();
/** Opens links fifty at a time: the platform inflates them on threads of its own. */
async function openMany(count: number, next: () => string, add: (opened: OpenedLink) => void) {
  for (let done = 0; done < count; done += 50)
    (await Promise.all(Array.from({ length: 50 }, () => openLink(next())))).forEach(add);
}

describe('a mutated link ends as a valid scenario or a clear sentence', () => {
  it('when its characters are damaged', async () => {
    const random = seededRandom(20261121);
    const { counts, add } = tally();
    await openMany(50_000, () => mutateLink(link, random), add);
    expect([...counts.keys()].sort()).toEqual([
      'from-a-newer-version',
      'invalid',
      'no-link',
      'not-a-scenario',
      'not-readable',
      'ok',
    ]);
    expectCleanPrototypes();
  });

  it('when the JSON inside is damaged', async () => {
    const random = seededRandom(1);
    const { counts, add } = tally();
    await openMany(10_000, () => linkOf(mutateJson(pieces, random)), add);
    expect([...counts.keys()].sort()).toEqual(doorOutcomes);
    expect(counts.get('ok')).toBeGreaterThan(1000);
    expectCleanPrototypes();
  });

  it('when damaged JSON reaches the door by another way', () => {
    const random = seededRandom(2);
    const { counts, add } = tally();
    for (let i = 0; i < 40_000; i++) add(restoreScenario(mutateJson(pieces, random)));
    expect([...counts.keys()].sort()).toEqual(doorOutcomes);
    expect(counts.get('ok')).toBeGreaterThan(4000);
    expectCleanPrototypes();
  });
});
