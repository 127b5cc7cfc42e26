import type { Formula, StudyAnswer, StudyProblem } from './formula';
import { cmuBreakeven, cmuGeminiBlended, payoffDecline, payoffTable } from './formulas/api-payback';
import { apiBill, runRateTokens, sumAndSaving } from './formulas/bills';
import { breakevenHours, costPerMtokPair, tcoHorizon } from './formulas/break-even';
import { deepseekNodeSplit, fleetDailyCost } from './formulas/fleets';
import {
  annualFactor,
  grossMarginPair,
  impliedGpuRate,
  impliedRateFromCost,
  magiclemp,
  savingsTable,
  slaPremium,
  unitPrice,
} from './formulas/ratios';
import { hourlyToMonthly, lenovoOpex, perUser } from './formulas/running';
import { ceffExtremes, ceffPoints, costPerMtok, costPerMtokTable } from './formulas/tokens';

/** What published studies compute, under the names their cases use. */
const formulas: ReadonlyMap<string, Formula> = new Map(
  Object.entries({
    annual_factor: annualFactor,
    api_bill: apiBill,
    breakeven_hours: breakevenHours,
    ceff_extremes: ceffExtremes,
    ceff_points: ceffPoints,
    cmu_breakeven: cmuBreakeven,
    cmu_gemini_blended: cmuGeminiBlended,
    cost_per_mtok: costPerMtok,
    cost_per_mtok_pair: costPerMtokPair,
    cost_per_mtok_table: costPerMtokTable,
    deepseek_node_split: deepseekNodeSplit,
    fleet_daily_cost: fleetDailyCost,
    gross_margin_pair: grossMarginPair,
    hourly_to_monthly: hourlyToMonthly,
    implied_gpu_rate: impliedGpuRate,
    implied_rate_from_cost: impliedRateFromCost,
    lenovo_opex: lenovoOpex,
    magiclemp,
    payoff_decline: payoffDecline,
    payoff_table: payoffTable,
    per_user: perUser,
    run_rate_tokens: runRateTokens,
    savings_table: savingsTable,
    sla_premium: slaPremium,
    sum_and_saving: sumAndSaving,
    tco_horizon: tcoHorizon,
    unit_price: unitPrice,
  }),
);

/**
 * Recomputes a published study from its own inputs: a scenario for the ledger wherever machines,
 * rent, bills or tokens are asked about, a small graph of cells where it is a ratio. What it answers
 * is the study's arithmetic on the study's assumptions, not a recommendation.
 */
export function studyFigures(
  name: string,
  inputs: unknown,
): StudyAnswer | { readonly problem: StudyProblem } {
  const formula = formulas.get(name);
  if (formula !== undefined) return formula(inputs);
  const known = [...formulas.keys()].join(', ');
  const message = `formula is ${JSON.stringify(name)}; it must be one of ${known}.`;
  return { problem: { code: 'unknown-formula', path: 'formula', message } };
}
