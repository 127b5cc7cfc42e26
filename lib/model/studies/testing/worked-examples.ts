import type { StudyValue } from '../found';

/** A formula on round numbers, its answer worked out by hand beside it. */
export type Example = readonly [
  formula: string,
  inputs: Readonly<Record<string, unknown>>,
  figures: Readonly<Record<string, StudyValue>>,
];

// m = (1 − d)^(1/12) = ½: a cloud price that halves every month
export const HALVING = 1 - 0.5 ** 12;
// m = 2: one that doubles
const DOUBLING = 1 - 2 ** 12;

export const examples: readonly Example[] = [
  [
    'breakeven_hours', // 1,000 ÷ (11 − 1) = 100 h; a month of 80 h
    { capex: 1000, onprem_opex_per_hour: 1, cloud_per_hour: 11, hours_per_month: 80 },
    { breakeven_hours: 100, breakeven_months: 1.25 },
  ],
  [
    'breakeven_hours', // 200,000 ÷ 0.5 = 400,000 h = 4,000 months: far beyond any first horizon
    { capex: 200_000, onprem_opex_per_hour: 1, cloud_per_hour: 1.5, hours_per_month: 100 },
    { breakeven_hours: 400_000, breakeven_months: 4000 },
  ],
  [
    'tco_horizon', // 1,000 + 2 x 500 = 2,000; 8 x 500 = 4,000
    { capex: 1000, onprem_opex_per_hour: 2, cloud_per_hour: 8, hours: 500 },
    { onprem_total: 2000, cloud_total: 4000, savings: 2000, savings_pct: 50 },
  ],
  [
    'cost_per_mtok_pair', // 2,600 ÷ 1,000 + 1 = 3.6 $/h; 1,000 tok/s = 3.6 MTok/h
    {
      capex: 2600,
      onprem_opex_per_hour: 1,
      life_hours: 1000,
      cloud_per_hour: 14.4,
      tokens_per_second: 1000,
    },
    { onprem_hourly: 3.6, onprem_per_mtok: 1, cloud_per_mtok: 4, ratio: 4, savings_pct: 75 },
  ],
  ['cost_per_mtok', { hourly: 3.6, tokens_per_second: 1000 }, { per_mtok: 1 }],
  [
    'cost_per_mtok_table',
    { rate_per_gpu_hour: { a: 3.6, 'b 2': 7.2, c: 1 }, tok_per_s_per_gpu: { a: 1000, 'b 2': 500 } },
    { a: 1, 'b 2': 4, c: null }, // c has no throughput
  ],
  [
    'ceff_points',
    { hourly: 3.6, tps: [1000, 500, 0, -5, null] },
    { c0: 1, c1: 2, c2: null, c3: null, c4: null },
  ],
  [
    'ceff_extremes', // 3.6 ÷ 0.036 = 100 at 1 req/s; best at 5, not at the last point
    { hourly: 3.6, tps_by_rps: { 1: 10, 5: 1000, 10: 900, 20: null } },
    { ceff_1rps: 100, ceff_sat: 1, penalty_1rps: 100 },
  ],
  [
    'ceff_extremes',
    { hourly: 3.6, tps_by_rps: { 1: 0, 5: 1000 } },
    { ceff_1rps: null, ceff_sat: 1, penalty_1rps: null },
  ],
  [
    'lenovo_opex', // 0.1 x 876,000 ÷ 8,760 = 10; 720 ÷ 720 = 1; 10 + 1 + 2
    {
      system_price: 876_000,
      maintenance_rate: 0.1,
      hours_per_year: 8760,
      power_and_cooling_per_hour: 2,
      colocation_per_month: 720,
      colo_hours_per_month: 720,
    },
    { maintenance_per_hour: 10, colocation_per_hour: 1, opex_per_hour: 13 },
  ],
  [
    'cmu_breakeven', // 360 MTok x (¼ x 4 + ¾ x 8) − 20 = 2,500 a month
    {
      tokens_per_second: 1000,
      hours_per_month: 100,
      hardware_cost: 5000,
      electricity_per_month: 20,
      input_share: 0.25,
      output_share: 0.75,
      api_prices_in_out: { dear: [4, 8], free: [0, 0] },
    },
    { capacity_mtok_month: 360, months_dear: 2, months_free: null },
  ],
  [
    'cmu_gemini_blended', // 360 x 10 − 20 = 3,580
    { hours_per_month: 100, blended_price: 10, models: { a: [1000, 7160, 20], b: [0, 1, 1] } },
    { a: 2, b: null },
  ],
  [
    'fleet_daily_cost', // 2.5 x 8 x $1 x 24; then whole nodes; then less than one
    { avg_nodes: 2.5, gpus_per_node: 8, usd_per_gpu_hour: 1 },
    { daily_cost: 480 },
  ],
  [
    'fleet_daily_cost',
    { avg_nodes: 3, gpus_per_node: 8, usd_per_gpu_hour: 2 },
    { daily_cost: 1152 },
  ],
  [
    'fleet_daily_cost',
    { avg_nodes: 0.5, gpus_per_node: 4, usd_per_gpu_hour: 3 },
    { daily_cost: 144 },
  ],
  [
    'deepseek_node_split', // 1,000 tok/s in ÷ 500 = 2 nodes; 500 tok/s out ÷ 100 = 5; of 8
    {
      input_tokens_b: 0.0864,
      output_tokens_b: 0.0432,
      avg_nodes: 8,
      prefill_tps_per_node: 500,
      decode_tps_per_node: 100,
    },
    { prefill_plus_decode_share: 0.875 },
  ],
  [
    'payoff_table', // 3.6 x (0.7 x 2 + 0.3 x 1) = 6.12 $/h, 612 a month of 100 h
    {
      output_share: 0.7,
      input_share: 0.3,
      hours_per_month: 100,
      rows: {
        a: { hw: 1224, tps: 1000, pin: 1, pout: 2 },
        b: { hw: 1224, tps: -1, pin: 1, pout: 2 },
      },
    },
    { a_cloud_hr: 6.12, a_months: 2, b_cloud_hr: null, b_months: null },
  ],
  [
    'payoff_decline',
    {
      hw: 100,
      cloud_hr: 1,
      hours_per_month: 60,
      declines: [0, HALVING, DOUBLING, 1],
      utils: [1, 0.5, 0],
    },
    {
      grid: [
        [2, 3, 2, null], // 60 + 60; 60 + 30 + 15; 60 + 120; 60 alone
        [4, null, 3, null], // 4 x 30; 30 + 15 + … = 60; 30 + 60 + 120
        [null, null, null, null], // never used, never saved
      ],
    },
  ],
  [
    'payoff_decline', // paid back at the very end of month 2; nothing to pay back
    { hw: 120, cloud_hr: 1, hours_per_month: 60, declines: [0], utils: [1] },
    { grid: [[2]] },
  ],
  [
    'payoff_decline',
    { hw: 0, cloud_hr: 1, hours_per_month: 60, declines: [0], utils: [1] },
    { grid: [[0]] },
  ],
  [
    'api_bill', // 1,000 requests: 1 MTok in at $1, ½ MTok out at $2
    {
      users: 100,
      queries_per_user_day: 10,
      tokens_in: 1000,
      tokens_out: 500,
      price_in_per_m: 1,
      price_out_per_m: 2,
      days: 30.5,
    },
    { per_day: 2, per_year: 61 },
  ],
  [
    'run_rate_tokens', // 10⁹ tokens at $2 a million
    { requests: 1e6, tokens_per_request: 1000, price_per_k: 0.002 },
    { btok: 1, monthly: 2000 },
  ],
  [
    'per_user',
    { hourly: 3, users: 10, capex: 1000, hours_per_month: 100 },
    { per_user_hour: 0.3, per_user_month: 30, capex_per_user: 100 },
  ],
  ['hourly_to_monthly', { hours_per_month: 720, rates: { a: 2, b: 0 } }, { a: 1440, b: 0 }],
  [
    'sum_and_saving',
    { cloud: [10, 20, 30], onprem: [5, 5, 5] },
    { cloud_total: 60, onprem_total: 15, saving: 45, saving_pct: 75 },
  ],
  ['annual_factor', { p0: 64, p1: 1, years: 3 }, { total_factor: 64, annual_factor: 4 }],
  ['unit_price', { cost: 10, mtok: 4 }, { per_mtok: 2.5 }],
  [
    'gross_margin_pair', // 6 of 10; a loss of 1 on 4
    { price_in: 10, cost_in: 4, price_out: 4, cost_out: 5 },
    { margin_in_pct: 60, margin_out_pct: -25 },
  ],
  ['sla_premium', { at_sla: { a: 3, b: null }, sat: { a: 2, b: 1 } }, { a: 1.5, b: null }],
  [
    'savings_table', // 2 ÷ 400 is half of 1 ÷ 100
    { rate_new: 2, rate_old: 1, throughput: { a: [400, 100], b: [400, 0], c: [null, 1] } },
    { a: 50, b: null, c: null },
  ],
  ['implied_gpu_rate', { monthly: 2880, gpus: 2, hours_per_month: 720 }, { rate: 2 }],
  [
    'implied_rate_from_cost', // 0.2 x 3.6 MTok/h ÷ 8
    { per_mtok_output: 0.2, tps_output_per_node: 1000, gpus_per_node: 8 },
    { usd_per_gpu_hour: 0.09 },
  ],
  [
    'magiclemp', // 3.6 x ½ an hour for one second
    { vm_hourly: 3.6, reduction: 0.5, tokens: 1000, tps: 1000 },
    { per_request: 0.0005 },
  ],
];
