import type { LedgerInputs } from '@/lib/model/inputs';
import type { FinancingInputs, OwnedInputs } from '@/lib/model/machine-inputs';
import { counts, monthsOf, one, present, rateOfMonth, risen, running, type Entry } from './basics';
import { capitalByHand, type CapitalByHand } from './capital';
import { keptMachines, loadOf, meanRate, peakMachines } from './demand';
import { annuity, loanByHand, loanEntries, type LoanByHand, type Terms } from './loan';

/** Servers standing there, month by month: once bought they stay. */
function servers(inputs: LedgerInputs): number[] {
  const { fleet } = present(inputs.owned);
  return keptMachines((month) => peakMachines(inputs, fleet, month), monthsOf(inputs));
}

/** GPUs people look after, month by month. */
export function ownedGpus(inputs: LedgerInputs): number[] {
  const perServer = one(present(inputs.owned).fleet.gpusPerMachine);
  return servers(inputs).map((each) => each * perServer);
}

/** Everything that owning costs, in the way it is paid for. */
export function ownedEntries(inputs: LedgerInputs): Entry[] {
  const capital = serverCapital(inputs);
  return [...paidFor(inputs, capital), ...siteEntries(inputs), ...removals(inputs, capital)];
}

export function serverCapital(inputs: LedgerInputs): CapitalByHand {
  const owned = present(inputs.owned);
  const price = pricePerServer(owned);
  const delivery = one(owned.freightInstallationShare) + one(owned.importDutyShare);
  const parts = [
    ['Servers, less resale', price],
    ['Freight, installation and duty', price * delivery],
    ['Spare parts', price * one(owned.sparePartsShare)],
  ] as const;
  return capitalByHand({
    standing: servers(inputs),
    life: one(owned.lifeMonths),
    prices: parts.map(([part, usd]) => [part, usd * counts(inputs, part)]),
    risen: (month) => risen(owned.hardwarePriceChangePerYear, month),
    residual: { share: one(owned.residualShare), months: one(owned.residualMonths) },
  });
}

function pricePerServer(owned: OwnedInputs): number {
  return one(owned.usdPerServer) * (1 + one(owned.networkShare));
}

function paidFor(inputs: LedgerInputs, capital: CapitalByHand): Entry[] {
  const { financing } = present(inputs.owned);
  switch (financing.method) {
    case 'cash':
      return [...capital.entries];
    case 'loan':
    case 'finance-lease':
      return [...capital.entries, ...loanEntries(inputs, lent(inputs, capital, financing.method))];
    case 'operating-lease':
      return rentals(inputs, capital);
  }
}

/** The loan, or the loan a finance lease is. */
export function lent(
  inputs: LedgerInputs,
  { batches }: CapitalByHand,
  method: 'loan' | 'finance-lease',
): LoanByHand {
  const { financing } = present(inputs.owned);
  const terms =
    method === 'loan'
      ? {
          share: one(financing.loanShare),
          ratePerMonth: rateOfMonth(financing.loanRatePerYear),
          months: one(financing.loanMonths),
        }
      : leaseAsLoan(financing);
  return loanByHand(batches, terms, one(inputs.horizonMonths));
}

/** In advance, the first of n equal payments is made with the purchase and the rest is lent. */
function leaseAsLoan(financing: FinancingInputs): Terms {
  const ratePerMonth = rateOfMonth(financing.leaseRatePerYear);
  const months = one(financing.leaseMonths);
  if (!financing.paidInAdvance) return { share: 1, ratePerMonth, months };
  const payment = 1 / (1 + annuity(ratePerMonth, months - 1));
  return { share: 1 - payment, ratePerMonth, months: months - 1 };
}

/** Payments of an operating lease, which stand for a purchase as a loan does. */
function rentals(inputs: LedgerInputs, capital: CapitalByHand): Entry[] {
  const part = 'Lease payments';
  return leasePayments(inputs, capital).map((usd, month) => ({ month, part, kind: 'opex', usd }));
}

