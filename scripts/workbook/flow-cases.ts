import fc from 'fast-check';
import { workbookOf } from '@/lib/export/xlsx/workbook';
import { cellFactory } from '@/lib/graph/cell';
import { evaluate } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
import { internalRate, modifiedInternalRate, payback } from '@/lib/model/finance-operators';
import { unitSystem } from '@/lib/units/system';
import { plainSource, retyped, SEED, type Case } from './cases';

// Returns and paybacks of flows of every kind, exported and then typed over with flows of another
// kind: what had an answer may lose it, and the other way round.

const { cell, leaf } = cellFactory(unitSystem(['USD', 'month']));

const MONTH = leaf('month', 'month', {
  label: 'one month',
  value: 1,
  from: { kind: 'definition' },
});
const RATE = leaf('rate', '1/month', {
  label: 'rate',
  value: 0.008,
  from: { kind: 'input' },
});

interface Flows {
  readonly before: number;
  readonly monthly: readonly number[];
}

const cents = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((amount) => amount / 100);

/** An outlay and what it saves; the same with more bought on the way; a loss; and anything at all. */
function arbitraryFlows(periods: number): fc.Arbitrary<Flows> {
  const months = (amount: fc.Arbitrary<number>) =>
    fc.array(amount, { minLength: periods, maxLength: periods });
  const saved = cents(0, 90);
  const mixed = fc.oneof({ weight: 9, arbitrary: saved }, { weight: 1, arbitrary: cents(-600, 0) });
  const flows = (before: fc.Arbitrary<number>, amount: fc.Arbitrary<number>) =>
    fc.record({ before, monthly: months(amount) });
  return fc.oneof(
    flows(cents(-2000, 0), saved),
    flows(cents(-2000, 0), mixed),
    flows(cents(-90, 2000), cents(-90, 0)),
    flows(cents(-50, 50), cents(-50, 50)),
  );
}

const HORIZONS = [1, 3, 12, 36, 60, 120];
const FLOWS_A_BOOK = 24;

/** Twice as many workbooks as horizons: as exported, and with all flows typed over. */
export function flowCases(): readonly Case[] {
  return HORIZONS.flatMap((periods) => {
    const sample = fc.sample(arbitraryFlows(periods), { seed: SEED, numRuns: 2 * FLOWS_A_BOOK });
    const [exported, typed] = [sample.slice(0, FLOWS_A_BOOK), sample.slice(FLOWS_A_BOOK)];
    const graph = graphOf(exported.flatMap((flows, index) => rootsOf(flows, `flow${index + 1}`)));
    const workbook = workbookOf(plainSource({ graph, periods }));
    const overrides = new Map(
      typed.flatMap(({ before, monthly }, index): [string, number | readonly number[]][] => [
        [`flow${index + 1}.before`, before],
        [`flow${index + 1}.monthly`, monthly],
      ]),
    );
    const name = `flows of ${periods} months`;
    return [
      { name, graph, workbook, values: evaluate(graph, { periods }) },
      {
        name: `${name}, typed over`,
        graph,
        workbook: { ...workbook, book: retyped(workbook, graph, overrides) },
        values: evaluate(graph, { periods, overrides }),
      },
    ];
  });
}

function rootsOf({ before, monthly }: Flows, name: string) {
  const first = leaf(`${name}.before`, 'USD', {
    label: `${name} before month 1`,
    value: before,
    from: { kind: 'input' },
  });
  const row = leaf(`${name}.monthly`, 'USD/month', {
    label: `${name} by month`,
    value: monthly,
    from: { kind: 'input' },
  });
  const balance = cell(`${name}.balance`, 'USD', {
    label: `balance of ${name}`,
    formula: first.plus(row.cumulative(MONTH)),
  });
  return [
    cell(`${name}.rate`, '1/month', {
      label: `rate of ${name}`,
      formula: row.apply(internalRate, first, MONTH),
    }),
    cell(`${name}.modified`, '1/month', {
      label: `modified rate of ${name}`,
      formula: row.apply(modifiedInternalRate, first, MONTH, RATE),
    }),
    cell(`${name}.payback`, 'month', {
      label: `payback of ${name}`,
      formula: balance.apply(payback, first, MONTH),
    }),
  ];
}
