import { DomainError, finiteValues, moreThan } from './domain';
import { npvFromNow } from './net-present-value';
import type { Solved } from './solved';
import { solved, unsolved } from './solved';
import { compensatedSum } from './sum';

/** A business case in one money: [initial, year 1, year 2 …], costs as positive numbers. */
export interface BusinessCase {
  /** Per year: 0.1 is 10 %, what TEI studies use. */
  readonly rate: number;
  readonly costs: readonly number[];
  readonly benefits: readonly number[];
}

/** The summary a TEI study prints. */
export interface EconomicImpact {
  readonly totalCosts: number;
  readonly totalBenefits: number;
  readonly pvCosts: number;
  readonly pvBenefits: number;
  readonly npv: number;
  /** Net present value ÷ present value of costs: 3.29 is 329 %. None where nothing is spent. */
  readonly roi: Solved;
}

/**
 * Forrester's Total Economic Impact: the initial column undiscounted, the years at their end, ROI on
 * the present value of costs. Cut benefits and raise costs for risk before they come in here. Throws
 * DomainError for a rate of −1 or less, values not finite, or lists of different length.
 */
export function economicImpact({ rate, costs, benefits }: BusinessCase): EconomicImpact {
  moreThan({ rate }, -1);
  finiteValues({ costs, benefits });
  if (costs.length !== benefits.length) {
    throw new DomainError(
      'benefits',
      `a list of ${benefits.length}`,
      `as long as costs, which holds ${costs.length}`,
    );
  }
  const pvCosts = npvFromNow({ rate, values: costs });
  const pvBenefits = npvFromNow({ rate, values: benefits });
  const npv = npvFromNow({ rate, values: benefits.map((benefit, i) => benefit - (costs[i] ?? 0)) });
  return {
    totalCosts: compensatedSum(costs),
    totalBenefits: compensatedSum(benefits),
    pvCosts,
    pvBenefits,
    npv,
    roi:
      pvCosts > 0
        ? solved(npv / pvCosts)
        : unsolved('Return on investment needs costs above zero to divide by.'),
  };
}
