import { finite, moreThan } from './domain';

/** A rate per period (0.1 is 10 %) and a number of periods. */
export interface Annuity {
  readonly rate: number;
  readonly nper: number;
}

/**
 * Present value of 1 at the end of each period: (1 − (1 + rate)^−nper) ÷ rate, nper at rate 0. Written
 * with log1p and expm1, which keep their digits where the rate goes to zero. Throws DomainError for a
 * rate of −1 or less, or no periods.
 */
export function annuityFactor({ rate, nper }: Annuity): number {
  moreThan({ rate }, -1);
  moreThan({ nper }, 0);
  return rate === 0 ? nper : -Math.expm1(-nper * Math.log1p(rate)) / rate;
}

/** The payment per period that 1 today is worth: 1 ÷ annuity factor. Throws as above. */
export function capitalRecoveryFactor(annuity: Annuity): number {
  return 1 / annuityFactor(annuity);
}

/** The payment per period that grows to 1: rate ÷ ((1 + rate)^nper − 1). Throws as above. */
export function sinkingFundFactor({ rate, nper }: Annuity): number {
  moreThan({ rate }, -1);
  moreThan({ nper }, 0);
  return rate === 0 ? 1 / nper : rate / Math.expm1(nper * Math.log1p(rate));
}

/**
 * Present value of payments that begin with 1 at the end of the first period and grow by `growth` a
 * period: (1 − ((1 + growth) ÷ (1 + rate))^nper) ÷ (rate − growth), nper ÷ (1 + rate) where they are
 * equal. A price that falls has negative growth. Throws DomainError for a rate or growth of −1 or less.
 */
export function growingAnnuityFactor({
  rate,
  nper,
  growth,
}: Annuity & { readonly growth: number }): number {
  moreThan({ rate, growth }, -1);
  moreThan({ nper }, 0);
  const ratioLog = Math.log1p((growth - rate) / (1 + rate));
  return growth === rate ? nper / (1 + rate) : -Math.expm1(nper * ratioLog) / (rate - growth);
}

/**
 * Equivalent annual cost: what an asset costs per year of its life, capex × capital recovery factor +
 * running cost a year. Compares assets of unequal lives. Throws DomainError as above.
 */
export function equivalentAnnualCost({
  rate,
  life,
  capex,
  annual,
}: {
  readonly rate: number;
  readonly life: number;
  readonly capex: number;
  readonly annual: number;
}): number {
  finite({ capex, annual });
  moreThan({ life }, 0);
  return capex * capitalRecoveryFactor({ rate, nper: life }) + annual;
}
