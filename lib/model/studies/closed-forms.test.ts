// The formulas as their papers write them, against the ledger's answer on random inputs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import type { StudyValue } from './found';
import { studyFigures } from './study-figures';

const TOLERANCE = 1e-9; // relative
const RUNS = { seed: 20_261_121, numRuns: 60 };

function figuresOf(formula: string, inputs: unknown): Readonly<Record<string, StudyValue>> {
  const answer = studyFigures(formula, inputs);
  if ('problem' in answer) throw new Error(answer.problem.message);
  return answer.figures;
}

const numberOf = (value: StudyValue | undefined): number => {
  expect(value).toBeTypeOf('number');
  return value as number;
};

const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1e6 }).map((step) => min + ((max - min) * step) / 1e6);

describe('closed forms', () => {
  it('break-even: hours = capex ÷ (cloud − running cost)', () => {
    fc.assert(
      fc.property(
        fc.record({
          capex: between(1, 1e5),
          onprem_opex_per_hour: between(0, 20),
          margin: between(1, 100),
          hours_per_month: between(100, 744),
        }),
        ({ margin, ...facts }) => {
          const cloud_per_hour = facts.onprem_opex_per_hour + margin;
          const figures = figuresOf('breakeven_hours', { ...facts, cloud_per_hour });
          const hours = facts.capex / (cloud_per_hour - facts.onprem_opex_per_hour);
          expectWithin(numberOf(figures['breakeven_hours']), hours, TOLERANCE);
          expectWithin(
            numberOf(figures['breakeven_months']),
            hours / facts.hours_per_month,
            TOLERANCE,
          );
        },
      ),
      RUNS,
    );
  });

  it('CMU: months = hardware ÷ (capacity x blended price − electricity)', () => {
    fc.assert(
      fc.property(
        fc.record({
          tokens_per_second: between(10, 5000),
          hours_per_month: between(100, 744),
          hardware_cost: between(1000, 5e5),
          electricity_per_month: between(0, 500),
          input_share: between(0, 1),
          output_share: between(0, 1),
          price: fc.tuple(between(0.1, 15), between(0.1, 75)),
        }),
        ({ price, ...facts }) => {
          const figures = figuresOf('cmu_breakeven', {
            ...facts,
            api_prices_in_out: { api: price },
          });
          const made = (facts.tokens_per_second * 3600 * facts.hours_per_month) / 1e6;
          const spent = made * (facts.input_share * price[0] + facts.output_share * price[1]);
          const months = facts.hardware_cost / (spent - facts.electricity_per_month);
          if (months > 0 && months < 12_000)
            expectWithin(numberOf(figures['months_api']), months, TOLERANCE);
          else expect(figures['months_api']).toBeNull();
          expectWithin(numberOf(figures['capacity_mtok_month']), made, TOLERANCE);
        },
      ),
      RUNS,
    );
  });

  it('payoff under falling prices: the least n with C(1 − mⁿ) ÷ (1 − m) ≥ hardware', () => {
    fc.assert(
      fc.property(
        fc.record({
          hw: between(100, 1e5),
          cloud_hr: between(0.1, 10),
          decline: between(0, 0.9),
          util: between(0.01, 1),
        }),
        ({ hw, cloud_hr, decline, util }) => {
          const { grid } = figuresOf('payoff_decline', {
            hw,
            cloud_hr,
            hours_per_month: 720,
            declines: [decline],
            utils: [util],
          });
          const m = (1 - decline) ** (1 / 12);
          let saved = 0;
          let months = 0;
          for (let price = cloud_hr * util * 720; saved < hw && months < 12_000; months++) {
            saved += price;
            price *= m;
          }
          expect(grid).toEqual([[saved < hw ? null : months]]);
        },
      ),
      RUNS,
    );
  });

  it('a fleet’s day costs its average nodes, whole or not', () => {
    fc.assert(
      fc.property(
        fc.record({
          avg_nodes: fc.oneof(between(0.01, 500), fc.integer({ min: 1, max: 500 })),
          gpus_per_node: fc.integer({ min: 1, max: 16 }),
          usd_per_gpu_hour: between(0.5, 10),
        }),
        (facts) => {
          const { daily_cost } = figuresOf('fleet_daily_cost', facts);
          const cost = facts.avg_nodes * facts.gpus_per_node * facts.usd_per_gpu_hour * 24;
          expectWithin(numberOf(daily_cost), cost, TOLERANCE);
        },
      ),
      RUNS,
    );
  });

  it('a machine’s cost per million tokens is rent ÷ (tokens/s x 3,600 ÷ 10⁶)', () => {
    fc.assert(
      fc.property(between(0.1, 200), between(0.1, 1e5), (hourly, tokens_per_second) => {
        const { per_mtok } = figuresOf('cost_per_mtok', { hourly, tokens_per_second });
        expectWithin(numberOf(per_mtok), hourly / ((tokens_per_second * 3600) / 1e6), TOLERANCE);
      }),
      RUNS,
    );
  });
});
