import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footFlows, type Flow } from './foot-flows';

/** A table of parts as flows: its sum, the sums of its rows and columns, its entries. */
function table(rows: readonly (readonly number[])[]): Flow[] {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const columns = (rows[0] ?? []).map((_, c) => rows.map((row) => row[c]!));
  return [
    { from: 'out', to: 'in', amount: sum(rows.map(sum)) },
    ...rows.map((row, r) => ({ from: `row ${r}`, to: 'out', amount: sum(row) })),
    ...columns.map((column, c) => ({ from: 'in', to: `column ${c}`, amount: sum(column) })),
    ...rows.flatMap((row, r) =>
      row.map((amount, c) => ({ from: `column ${c}`, to: `row ${r}`, amount })),
    ),
  ];
}

describe('a table that foots down and across', () => {
  it('is rounded to whole numbers that still do', () => {
    // Rounded apart, 0.4 + 0.4 + 0.4 = 1.2 prints as 0 + 0 + 0 = 1, in both directions.
    const flows = table([
      [0.4, 0.4],
      [0.4, 0.4],
      [0.4, 0.4],
    ]);
    const [all, ...shown] = footFlows(flows);
    expect(all).toBe(2); // 2.4
    const [a, b, c, left, right, ...entries] = shown as [number, number, number, number, number];
    expect(a + b + c).toBe(2);
    expect(left + right).toBe(2);
    expect(entries).toHaveLength(6);
  });

  it('keeps every amount next to what it is, and nothing at nothing', () => {
    const amount = fc.oneof(
      fc.constant(0),
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    );
    const tables = fc
      .record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 9 }) })
      .chain(({ rows, columns }) =>
        fc.array(fc.array(amount, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(tables, (rows) => {
        const flows = table(rows);
        const shown = footFlows(flows);
        const net = new Map<string, number>();
        flows.forEach(({ from, to, amount: exact }, i) => {
          const whole = shown[i]!;
          expect(Number.isInteger(whole)).toBe(true);
          expect(Math.abs(whole - exact)).toBeLessThan(1 + 1e-6); // 81 doubles below 1e6
          if (exact === 0) expect(whole).toBe(0);
          net.set(from, (net.get(from) ?? 0) - whole);
          net.set(to, (net.get(to) ?? 0) + whole);
        });
        expect([...net.values()].every((sum) => sum === 0)).toBe(true);
        // The first flow is served first: the sum of all is the nearest whole number.
        expect(Math.abs(shown[0]! - flows[0]!.amount)).toBeLessThan(0.5 + 1e-6);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it('refuses amounts that do not go round', () => {
    const flows = [
      { from: 'a', to: 'b', amount: 2 },
      { from: 'b', to: 'a', amount: 3 },
    ];
    expect(() => footFlows(flows)).toThrow('What goes into a and comes out of it differs by 1.');
    expect(() => footFlows([{ from: 'a', to: 'a', amount: NaN }])).toThrow(RangeError);
  });
});
