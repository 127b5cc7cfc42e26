import type { Cell } from '@/lib/graph/cell';
import { monthlyRate } from './api-spend';
import { cell, leaf, MONTHS_PER_YEAR, ONE, ONE_MONTH } from './definitions';
import type { Demand } from './demand';
import { fleetCells, type Fleet } from './fleet';
import type { OwnedInputs } from './inputs';

export interface OwnedCosts {
  readonly fleet: Fleet;
  /** Paid before the first month, USD. */
  readonly firstPurchase: Cell;
  /** Servers added later, USD/month. */
  readonly laterPurchases: Cell;
  readonly energy: Cell;
  readonly hosting: Cell;
  readonly support: Cell;
  /** Paid at the end of the horizon for the servers there then, and for those of month 1, USD. */
  readonly decommissioning: Cell;
  readonly decommissioningOfFirst: Cell;
  /** Received at the end of the horizon for all servers bought, and for those of month 1, USD. */
  readonly residual: Cell;
  readonly residualOfFirst: Cell;
}

/** Capex is cash once, when servers are bought; running costs follow the servers installed. */
export function ownedCells(given: { owned: OwnedInputs; demand: Demand; hours: Cell }): OwnedCosts {
  const { owned } = given;
  const fleet = fleetCells({
    route: 'owned',
    label: owned.label,
    fleet: owned.fleet,
    demand: given.demand,
  });
  const servers = fleet.machines;
  const price = pricePerServer(owned);
  const firstPurchase = cell('owned.firstPurchase', 'USD', {
    label: 'servers bought before month 1',
    formula: servers.first().times(price),
  });
  const laterPurchases = cell('owned.laterPurchases', 'USD/month', {
    label: 'servers added later',
    formula: servers.increase(ONE_MONTH).times(priceByMonth(owned, price)),
  });
  const bought = cell('owned.bought', 'USD', {
    label: 'servers bought over the horizon',
    formula: firstPurchase.plus(laterPurchases.sum(ONE_MONTH)),
  });
  const residualShare = leaf('owned.residualShare', '1', {
    label: 'residual value, share of the purchase price',
    ...owned.residualShare,
  });
  const decommissioning = leaf('owned.decommissioningPerServer', 'USD/server', {
    label: 'decommissioning per server',
    ...owned.decommissioningUsdPerServer,
  });
  return {
    fleet,
    firstPurchase,
    laterPurchases,
    ...running({ owned, servers, price, hours: given.hours }),
    residual: cell('owned.residual', 'USD', {
      label: 'residual value at the end',
      formula: bought.times(residualShare),
    }),
    decommissioning: cell('owned.decommissioning', 'USD', {
      label: 'decommissioning',
      formula: servers.last().times(decommissioning),
    }),
    residualOfFirst: cell('owned.residualOfFirst', 'USD', {
      label: 'residual value of the servers of month 1',
      formula: firstPurchase.times(residualShare),
    }),
    decommissioningOfFirst: cell('owned.decommissioningOfFirst', 'USD', {
      label: 'decommissioning of the servers of month 1',
      formula: servers.first().times(decommissioning),
    }),
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

function priceByMonth(owned: OwnedInputs, price: Cell): Cell {
  const change = leaf('owned.hardwarePriceChange', '1/year', {
    label: 'hardware price change per year',
    ...owned.hardwarePriceChangePerYear,
  });
  const monthly = cell('owned.hardwarePriceChangeMonthly', '1/month', {
    label: 'hardware price change per month',
    formula: monthlyRate(change),
  });
  return cell('owned.priceByMonth', 'USD/server', {
    label: 'server price, month by month',
    formula: price.compound(monthly, ONE_MONTH),
  });
}

function running(given: { owned: OwnedInputs; servers: Cell; price: Cell; hours: Cell }) {
  const { owned, servers, price } = given;
  const kW = leaf('owned.kWPerServer', 'kW/server', {
    label: 'power of a server',
    ...owned.kWPerServer,
  });
  const pue = leaf('owned.pue', '1', { label: 'PUE', ...owned.pue });
  const tariff = leaf('owned.usdPerKWh', 'USD/kWh', {
    label: 'electricity price',
    ...owned.usdPerKWh,
  });
  const hostingPrice = leaf('owned.hostingPrice', 'USD/kW/month', {
    label: 'hosting price',
    ...owned.hostingUsdPerKWMonth,
  });
  const supportShare = leaf('owned.supportShare', '1/year', {
    label: 'hardware support, share of the price a year',
    ...owned.supportSharePerYear,
  });
  const power = cell('owned.power', 'kW', { label: 'installed power', formula: servers.times(kW) });
  const energyUsed = cell('owned.energyUsed', 'kWh/month', {
    label: 'electricity used',
    formula: power.times(pue, given.hours),
  });
  return {
    energy: cell('owned.energy', 'USD/month', {
      label: 'electricity',
      formula: energyUsed.times(tariff),
    }),
    hosting: cell('owned.hosting', 'USD/month', {
      label: 'hosting',
      formula: power.times(hostingPrice),
    }),
    support: cell('owned.support', 'USD/month', {
      label: 'hardware support',
      formula: servers.times(price, supportShare).over(MONTHS_PER_YEAR),
    }),
  };
}
