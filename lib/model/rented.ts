import type { Cell } from '@/lib/graph/cell';
import { cell, GRAMS_PER_TONNE, leaf, ONE, ONE_MONTH } from './definitions';
import type { Demand } from './demand';
import { fleetCells, type Fleet } from './fleet';
import type { CostLine, MonthlyLine } from './lines';
import type { RentedInputs } from './machine-inputs';
import { yearlyChange } from './rates';
import { paidHours, type PaidHours } from './running-hours';
import { renewals } from './schedules';
import type { Shared } from './shared';

export interface RentedCosts {
  readonly fleet: Fleet;
  readonly upfront: readonly CostLine[];
  readonly monthly: readonly MonthlyLine[];
  /** t/month; null where the power of the provider's machines is not known */
  readonly carbon: Cell | null;
}

/** Rent is paid for every provisioned hour, idle or busy. */
export function rentedCells(given: {
  rented: RentedInputs;
  demand: Demand;
  shared: Shared;
}): RentedCosts {
  const { rented, demand } = given;
  const fleet = fleetCells({ route: 'rented', label: rented.label, fleet: rented.fleet, demand });
  const hours = paidHours({ running: rented.running, fleet, demand });
  const rent = rentCell({ ...given, fleet, hours });
  const prepaid = prepaidLines({ ...given, rent });
  const line = (part: MonthlyLine['part'], cost: Cell): MonthlyLine => ({
    part,
    kind: 'opex',
    cell: cost,
  });
  return {
    fleet: { ...fleet, steps: hours.steps },
    upfront: prepaid.upfront,
    monthly: [
      line('GPU rent', rent),
      ...prepaid.monthly,
      ...besideTheMachines({ ...given, fleet }).map(({ part, cost }) => line(part, cost)),
    ],
    carbon: carbonCell({ rented, demand, fleet, hours }),
  };
}

function rentCell(given: {
  rented: RentedInputs;
  shared: Shared;
  fleet: Fleet;
  hours: PaidHours;
}): Cell {
  const { rented, fleet, hours } = given;
  const price = leaf('rented.usdPerGpuHour', 'USD/GPU/h', {
    label: `GPU rent, ${rented.label}`,
    ...rented.usdPerGpuHour,
  });
  const change = yearlyChange('rented.rentChange', {
    label: 'GPU rent change',
    given: rented.rentChangePerYear,
  });
  const priceByMonth = cell('rented.priceByMonth', 'USD/GPU/h', {
    label: 'GPU rent, month by month',
    formula: price.compound(change, ONE_MONTH),
  });
  const interruption = leaf('rented.interruptionShare', '1', {
    label: 'extra hours because machines are taken away',
    ...rented.interruptionShare,
  });
  const gpuHours = cell('rented.gpuHours', 'GPU*h/month', {
    label: 'GPU-hours paid for',
    formula: hours.hours.times(fleet.gpusPerMachine, ONE.plus(interruption)),
  });
  return cell('rented.rent', 'USD/month', {
    label: 'GPU rent',
    formula: gpuHours.times(priceByMonth, given.shared.counted('GPU rent')),
  });
}

