import { annuityFactor } from './annuity';
import { atLeast, finite, moreThan, whole, within } from './domain';

/** A lease of an asset with a straight-line tax life as long as the lease and nothing left at its end. */
export interface Lease {
  readonly cost: number;
  readonly years: number;
  /** Rent a year, before tax. */
  readonly leasePayment: number;
  /** Share of income paid as tax: 0.34 is 34 %. */
  readonly tax: number;
  /** Cost of debt a year before tax; flows are discounted at it × (1 − tax). */
  readonly pretaxRate: number;
  /** 0: rent at the end of each year (arrears); 1: at its start (advance). */
  readonly type: 0 | 1;
}

/**
 * Net present value of a lease to the owner: −cost + rent after tax + the tax shield of depreciation,
 * which belongs to the owner. Discounted at the after-tax cost of debt. Throws DomainError for years
 * that are not whole and positive, a tax outside 0 … 1, a negative cost or a rate of −1 or less.
 */
export function lessorNpv(lease: Lease): number {
  const { cost, years, leasePayment, tax, pretaxRate, type } = lease;
  atLeast({ cost }, 0);
  whole({ years });
  moreThan({ years }, 0);
  finite({ leasePayment });
  within({ tax }, [0, 1]);
  moreThan({ pretaxRate }, -1);
  const rate = pretaxRate * (1 - tax);
  const annuity = annuityFactor({ rate, nper: years });
  const rent = leasePayment * (1 - tax) * annuity * (1 + rate * type);
  const shield = tax * (cost / years) * annuity;
  return -cost + rent + shield;
}

/**
 * What leasing is worth to the lessee against buying at `cost`: the outlay avoided, less rent after tax
 * and the shield given up. With the same tax and rate it is the lessor's loss. Throws as above.
 */
export function netAdvantageToLeasing(lease: Lease): number {
  return -lessorNpv(lease);
}
