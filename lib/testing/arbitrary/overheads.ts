import fc from 'fast-check';
import type { ModelCostInputs, RouteOverheads, TaxInputs, WrongAnswers } from '@/lib/model/inputs';
import { given } from '../ledger-inputs';
import { byKey, evenly, number, partsOf, seldom } from './numbers';

/** Overheads of a route, in one case of three with what goes wrong by workload. */
export function overheads(workloads: readonly string[]): fc.Arbitrary<RouteOverheads> {
  return fc
    .tuple(plainOverheads(), seldom(byKey(workloads, ownWrongAnswers)))
    .map(([plain, own]) => ({
      ...plain,
      byWorkload:
        own &&
        new Map([...own].map(([id, figures]) => [id, { ...wrongAnswersOf(plain), ...figures }])),
    }));
}

/** What a workload has of its own; the rest is the route's. */
function ownWrongAnswers(): fc.Arbitrary<Partial<WrongAnswers>> {
  return fc.record(
    {
      escalationShare: number(0, 1),
      failedShare: number(0, 0.5),
      usdPerFailedAnswer: number(0, 5),
    },
    { requiredKeys: [] },
  );
}

function wrongAnswersOf(plain: WrongAnswers): WrongAnswers {
  const { escalationShare, failedShare, usdPerFailedAnswer } = plain;
  return { escalationShare, failedShare, usdPerFailedAnswer };
}

function plainOverheads(): fc.Arbitrary<Omit<RouteOverheads, 'byWorkload'>> {
  return fc.record({
    fte: number(0, 5),
    onCallFte: number(0, 2),
    mlFte: number(0, 2),
    ftePerGpu: number(0, 0.05),
    vendorSupportUsdPerMonth: number(0, 5000),
    migrationFteMonths: number(0, 20),
    escalationShare: number(0, 0.3),
    failedShare: number(0, 0.3),
    usdPerFailedAnswer: number(0, 2),
    complianceUsdPerYear: number(0, 2e5),
    riskShare: number(0, 0.3),
  });
}

/** Work on the model, with fine-tuning or without. */
export function modelCosts(): fc.Arbitrary<ModelCostInputs> {
  return fc.record({
    evaluationItemsPerMonth: number(0, 5000),
    reviewUsdPerItem: number(0, 5),
    toolSeats: number(0, 20),
    toolUsdPerSeatMonth: number(0, 100),
    tuning: fc.option(
      fc.record({
        runsPerYear: number(0, 12),
        mTokPerRun: number(0, 2000),
        flopPerToken: number(1e9, 1e12),
        peakFlopPerSecondPerGpu: number(1e14, 2e15),
        utilisation: number(0.05, 0.6),
        usdPerGpuHour: number(0, 10),
      }),
    ),
  });
}

/** Write-off at once, or by years of twelve equal months: all of it within 72 months. */
export function taxes(): fc.Arbitrary<TaxInputs> {
  const months = 72;
  const schedule = partsOf(1, { min: 1, max: 6 }).map((years) =>
    Array.from({ length: months }, (_, month) => (years[Math.floor(month / 12)] ?? 0) / 12),
  );
  const atOnce = fc.constant(Array.from({ length: months }, (_, month) => (month === 0 ? 1 : 0)));
  return fc.record({
    rate: fc.oneof(fc.constant(0), evenly(0, 0.5)).map(given),
    depreciationShares: fc
      .oneof({ weight: 1, arbitrary: atOnce }, { weight: 4, arbitrary: schedule })
      .map(given),
  });
}
