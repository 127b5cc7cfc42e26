// Laws of renting: hours that run are paid for, and only those.
import { describe, it } from 'vitest';
import { evenly } from '@/lib/testing/arbitrary/numbers';
import { given } from '@/lib/testing/ledger-inputs';
import { withoutSeasons } from '@/lib/testing/ledger-needs';
import {
  atLeast,
  gross,
  inputsFor,
  law,
  same,
  sameMonths,
  subject,
  totalCells,
} from '@/lib/testing/laws';
import type { LedgerInputs } from '../inputs';
import type { Ledger } from '../ledger';
import type { RunningHours } from '../machine-inputs';

/** Rented machines that run in a way, all parts counted. */
const running = (inputs: LedgerInputs, policy: RunningHours): LedgerInputs => ({
  ...inputs,
  off: [],
  rented: { ...inputs.rented!, running: policy },
});
const always = (inputs: LedgerInputs) => running(inputs, { kind: 'always' });
const rent = (ledger: Ledger) => ledger.graph.cells.filter(({ id }) => id === 'rented.rent');
const total = (ledger: Ledger) => totalCells(ledger.routes.get('rented')!);
const share = evenly(0, 1);

describe('rent', () => {
  it('is the same on a schedule of all 168 hours of the week as always', () => {
    const pairs = inputsFor().map((inputs) => ({
      one: subject(always(inputs), rent),
      other: subject(running(inputs, { kind: 'schedule', hoursPerWeek: given(168) }), rent),
    }));
    law({
      subjects: pairs,
      beside: share,
      holds: ({ one, other }, seed, part) => {
        const usd = one.run(seed).series('rented.rent');
        const size = Math.max(...usd) + 1e-9;
        sameMonths(other.run(seed).series('rented.rent'), usd, size);
        const fewer = other.run(seed, { 'rented.hoursPerWeek': 168 * part }).series('rented.rent');
        const expected = usd.map((each) => each * part);
        sameMonths(fewer, expected, size);
      },
    });
  });

  it('following the load is the same as always where every hour is the busiest', () => {
    const pairs = inputsFor().map((inputs) => ({
      one: subject(always(inputs), rent),
      other: subject(running(inputs, allHours(inputs)), rent),
      levels: Object.fromEntries(
        inputs.workloads.map(({ id, busiestHourOverMean }) => [
          `rented.hours1.${id}.overMean`,
          busiestHourOverMean.value as number,
        ]),
      ),
    }));
    law({
      subjects: pairs,
      holds: ({ one, other, levels }, seed) => {
        const usd = one.run(seed).series('rented.rent');
        sameMonths(other.run(seed, levels).series('rented.rent'), usd, Math.max(...usd) + 1e-9);
      },
    });
  });

  it('is never more following the load, down to nothing, than always', () => {
    const following = inputsFor().flatMap((inputs) => {
      const policy = inputs.rented!.running;
      const classes = policy.kind === 'autoscale' ? policy.classes : [...halves(inputs)];
      return [
        { inputs, policy: { kind: 'autoscale', minimumReplicas: given(0), classes } as const },
      ];
    });
    const pairs = following.map(({ inputs, policy }) => ({
      one: subject(always(inputs), rent),
      other: subject(running(inputs, policy), rent),
    }));
    law({
      subjects: pairs,
      holds: ({ one, other }, seed) => {
        const usd = one.run(seed).series('rented.rent');
        const less = other.run(seed).series('rented.rent');
        usd.forEach((each, month) => {
          atLeast(each, less[month]!, each);
        });
      },
    });
  });

  it('doubles with hours and requests of the month, on the same machines', () => {
    const machines = ({ fleets }: Ledger) => [fleets.get('rented')!.machines];
    law({
      subjects: inputsFor(always).map((inputs) =>
        subject(inputs, (ledger) => [...rent(ledger), ...machines(ledger)]),
      ),
      beside: evenly(0.1, 3),
      holds: ({ run, ledger }, seed, k) => {
        const one = run(seed, { hoursPerMonth: 500, 'volume.scale': 1 });
        const other = run(seed, { hoursPerMonth: 500 * k, 'volume.scale': k });
        const { id } = ledger.fleets.get('rented')!.machines;
        sameMonths(other.series(id), one.series(id), 1);
        const usd = one.series('rented.rent').map((each) => each * k);
        sameMonths(other.series('rented.rent'), usd, Math.max(...usd) + 1e-9);
      },
    });
  });

  it('costs the same paid ahead, at flat prices and volume over whole terms', () => {
    const reserved = inputsFor((inputs) => {
      const months = inputs.horizonMonths.value as number;
      const term = [7, 5, 3, 2, 1].find((each) => months % each === 0)!;
      const prepaid = { share: given(0), termMonths: given(term) };
      return { ...withoutSeasons(inputs), off: [], rented: { ...inputs.rented!, prepaid } };
    });
    law({
      subjects: reserved.map((inputs) => subject(inputs, total)),
      beside: share,
      holds: ({ run, route, ledger }, seed, part) => {
        const flat = {
          'rented.rentChange': 0,
          ...Object.fromEntries(
            ledger.demand.workloads.map(({ id }) => [`demand.${id}.growth`, 0] as const),
          ),
        };
        const one = run(seed, { ...flat, 'rented.prepaidShare': 0 });
        const other = run(seed, { ...flat, 'rented.prepaidShare': part });
        const { id } = route('rented').total;
        same(other.scalar(id), one.scalar(id), gross(one, route('rented')));
      },
    });
  });

  const dearer = [
    'usdPerGpuHour',
    'interruptionShare',
    'storagePrice',
    'loadBalancerPrice',
    'egressPrice',
  ];
  it('and what comes with it never cost less at a higher price', () => {
    law({
      subjects: inputsFor(always).map((inputs) => subject(inputs, total)),
      beside: evenly(0, dearer.length - 0.001),
      holds: ({ run, route }, seed, at) => {
        const id = `rented.${dearer[Math.floor(at)]!}`;
        const price = 1 + at;
        const one = run(seed, { [id]: price });
        const other = run(seed, { [id]: price * 1.5 });
        const cost = route('rented').total.id;
        atLeast(other.scalar(cost), one.scalar(cost), gross(one, route('rented')));
      },
    });
  });
});

/** One class of hours, the busiest of every workload. */
function allHours(inputs: LedgerInputs): RunningHours {
  const overMean = new Map(
    inputs.workloads.map(({ id, busiestHourOverMean }) => [id, busiestHourOverMean]),
  );
  return {
    kind: 'autoscale',
    minimumReplicas: given(0),
    classes: [{ hours: given(168), overMean }],
  };
}

/** Half the week at the mean, half of it without any load. */
function halves(inputs: LedgerInputs) {
  return [1, 0].map((level) => ({
    hours: given(84),
    overMean: new Map(inputs.workloads.map(({ id }) => [id, given(level)])),
  }));
}