/**
 * What is paid for the servers there are, before month 1 and then by month; replacing them is the
 * lessor's business. In advance, what was there from the start is paid for a month early.
 */
export function leasePayments(inputs: LedgerInputs, { batches }: CapitalByHand): number[] {
  const horizon = one(inputs.horizonMonths);
  const early = present(inputs.owned).financing.paidInAdvance ? 1 : 0;
  const payment = leasePayment(inputs) * counts(inputs, 'Lease payments');
  const paid = [0, ...monthsOf(inputs).map(() => 0)];
  for (const batch of batches.filter(({ isReplacement }) => !isReplacement)) {
    const shift = batch.paid === 0 ? early : 0;
    for (let month = batch.from; month <= horizon; month++)
      paid[month - shift] = (paid[month - shift] ?? NaN) + batch.usd * payment;
  }
  return paid;
}

/** A month's payment on 1 leased: worth 1 with the resale value that is left at the end of the term. */
function leasePayment(inputs: LedgerInputs): number {
  const { financing, residualShare, residualMonths } = present(inputs.owned);
  const rate = rateOfMonth(financing.leaseRatePerYear);
  const months = one(financing.leaseMonths);
  const resale = one(residualShare) ** (months / one(residualMonths));
  const payments = annuity(rate, months) * (financing.paidInAdvance ? 1 + rate : 1);
  return (1 - resale / (1 + rate) ** months) / payments;
}

/** kWh of the servers, month by month: from idle to full power with the load, and the building's share. */
export function ownedKWh(inputs: LedgerInputs): number[] {
  const standing = servers(inputs);
  return monthsOf(inputs).map((month, index) => kWhOf(inputs, month, standing[index] ?? NaN));
}

function kWhOf(inputs: LedgerInputs, month: number, there: number): number {
  const owned = present(inputs.owned);
  const load = loadOf(inputs, owned.fleet, (each) => meanRate(inputs, each, month));
  const busy = load / one(owned.fleet.replicasPerMachine);
  const idle = one(owned.idlePowerShare);
  const kW = (busy + (there - busy) * idle) * one(owned.kWPerServer);
  return kW * one(owned.pue) * one(inputs.hoursPerMonth);
}

function siteEntries(inputs: LedgerInputs): Entry[] {
  const owned = present(inputs.owned);
  const standing = servers(inputs);
  const there = (month: number) => standing[month - 1] ?? NaN;
  const kWh = ownedKWh(inputs);
  return [
    ...running(
      inputs,
      'Electricity',
      (month) =>
        (kWh[month - 1] ?? NaN) *
        one(owned.usdPerKWh) *
        risen(owned.electricityChangePerYear, month),
    ),
    ...running(
      inputs,
      'Hosting',
      (month) =>
        there(month) *
        one(owned.kWPerServer) *
        one(owned.hostingUsdPerKWMonth) *
        risen(owned.hostingChangePerYear, month),
    ),
    ...running(
      inputs,
      'Hardware support',
      (month) =>
        ((there(month) * pricePerServer(owned) * one(owned.supportSharePerYear)) / 12) *
        risen(owned.supportChangePerYear, month),
    ),
    ...running(
      inputs,
      'Software licences',
      (month) =>
        (there(month) * one(owned.fleet.gpusPerMachine) * one(owned.softwareUsdPerGpuYear)) / 12,
    ),
  ];
}

/** Servers are taken away when they are replaced, and all that stand there at the end. */
function removals(inputs: LedgerInputs, { retired }: CapitalByHand): Entry[] {
  const part = 'Decommissioning';
  const each = one(present(inputs.owned).decommissioningUsdPerServer) * counts(inputs, part);
  const left = servers(inputs).at(-1) ?? NaN;
  return [
    ...retired.map((things, index): Entry => ({
      month: index + 1,
      part,
      kind: 'opex',
      usd: things * each,
    })),
    { month: retired.length, part, kind: 'opex', usd: left * each },
  ];
}
