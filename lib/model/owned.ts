import type { Cell } from '@/lib/graph/cell';
import { capitalCells, type Capital, type CapitalPart } from './capital';
import { cell, leaf, ONE } from './definitions';
import type { Demand } from './demand';
import {
  financeLease,
  leaseTerms,
  loanTerms,
  operatingLeaseCells,
  type Financing,
} from './financing';
import { fleetCells, type Fleet } from './fleet';
import type { CostLine, EndLine, MonthlyLine, RouteLines } from './lines';
import { loanCells, type LoanCells } from './loan';
import type { OwnedInputs } from './machine-inputs';
import { purchaseCells, type Purchases } from './purchases';
import type { Shared } from './shared';
import { siteCells } from './site';

export interface OwnedCosts {
  readonly fleet: Fleet;
  readonly capital: Capital;
  /** Every way to pay for the servers; the one chosen is in the lines. */
  readonly financing: Financing;
  readonly lines: RouteLines;
  /** t/month */
  readonly carbon: Cell;
}

interface Question {
  readonly owned: OwnedInputs;
  readonly demand: Demand;
  readonly shared: Shared;
}

/** Capex is cash once, when servers are bought; running costs follow the servers installed. */
export function ownedCells(question: Question): OwnedCosts {
  const { owned, demand, shared } = question;
  const fleet = fleetCells({ route: 'owned', label: owned.label, fleet: owned.fleet, demand });
  const price = pricePerServer(owned);
  const things = {
    id: 'owned',
    unit: 'server',
    installed: fleet.machines,
    lifeMonths: owned.lifeMonths,
    priceChangePerYear: owned.hardwarePriceChangePerYear,
  } as const;
  const purchases = purchaseCells({ things, shared });
  const capital = capitalCells({
    things,
    purchases,
    shared,
    parts: capitalParts({ owned, price, shared }),
    residual: { share: owned.residualShare, months: owned.residualMonths },
  });
  const financing = financingCells({ ...question, capital, purchases });
  const site = siteCells({ owned, fleet, demand, price, shared });
  const taken = takenAway({ owned, fleet, purchases, shared });
  const paid = paidFor({ capital, financing });
  return {
    fleet,
    capital,
    financing,
    carbon: site.carbon,
    lines: {
      upfront: paid.upfront,
      monthly: [...paid.monthly, ...site.lines, taken.monthly],
      atEnd: [taken.atEnd, ...paid.atEnd],
    },
  };
}

function pricePerServer(owned: OwnedInputs): Cell {
  const list = leaf('owned.usdPerServer', 'USD/server', {
    label: `server price, ${owned.label}`,
    ...owned.usdPerServer,
  });
  const network = leaf('owned.networkShare', '1', {
    label: 'network and storage, share of the server price',
    ...owned.networkShare,
  });
  return cell('owned.priceInstalled', 'USD/server', {
    label: 'price of a server with its network and storage',
    formula: list.times(ONE.plus(network)),
  });
}

/** The server with its network, what it costs to bring and set up, and parts kept in reserve. */
function capitalParts(given: {
  owned: OwnedInputs;
  price: Cell;
  shared: Shared;
}): readonly [CapitalPart, ...CapitalPart[]] {
  const { owned, price, shared } = given;
  const share = (name: string, fact: { label: string; given: OwnedInputs['networkShare'] }) =>
    leaf(`owned.${name}`, '1', {
      label: `${fact.label}, share of the server price`,
      ...fact.given,
    });
  const freight = share('freightInstallationShare', {
    label: 'freight and installation',
    given: owned.freightInstallationShare,
  });
  const duty = share('importDutyShare', { label: 'import duty', given: owned.importDutyShare });
  const spares = share('sparePartsShare', { label: 'spare parts', given: owned.sparePartsShare });
  return [
    {
      part: 'Servers, less resale',
      perThing: cell('owned.serverCost', 'USD/server', {
        label: 'a server with its network and storage, counted',
        formula: price.times(shared.counted('Servers, less resale')),
      }),
    },
    {
      part: 'Freight, installation and duty',
      perThing: cell('owned.deliveryCost', 'USD/server', {
        label: 'freight, installation and duty of a server',
        formula: price.times(freight.plus(duty), shared.counted('Freight, installation and duty')),
      }),
    },
    {
      part: 'Spare parts',
      perThing: cell('owned.sparesCost', 'USD/server', {
        label: 'spare parts for a server',
        formula: price.times(spares, shared.counted('Spare parts')),
      }),
    },
  ];
}

function financingCells(given: Question & { capital: Capital; purchases: Purchases }): Financing {
  const { owned, capital, shared } = given;
  const lease = leaseTerms(owned.financing);
  return {
    chosen: owned.financing.method,
    loan: loanCells({ ...given, id: 'financing.loan', lending: loanTerms(owned.financing) }),
    financeLease: loanCells({
      ...given,
      id: 'financing.finance-lease',
      lending: financeLease(lease),
    }),
    operatingLease: operatingLeaseCells({
      lease,
      capital,
      residualShare: capital.resaleShareAt('resaleShareAtLeaseEnd', lease.term),
      shared,
    }),
  };
}

/** Lines of the purchase in the way it is paid for. */
function paidFor(given: { capital: Capital; financing: Financing }): {
  upfront: readonly CostLine[];
  monthly: readonly MonthlyLine[];
  atEnd: readonly EndLine[];
} {
  const { capital, financing } = given;
  const withLoan = (loan: LoanCells) => ({
    upfront: [...capital.upfront, ...loan.upfront],
    monthly: [...capital.monthly, ...loan.monthly],
    atEnd: [...capital.atEnd, ...loan.atEnd],
  });
  switch (financing.chosen) {
    case 'cash':
      return capital;
    case 'loan':
      return withLoan(financing.loan);
    case 'finance-lease':
      return withLoan(financing.financeLease);
    case 'operating-lease':
      return { ...financing.operatingLease, atEnd: [] };
  }
}

/** Old servers are taken away when they are replaced, the rest at the end. */
function takenAway(given: {
  owned: OwnedInputs;
  fleet: Fleet;
  purchases: Purchases;
  shared: Shared;
}): { monthly: MonthlyLine; atEnd: EndLine } {
  const { owned, fleet, purchases, shared } = given;
  const each = leaf('owned.decommissioningPerServer', 'USD/server', {
    label: 'decommissioning per server',
    ...owned.decommissioningUsdPerServer,
  });
  const counted = shared.counted('Decommissioning');
  const part = 'Decommissioning';
  return {
    monthly: {
      part,
      kind: 'opex',
      cell: cell('owned.decommissioningOnReplacement', 'USD/month', {
        label: 'decommissioning of servers replaced',
        formula: purchases.retired.times(each, counted),
      }),
      atConstantVolume: cell('owned.decommissioningOnReplacementAtConstantVolume', 'USD', {
        label: 'decommissioning of servers replaced at the volume of month 1',
        formula: purchases.first.times(purchases.timesBought.minus(ONE), each, counted),
      }),
    },
    atEnd: {
      part,
      kind: 'opex',
      cell: cell('owned.decommissioning', 'USD', {
        label: 'decommissioning',
        formula: fleet.machines.last().times(each, counted),
      }),
      atConstantVolume: cell('owned.decommissioningOfFirst', 'USD', {
        label: 'decommissioning of the servers of month 1',
        formula: purchases.first.times(each, counted),
      }),
    },
  };
}
