// Figures as their sources print them, one or two of each family; all 37 are in docs/studies.md.
import { describe, expect, it } from 'vitest';
import { differencesOf } from './difference';
import { studyFigures } from './study-figures';

function differences(study: {
  formula: string;
  inputs: Record<string, unknown>;
  printed: Record<string, unknown>;
  tolerance: Record<string, number>;
}): string[] {
  const answer = studyFigures(study.formula, study.inputs);
  if ('problem' in answer) throw new Error(answer.problem.message);
  const facts = { recomputed: answer.figures, tolerance: study.tolerance };
  return differencesOf(study.printed, facts).map(({ figure }) => figure);
}

describe('as printed', () => {
  it('Lenovo LP2368 (2026-02-04): 8 H100 pay back against Azure in 2,720 hours, 3.7 months', () => {
    const inputs = {
      capex: 250_141.8,
      onprem_opex_per_hour: 6.37,
      cloud_per_hour: 98.32,
      hours_per_month: 730,
    };
    const printed = { breakeven_hours: 2720, breakeven_months: 3.7 };
    const tolerance = { breakeven_hours: 1, breakeven_months: 0.06 };
    expect(differences({ formula: 'breakeven_hours', inputs, printed, tolerance })).toEqual([]);
  });

  it('Pan et al., arXiv:2509.18101v3, table III: Kimi-K2 on 16 A100', () => {
    const inputs = {
      tokens_per_second: 800,
      hours_per_month: 176,
      hardware_cost: 240_000,
      electricity_per_month: 126.72,
      input_share: 1 / 3,
      output_share: 2 / 3,
      api_prices_in_out: { gpt5: [1.25, 10], opus4: [15, 75] },
    };
    const printed = { capacity_mtok_month: 506.9, months_gpt5: 69.3, months_opus4: 8.7 };
    const tolerance = { capacity_mtok_month: 0.06, months_gpt5: 0.051, months_opus4: 0.055 };
    expect(differences({ formula: 'cmu_breakeven', inputs, printed, tolerance })).toEqual([]);
  });

  it('Petrenko, The Cost Return of Local AI (2026-02-09): months under falling cloud prices', () => {
    const inputs = {
      hw: 3999,
      cloud_hr: 3.42,
      hours_per_month: 720,
      declines: [0, 0.25, 0.5, 0.8],
      utils: [1, 0.5, 0.25, 0.1],
    };
    const grid = [
      [2, 2, 2, 2],
      [4, 4, 4, 4],
      [7, 7, 8, 13],
      [17, 21, 42, null],
    ];
    const tolerance = { grid: 0 };
    expect(
      differences({ formula: 'payoff_decline', inputs, printed: { grid }, tolerance }),
    ).toEqual([]);
  });

  it('DeepSeek, open-infra-index (2025-03-01): 226.75 nodes of 8 GPUs at $2 are $87,072 a day', () => {
    const inputs = { avg_nodes: 226.75, gpus_per_node: 8, usd_per_gpu_hour: 2 };
    const printed = { daily_cost: 87_072 };
    const tolerance = { daily_cost: 1e-6 };
    expect(differences({ formula: 'fleet_daily_cost', inputs, printed, tolerance })).toEqual([]);
  });
});

describe('not as printed', () => {
  it('Lenovo LP2368, 8 B300: the hour costs $23.138, not $23.19, and the tokens $4.726, not $4.74', () => {
    // 461,567.5 ÷ 43,800 + 12.6 = 23.13807; ÷ (1,360 x 3,600 ÷ 10⁶ = 4.896 MTok/h) = 4.72591
    const study = {
      formula: 'cost_per_mtok_pair',
      inputs: {
        capex: 461_567.5,
        onprem_opex_per_hour: 12.6,
        life_hours: 43_800,
        cloud_per_hour: 142.42,
        tokens_per_second: 1360,
      },
      tolerance: { onprem_hourly: 0.006, onprem_per_mtok: 0.006, cloud_per_mtok: 0.006 },
    };
    const printed = { onprem_hourly: 23.19, onprem_per_mtok: 4.74, cloud_per_mtok: 29.09 };
    expect(differences({ ...study, printed })).toEqual(['onprem_hourly', 'onprem_per_mtok']);
    const recomputed = { onprem_hourly: 23.13807, onprem_per_mtok: 4.72591 };
    const tolerance = { onprem_hourly: 1e-5, onprem_per_mtok: 1e-5 };
    expect(differences({ ...study, printed: recomputed, tolerance })).toEqual([]);
  });

  it('a note on LP2225: at $33 an hour it takes 25,951 hours, not 25,942', () => {
    // 833,806 ÷ (33 − 0.87) = 25,951.01
    const study = {
      formula: 'breakeven_hours',
      inputs: {
        capex: 833_806,
        onprem_opex_per_hour: 0.87,
        cloud_per_hour: 33,
        hours_per_month: 730,
      },
      tolerance: { breakeven_hours: 1 },
    };
    expect(differences({ ...study, printed: { breakeven_hours: 25_942 } })).toEqual([
      'breakeven_hours',
    ]);
    expect(differences({ ...study, printed: { breakeven_hours: 25_951.01 } })).toEqual([]);
  });
});
