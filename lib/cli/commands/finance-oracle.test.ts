import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../command';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { finance } from './finance';

// 100 random cash flows × 10 functions, with answers worked out to 60 decimal digits and the tolerance
// each states (1e-9 relative with a small floor). Roots are held to 1e-12 of 1 + rate.

const rows = sharedCsv('finance-oracle.csv');
const context = {} as CommandContext; // finance reads no catalogue

type Printed = { value?: number; roots?: number[]; none?: boolean };

function ask(row: Record<string, string>): Printed {
  const request = { function: row['function'], args: JSON.parse(row['args_json']!) as unknown };
  const answer = finance.answer(request, context) as { value?: Printed };
  expect(answer, `${row['case_id']} ${row['function']}`).toHaveProperty('value');
  return answer.value!;
}

function expectRoots(printed: Printed, expected: readonly number[], name: string): void {
  expect(printed.roots, name).toHaveLength(expected.length);
  printed.roots!.forEach((root, index) => {
    expect(Math.abs(root - expected[index]!) / (1 + expected[index]!), name).toBeLessThan(1e-12);
  });
  expect(printed.value, name).toBe(expected.length === 1 ? printed.roots![0] : undefined);
}

describe('the 60-digit oracle', () => {
  if (rows === undefined) reportAbsent(1000);
  const functions = [...new Set((rows ?? []).map((row) => row['function']!))];

  it('holds 1,000 cases of ten functions', () => {
    if (rows !== undefined) expect([rows.length, functions.length]).toEqual([1000, 10]);
  });

  for (const name of functions) {
    it(`agrees on ${name}`, () => {
      for (const row of rows!.filter((one) => one['function'] === name)) {
        const printed = ask(row);
        const id = `${row['case_id']} ${name}`;
        if (name === 'IRR' || name === 'XIRR') {
          expectRoots(printed, JSON.parse(row['all_roots_json']!) as number[], id);
        } else if (row['reference_60digit'] === '') {
          expect(printed.none, id).toBe(true);
        } else {
          const error = Math.abs(printed.value! - Number(row['reference_60digit']));
          expect(error, id).toBeLessThanOrEqual(Number(row['tol_abs']));
        }
      }
    });
  }
});
