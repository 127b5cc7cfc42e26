import { deflateRawSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/scenario/canonical-json';
import { restoreScenario } from '@/lib/scenario/restore';
import { SCENARIO_VERSION, type Scenario } from '@/lib/scenario/schema';
import { arbitraryScenario } from '@/lib/testing/arbitrary-scenario';
import { encodeLink, MOST_LINK_CHARACTERS, openLink } from './link';

const fixtures = new URL('./fixtures/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, fixtures), 'utf8').trim();
const scenario = JSON.parse(read('v3-workload-needs.json')) as Scenario;

const linkOf = (data: string | Uint8Array) =>
  `s=3.${deflateRawSync(data, { level: 9 }).toString('base64url')}`;

describe('a share link', () => {
  it('holds every input, defaults included, and the catalogue release', async () => {
    const link = await encodeLink(scenario);
    expect(link).toMatch(/^s=3\.[\w-]+$/);
    expect(await openLink(`#${link}`)).toEqual({ ok: true, scenario, notices: [] });
  });

  it('stays below 2,100 characters for three workloads that need nothing special', async () => {
    const restored = restoreScenario(read('v2-full-ledger.json'));
    if (!restored.ok) return expect.fail(restored.message);
    const plain = { ...restored.scenario, users: null, seats: null, edge: null, off: [] };
    expect((await encodeLink(plain)).length).toBeLessThan(2100);
  });

  it('is the same for the same inputs, in whatever order they were set', async () => {
    const reversed = Object.fromEntries(Object.entries(scenario).reverse()) as Scenario;
    expect(await encodeLink(reversed)).toBe(await encodeLink(scenario));
  });

  it('opens with the inputs it was made with, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScenario(), async (given) => {
        const link = await encodeLink(given);
        expect(link.length).toBeLessThan(MOST_LINK_CHARACTERS);
        expect(await openLink(link)).toEqual({ ok: true, scenario: given, notices: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('links made in the past', () => {
  const links = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));

  it.each(links)('opens %s with the inputs it was made with', async (name) => {
    const inputs = JSON.parse(read(name.replace(/(\.[\w-]+)?\.txt$/, '.json'))) as object;
    const expected = { ...inputs, version: SCENARIO_VERSION };
    expect(await openLink(read(name))).toMatchObject({ ok: true, scenario: expected });
  });

  it.each([1, 2, 3])('are kept for version %d', (version) => {
    const kept = links.filter((name) => name.startsWith(`v${version}-`));
    expect(kept.length).toBeGreaterThanOrEqual(2);
  });
});

describe('opening what is not a link of ours', () => {
  const good = read('v3-workload-needs.txt');
  const json = canonicalJson(scenario);

  it.each([
    ['nothing', '', 'no-link'],
    ['a heading', '#claims', 'no-link'],
    ['an empty link', 's=', 'not-readable'],
    ['no version', `s=${good.slice(4)}`, 'not-readable'],
    ['version 0', `s=0${good.slice(3)}`, 'not-readable'],
    ['a newer version', `s=4${good.slice(3)}`, 'from-a-newer-version'],
    ['a cut link', good.slice(0, -1), 'not-readable'],
    ['half a link', good.slice(0, good.length / 2), 'not-readable'],
    ['a full stop after it', `${good}.`, 'not-readable'],
    ['a line break in it', `${good.slice(0, 60)}\n${good.slice(60)}`, 'not-readable'],
    ['padding', `${good}==`, 'not-readable'],
    ['another parameter', `${good}&x=1`, 'not-readable'],
    ['bytes after the data', trailing('x'), 'not-readable'],
    ['a second link after the data', trailing(deflateRawSync(json)), 'not-readable'],
    ['text that is not UTF-8', linkOf(Uint8Array.of(0x22, 0xc3, 0x28, 0x22)), 'not-readable'],
    ['text that is not JSON', linkOf('hello'), 'not-a-scenario'],
    ['JSON in JSON', linkOf(JSON.stringify(json)), 'not-a-scenario'],
    ['another program’s data', linkOf('{"a":1}'), 'not-a-scenario'],
    ['a damaged scenario', linkOf(json.replace('"pue":1.54', '"pue":0.5')), 'invalid'],
    ['a key that reaches a prototype', linkOf(json.replace('{', '{"__proto__":{},')), 'invalid'],
  ])('refuses %s', async (_, fragment, reason) => {
    const opened = await openLink(fragment);
    expect(opened).toMatchObject({ ok: false, reason });
    expect(!opened.ok && opened.message).toMatch(/^[A-Z].*\.$/s);
  });

  it('names the field of a damaged scenario', async () => {
    const opened = await openLink(linkOf(json.replace('"pue":1.54', '"pue":0.5')));
    expect(opened).toMatchObject({
      message:
        'The link was read. This scenario has a mistake: owned.pue: PUE must be at least 1, not 0.5.',
    });
  });

  it('takes the last of a repeated key, as JSON does', async () => {
    const twice = json.replace('{', '{"horizonMonths":7,');
    expect(await openLink(linkOf(twice))).toEqual({ ok: true, scenario, notices: [] });
  });

  it('refuses a deflate bomb of 100 MB by its length, unread', async () => {
    const bomb = linkOf(new Uint8Array(100_000_000));
    expect(bomb.length).toBeGreaterThan(MOST_LINK_CHARACTERS);
    expect(await openLink(bomb)).toMatchObject({ ok: false, reason: 'too-long' });
  });

  it('stops inflating a bomb that fits in a link', async () => {
    const bomb = linkOf(new Uint8Array(24_000_000));
    expect(bomb.length).toBeLessThan(MOST_LINK_CHARACTERS);
    expect(await openLink(bomb)).toMatchObject({ ok: false, reason: 'too-large' });
  });

  function trailing(after: string | Uint8Array): string {
    const data = Buffer.concat([deflateRawSync(json), Buffer.from(after)]);
    return `s=3.${data.toString('base64url')}`;
  }
});
