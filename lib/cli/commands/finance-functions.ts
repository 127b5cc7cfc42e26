import { capitalRecoveryFactor, annuityFactor, equivalentAnnualCost } from '@/lib/finance/annuity';
import { xirr, xnpv } from '@/lib/finance/dated-flows';
import {
  doubleDecliningBalance,
  fixedDecliningBalance,
  straightLine,
  sumOfYearsDigits,
} from '@/lib/finance/depreciation';
import { effectiveRate, nominalFromReal, nominalRate } from '@/lib/finance/effective-rate';
import { irr } from '@/lib/finance/irr';
import { mirr } from '@/lib/finance/mirr';
import { npvEndOfPeriod, npvFromNow } from '@/lib/finance/net-present-value';
import { discountedPayback, payback } from '@/lib/finance/payback';
import { ipmt, pmt, ppmt } from '@/lib/finance/payment';
import { loanRates } from '@/lib/finance/loan-rates';
import { futureValue, numberOfPeriods, presentValueOfPayments } from '@/lib/finance/time-value';
import { variableDecliningBalance } from '@/lib/finance/variable-declining-balance';
import { dates, flag, guess, number, rateValues, values, zero } from './finance-arguments';
import { roots, rootNear, single, solution } from './finance-answers';
import { define } from './finance-definition';
import { impact, macrs } from './finance-cases';

const loan = { rate: number, nper: number, pv: number, fv: zero, type: zero };
const payments = { rate: number, pmt: zero, fv: zero, pv: zero, type: zero };
const asset = { cost: number, salvage: number, life: number };
const flows = { rate: number, values };

/** Every function of the `finance` command, by name; arguments and defaults are Excel's. */
export const financeFunctions = {
  NPV: define({ ...flows, initial_at_t0: zero }, ({ initial_at_t0, ...rest }) =>
    single(initial_at_t0 + npvEndOfPeriod(rest)),
  ),
  NPV0: define(flows, (args) => single(npvFromNow(args))),
  XNPV: define({ ...flows, dates }, (args) => single(xnpv(args))),
  IRR: define({ values: rateValues, guess }, (args) => roots(irr(args.values))),
  XIRR: define({ values: rateValues, dates, guess }, (args) => roots(xirr(args))),
  MIRR: define({ values, finance_rate: number, reinvest_rate: number }, (args) =>
    solution(
      mirr({
        values: args.values,
        financeRate: args.finance_rate,
        reinvestRate: args.reinvest_rate,
      }),
    ),
  ),
  PMT: define(loan, (args) => single(pmt(args))),
  IPMT: define({ ...loan, per: number }, (args) => single(ipmt(args))),
  PPMT: define({ ...loan, per: number }, (args) => single(ppmt(args))),
  FV: define({ rate: number, nper: number, pmt: zero, pv: zero, type: zero }, (args) =>
    single(futureValue(args)),
  ),
  PV: define({ rate: number, nper: number, pmt: zero, fv: zero, type: zero }, (args) =>
    single(presentValueOfPayments(args)),
  ),
  NPER: define({ ...payments, pv: number }, (args) => solution(numberOfPeriods(args))),
  RATE: define({ nper: number, pmt: zero, pv: number, fv: zero, type: zero, guess }, (args) =>
    rootNear(loanRates(args), args.guess ?? 0.1),
  ),
  SLN: define(asset, (args) => single(straightLine(args))),
  SYD: define({ ...asset, per: number }, (args) => single(sumOfYearsDigits(args))),
  DB: define({ ...asset, per: number, month: number.default(12) }, (args) =>
    single(fixedDecliningBalance(args)),
  ),
  DDB: define({ ...asset, per: number, factor: number.default(2) }, (args) =>
    single(doubleDecliningBalance(args)),
  ),
  VDB: define(
    {
      ...asset,
      start: number,
      end: number,
      factor: number.default(2),
      no_switch: flag.default(false),
    },
    ({ no_switch: noSwitch, ...stretch }) =>
      single(variableDecliningBalance({ ...stretch, noSwitch })),
  ),
  EFFECT: define({ rate: number, npery: number }, (args) => single(effectiveRate(args))),
  NOMINAL: define({ rate: number, npery: number }, (args) => single(nominalRate(args))),
  FISHER: define({ real: number, inflation: number }, (args) => single(nominalFromReal(args))),
  ANNUITY: define({ rate: number, nper: number }, (args) => single(annuityFactor(args))),
  CRF: define({ rate: number, nper: number }, (args) => single(capitalRecoveryFactor(args))),
  EAC: define({ rate: number, life: number, capex: number, annual: zero }, (args) =>
    single(equivalentAnnualCost(args)),
  ),
  PAYBACK: define({ values }, (args) => solution(payback(args.values))),
  DISCOUNTED_PAYBACK: define(flows, (args) => solution(discountedPayback(args))),
  TEI: impact,
  MACRS: macrs,
} as const;