/** A reservation paid ahead: month 1's rent for the whole term, again at each renewal. */
function prepaidLines(given: { rented: RentedInputs; shared: Shared; rent: Cell }): {
  upfront: CostLine[];
  monthly: MonthlyLine[];
} {
  const { prepaid } = given.rented;
  if (prepaid === null) return { upfront: [], monthly: [] };
  const share = leaf('rented.prepaidShare', '1', {
    label: 'share of a reservation paid ahead',
    ...prepaid.share,
  });
  const term = leaf('rented.reservedTerm', 'month', {
    label: 'term of a reservation',
    ...prepaid.termMonths,
  });
  const perMonth = cell('rented.prepaidPerMonth', 'USD/month', {
    label: 'rent of a month that is paid ahead',
    formula: given.rent.first().times(share),
  });
  const ahead = cell('rented.prepaid', 'USD', {
    label: 'rent paid ahead for a term',
    formula: perMonth.times(term),
  });
  const again = cell('rented.prepaidAgain', 'USD/month', {
    label: 'rent paid ahead for the next terms',
    formula: ahead
      .times(
        renewals('rented.reservationRenewed', {
          label: 'months in which a reservation is renewed',
          term,
        }),
      )
      .over(ONE_MONTH),
  });
  const { horizon } = given.shared;
  return {
    upfront: [{ part: 'GPU rent', kind: 'opex', cell: ahead }],
    monthly: [
      {
        part: 'GPU rent',
        kind: 'opex',
        cell: again,
        atConstantVolume: cell('rented.prepaidAgainAtConstantVolume', 'USD', {
          label: 'rent paid ahead for the next terms at the volume of month 1',
          formula: ahead.times(horizon.roundUp(term).over(term).minus(ONE)),
        }),
      },
      { part: 'GPU rent', kind: 'opex', cell: perMonth, received: true },
    ],
  };
}

function besideTheMachines(given: {
  rented: RentedInputs;
  demand: Demand;
  shared: Shared;
  fleet: Fleet;
}): { part: MonthlyLine['part']; cost: Cell }[] {
  const { rented, demand, fleet, shared } = given;
  const stored = leaf('rented.storagePerInstance', 'GB/instance', {
    label: 'storage per instance',
    ...rented.storageGbPerInstance,
  });
  const storagePrice = leaf('rented.storagePrice', 'USD/GB/month', {
    label: 'storage price',
    ...rented.storageUsdPerGbMonth,
  });
  const balancer = leaf('rented.loadBalancerPrice', 'USD/month', {
    label: 'load balancer',
    ...rented.loadBalancerUsdPerMonth,
  });
  const sent = leaf('rented.egressPerMTok', 'GB/MTok', {
    label: 'data sent per million tokens',
    ...rented.egressGbPerMTok,
  });
  const egressPrice = leaf('rented.egressPrice', 'USD/GB', {
    label: 'egress price',
    ...rented.egressUsdPerGb,
  });
  return [
    {
      part: 'Storage',
      cost: cell('rented.storage', 'USD/month', {
        label: 'storage',
        formula: fleet.machines.times(stored, storagePrice, shared.counted('Storage')),
      }),
    },
    {
      part: 'Load balancer',
      cost: cell('rented.loadBalancer', 'USD/month', {
        label: 'load balancer, counted',
        formula: balancer.times(shared.counted('Load balancer')),
      }),
    },
    {
      part: 'Egress',
      cost: cell('rented.egress', 'USD/month', {
        label: 'egress',
        formula: demand.tokensSent.times(sent, egressPrice, shared.counted('Egress')),
      }),
    },
  ];
}

function carbonCell(given: {
  rented: RentedInputs;
  demand: Demand;
  fleet: Fleet;
  hours: PaidHours;
}): Cell | null {
  const { rented, demand, fleet, hours } = given;
  if (rented.kWPerGpu === null) return null;
  const power = leaf('rented.kWPerGpu', 'kW/GPU', {
    label: 'power of a rented GPU and its share of the machine',
    ...rented.kWPerGpu,
  });
  const idle = leaf('rented.idlePowerShare', '1', {
    label: 'power of an idle rented machine over its full power',
    ...rented.idlePowerShare,
  });
  const pue = leaf('rented.pue', '1', { label: 'PUE of the provider', ...rented.pue });
  const grid = leaf('rented.gridCarbon', 'g/kWh', {
    label: 'carbon intensity of the provider’s grid',
    ...rented.gridGramsPerKWh,
  });
  const busy = fleet.meanLoad.over(fleet.replicasPerMachine).times(demand.hours);
  return cell('rented.carbon', 't/month', {
    label: `carbon, ${rented.label}`,
    formula: hours.hours
      .times(idle)
      .plus(ONE.minus(idle).times(busy))
      .times(fleet.gpusPerMachine, power, pue, grid)
      .over(GRAMS_PER_TONNE),
  });
}
