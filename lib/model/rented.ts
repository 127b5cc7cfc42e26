import type { Cell } from '@/lib/graph/cell';
import { monthlyRate } from './api-spend';
import { cell, leaf, ONE_MONTH } from './definitions';
import type { Demand } from './demand';
import { fleetCells, type Fleet } from './fleet';
import type { RentedInputs } from './inputs';

export interface RentedCosts {
  readonly fleet: Fleet;
  readonly rent: Cell;
}

/** Rent is paid for every provisioned hour, idle or busy. */
export function rentedCells(given: {
  rented: RentedInputs;
  demand: Demand;
  hours: Cell;
}): RentedCosts {
  const { rented } = given;
  const fleet = fleetCells({
    route: 'rented',
    label: rented.label,
    fleet: rented.fleet,
    demand: given.demand,
  });
  const price = leaf('rented.usdPerGpuHour', 'USD/GPU/h', {
    label: `GPU rent, ${rented.label}`,
    ...rented.usdPerGpuHour,
  });
  const change = leaf('rented.rentChange', '1/year', {
    label: 'GPU rent change per year',
    ...rented.rentChangePerYear,
  });
  const monthlyChange = cell('rented.rentChangeMonthly', '1/month', {
    label: 'GPU rent change per month',
    formula: monthlyRate(change),
  });
  const priceByMonth = cell('rented.priceByMonth', 'USD/GPU/h', {
    label: 'GPU rent, month by month',
    formula: price.compound(monthlyChange, ONE_MONTH),
  });
  return {
    fleet,
    rent: cell('rented.rent', 'USD/month', {
      label: 'GPU rent',
      formula: fleet.gpus.times(priceByMonth, given.hours),
    }),
  };
}
