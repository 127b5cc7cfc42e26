import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryScenario } from '@/lib/testing/arbitrary-scenario';
import type { Migration } from './migration';
import { migrations } from './migrations';
import { restoreScenario } from './restore';
import { SCENARIO_VERSION, type Scenario } from './schema';

const [scenario] = fc.sample(arbitraryScenario(), { numRuns: 1, seed: 1 }) as [Scenario];
const [workload] = scenario.workloads as [Scenario['workloads'][0]];
const one = { ...scenario, workloads: [workload] };

function problemsOf(raw: unknown) {
  const restored = restoreScenario(raw);
  return restored.ok ? [] : restored.problems;
}

describe('restoring a scenario', () => {
  it('gives back a valid one, as data or as JSON text, with nothing to note', () => {
    const restored = { ok: true, scenario, notices: [] };
    expect(restoreScenario(scenario)).toEqual(restored);
    expect(restoreScenario(`\ufeff${JSON.stringify(scenario)}`)).toEqual(restored);
  });

  it('gives back every generated scenario', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (given) => {
        expect(restoreScenario(given)).toEqual({ ok: true, scenario: given, notices: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('reads −0 as 0', () => {
    const restored = restoreScenario({ ...one, retryShare: -0 });
    expect(restored.ok && Object.is(restored.scenario.retryShare, 0)).toBe(true);
  });

  it.each([
    [undefined],
    [null],
    [7],
    ['not json'],
    ['"{}"'],
    [[]],
    [{}],
    [{ version: 'one' }],
    [() => 1],
    [Symbol('x')],
    [10n],
    [new Date(0)],
  ])('refuses %s as not a scenario', (raw) => {
    expect(restoreScenario(raw)).toMatchObject({
      ok: false,
      reason: 'not-a-scenario',
      message: 'This is not a Breakeven scenario.',
    });
  });

  it('tells the owner of an older copy that the scenario is newer', () => {
    expect(restoreScenario({ ...one, version: SCENARIO_VERSION + 1, crew: 5 })).toMatchObject({
      reason: 'from-a-newer-version',
      message: expect.stringContaining(`scenario version ${SCENARIO_VERSION + 1}`) as string,
    });
  });

  it.each([
    [{ version: 0 }, 'version', 'Version must be a whole number from 1 to 3, not 0.'],
    [{ version: 1.5 }, 'version', 'Version must be a whole number from 1 to 3, not 1.5.'],
    [{ horizonMonths: 0 }, 'horizonMonths', 'Horizon must be at least 1, not 0.'],
    [{ horizonMonths: 12.5 }, 'horizonMonths', 'Horizon must be a whole number, not 12.5.'],
    [{ retryShare: NaN }, 'retryShare', 'Retry share must be a number, not NaN.'],
    [{ retryShare: Infinity }, 'retryShare', 'Retry share must be a number, not Infinity.'],
    [{ retryShare: '5 %' }, 'retryShare', 'Retry share must be a number, not "5 %".'],
    [{ retryShare: undefined }, 'retryShare', 'Retry share must be a number, but it is missing.'],
    [
      { pricesAt: '21/11/2026' },
      'pricesAt',
      'Price date must be a date such as 2026-11-21, not "21/11/2026".',
    ],
    [{ owned: 7 }, 'owned', 'owned must be a group of fields, not 7.'],
    [{ workloads: {} }, 'workloads', 'workloads must be a list, not a group of fields.'],
    [{ workloads: [] }, 'workloads', 'A scenario needs at least one workload, not a list.'],
    [{ crew: 5 }, 'crew', 'There is no field named "crew" here.'],
    [
      { name: 'a\u0000b' },
      'name',
      'The text holds characters that cannot be printed: "a\\u0000b".',
    ],
    [{ name: 'a\ud800' }, 'name', 'The text holds characters that cannot be printed: "a\\ud800".'],
    [
      { rented: { ...scenario.rented, commitment: 'yearly' } },
      'rented.commitment',
      'Commitment must be one of on-demand, spot, reserved-1y, reserved-3y, not "yearly".',
    ],
    [
      { rented: { ...scenario.rented, usdPerGpuHour: 'cheap' } },
      'rented.usdPerGpuHour',
      'GPU rent must be a number or null, not "cheap".',
    ],
    [
      { rented: { ...scenario.rented, usdPerGpuHour: -1 } },
      'rented.usdPerGpuHour',
      'GPU rent must be at least 0, not -1.',
    ],
    [
      { rented: { ...scenario.rented, gpusPerReplica: 'few' } },
      'rented.gpusPerReplica',
      'GPUs per replica must be a number or "auto", not "few".',
    ],
    [
      { workloads: [workload, { ...workload, id: 'other', inputTokens: -5 }] },
      'workloads[1].inputTokens',
      'Input tokens must be at least 1, not -5.',
    ],
    [
      { workloads: [{ ...workload, requestPerMonth: 5 }] },
      'workloads[0].requestPerMonth',
      'There is no field named "requestPerMonth" here.',
    ],
  ])('names field, value and rule for %j', (change, path, message) => {
    expect(problemsOf({ ...one, ...change })).toEqual([{ path, message }]);
  });

  it('reports workloads that share an id', () => {
    const twins = {
      ...one,
      workloads: [
        { ...workload, id: 'chat' },
        { ...workload, id: 'chat' },
      ],
    };
    expect(problemsOf(twins)).toEqual([
      {
        path: 'workloads[1].id',
        message: 'Workload id must be unique, but workloads[0] is "chat" too.',
      },
    ]);
  });

  it('sums several mistakes up in one sentence', () => {
    expect(restoreScenario({ ...one, retryShare: 2, horizonMonths: 0 })).toMatchObject({
      reason: 'invalid',
      message:
        'This scenario has 2 mistakes, the first: horizonMonths: Horizon must be at least 1, not 0.',
    });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses a field named %s', (key) => {
    const text = JSON.stringify(one).replace('{', `{"${key}":{"polluted":true},`);
    expect(problemsOf(text)).toEqual([
      { path: key, message: `A field may not be named "${key}".` },
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('survives data that loops, throws, hides or never ends', () => {
    const loop: Record<string, unknown> = { ...one };
    loop['owned'] = loop;
    const throwing = Object.defineProperty({ ...one }, 'name', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const deep = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) as unknown;
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]));
    for (const raw of [loop, throwing, revoked.proxy, sparse, deep])
      expect(restoreScenario(raw).ok).toBe(false);
    for (const owned of [deep, sparse, wide])
      expect(restoreScenario({ ...one, owned }).ok).toBe(false);
    expect(problemsOf({ ...one, owned: wide })).toEqual([
      { path: '', message: 'The data holds more than 10000 values, more than any scenario.' },
    ]);
  });
});

describe('migrations', () => {
  // Planted: a version before this one in which the horizon was in years.
  const inMonths: Migration = {
    from: SCENARIO_VERSION - 1,
    notice: 'The horizon is in months now; it was in years.',
    migrate: ({ horizonYears, ...rest }) => ({ ...rest, horizonMonths: Number(horizonYears) * 12 }),
  };
  const old = { ...one, version: SCENARIO_VERSION - 1, horizonYears: 3, horizonMonths: undefined };

  it('bring an old scenario up to this version and say what changed', () => {
    expect(restoreScenario(old, { steps: [inMonths] })).toEqual({
      ok: true,
      scenario: { ...one, horizonMonths: 36 },
      notices: ['The horizon is in months now; it was in years.'],
    });
    expect(old.version).toBe(SCENARIO_VERSION - 1);
  });

  it('are followed by validation', () => {
    const restored = restoreScenario({ ...old, horizonYears: 'x' }, { steps: [inMonths] });
    expect(restored).toMatchObject({
      problems: [{ path: 'horizonMonths', message: 'Horizon must be a number, not NaN.' }],
    });
  });

  it('that break on a damaged scenario refuse it', () => {
    const breaking: Migration = {
      ...inMonths,
      migrate: () => {
        throw new TypeError('no such field');
      },
    };
    expect(restoreScenario(old, { steps: [breaking] })).toMatchObject({ reason: 'invalid' });
  });

  it('lead from version 1 to this one without a gap', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: SCENARIO_VERSION - 1 }, (_, i) => i + 1),
    );
  });
});
