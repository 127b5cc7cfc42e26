import { describe, expect, it } from 'vitest';
import { evaluateLedger } from '@/lib/testing/evaluate-ledger';
import {
  apiRoute,
  fleet,
  given,
  ledgerInputs,
  ownedFacts,
  rentedFacts,
  workload,
} from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import type { LedgerInputs } from '@/lib/model/inputs';
import { influences } from './influence';

/** 1,000 MTok a month at $3 against two replicas at $2 an hour for 500 hours: $3,000 and $2,000, 12 months. */
function effects(extra: Partial<LedgerInputs> = {}, requestsPerSecondPerReplica = 0.37) {
  const workloads = [workload({ requestsPerMonth: 1e6, inputTokens: 900, outputTokens: 100 })];
  const machines = fleet({ workloads, requestsPerSecondPerReplica }); // 1e6 ÷ 1.8e6 s = 0.556/s
  const inputs = ledgerInputs({
    workloads,
    api: [apiRoute({ id: 'frontier-api', workloads, usdPerMTok: { input: 3, output: 3 } })],
    hoursPerMonth: given(500),
    rented: rentedFacts({ fleet: machines, usdPerGpuHour: 2 }),
    ...extra,
  });
  const { ledger } = evaluateLedger(inputs);
  const all = influences({ ledger, reference: 'frontier-api', rival: 'rented' });
  return {
    all,
    of: (id: string) => {
      const found = all.find(({ cellId }) => cellId === id);
      if (found === undefined) throw new Error(`no influence of ${id}`);
      return found;
    },
  };
}

describe('influences', () => {
  it('say by how much the saving falls and rises, with its sign', () => {
    const { of } = effects();
    // Rent is $24,000 of the horizon: 10 % of it is 2,400, and a dearer GPU saves less.
    const rent = of('rented.usdPerGpuHour');
    expectWithin(rent.lowUsd, 2400, 1e-9);
    expectWithin(rent.highUsd, -2400, 1e-9);
    expectWithin(rent.swingUsd, 2400, 1e-9);
    // Input is 0.9 of $36,000: 3,240 more to save where it gets dearer.
    const input = of('api.frontier-api.work.inputPrice');
    expectWithin(input.lowUsd, -3240, 1e-9);
    expectWithin(input.highUsd, 3240, 1e-9);
  });

  it('count the step of a machine: 10 % more volume needs a third one, 10 % less still two', () => {
    // 0.556 ÷ 0.3 = 1.85 replicas; x 1.1 = 2.04 is a third, $12,000 against $3,600 more API.
    const volume = effects({}, 0.3).of('demand.work.requestsPerMonth');
    expectWithin(volume.highUsd, 3600 - 12_000, 1e-9);
    expectWithin(volume.lowUsd, -3600, 1e-9); // x 0.9 = 1.67 still needs two
  });

  it('come largest first', () => {
    const swings = effects().all.map(({ swingUsd }) => swingUsd);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(swings[0]).toBeGreaterThan(0);
  });

  it('name the value at which the best route changes, and to which', () => {
    const { of } = effects();
    // Rent of $3 an hour makes both $3,000 a month, up from 2.
    const rent = of('rented.usdPerGpuHour');
    expectWithin(rent.flipsAt!, 3, 1e-6);
    expect(rent.flipsTo).toBe('frontier-api');
    // 0.9 x price + 0.1 x 3 = 2 at an input price of 17/9
    const input = of('api.frontier-api.work.inputPrice');
    expectWithin(input.flipsAt!, 17 / 9, 1e-6);
    expect(input.flipsTo).toBe('frontier-api');
  });

  it('never move a share beyond all, nor a ratio below one', () => {
    const workloads = [workload({ requestsPerMonth: 1e6, inputTokens: 900, outputTokens: 100 })];
    const machines = fleet({ workloads, requestsPerSecondPerReplica: 0.3 });
    const owned = {
      ...ownedFacts({
        fleet: machines,
        usdPerServer: 10_000,
        kWPerServer: 10,
        pue: 1.05,
        usdPerKWh: 0.1,
      }),
      residualShare: given(0.95),
      residualMonths: given(12), // the horizon
    };
    const { of } = effects({ owned, rented: null });
    const { ledger } = evaluateLedger(
      ledgerInputs({
        workloads,
        api: [apiRoute({ id: 'frontier-api', workloads, usdPerMTok: { input: 3, output: 3 } })],
        hoursPerMonth: given(500),
        owned,
      }),
    );
    expect(() => of('owned.pue')).toThrow('no influence'); // its rival, rented, is not there
    const list = influences({ ledger, reference: 'frontier-api', rival: 'owned' });
    const pue = list.find(({ cellId }) => cellId === 'owned.pue')!;
    // Two servers of 10 kW, 500 h, $0.10, 12 months: 12,000 x PUE. Down to 1.00, up to 1.155.
    expectWithin(pue.lowUsd, 12_000 * 0.05, 1e-9);
    expectWithin(pue.highUsd, -12_000 * 0.105, 1e-9);
    // Resale of $20,000: up from 95 % to all of it, not to 104.5 %.
    const residual = list.find(({ cellId }) => cellId === 'owned.residualShare')!;
    expectWithin(residual.highUsd, 20_000 * 0.05, 1e-9);
    expectWithin(residual.lowUsd, -20_000 * 0.095, 1e-9);
    expect(residual.flipsAt).toBeNull();
  });

  it('leave out what is defined and what comes only whole', () => {
    const ids = effects().all.map(({ cellId }) => cellId);
    for (const id of [
      'monthsPerYear',
      'volume.scale',
      'rented.spareReplicas',
      'rented.gpusPerInstance',
      'rented.replicasPerMachine',
    ])
      expect(ids).not.toContain(id);
  });
});
