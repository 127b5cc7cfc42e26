import { cellById } from '@/lib/graph/graph';
import { cell, MONTHS_PER_YEAR } from '../../definitions';
import { busyMachine } from '../busy-machine';
import { amount, positive, table } from '../fields';
import { define } from '../formula';
import { forEach } from '../found';
import { input, lineOf, numbersOf, routeOf } from '../read';

/** What an owned server costs to run an hour, where the paper's month for colocation is not its year's. */
export const lenovoOpex = define(
  {
    system_price: amount,
    maintenance_rate: amount,
    hours_per_year: positive,
    power_and_cooling_per_hour: amount,
    colocation_per_month: amount,
    colo_hours_per_month: positive,
  },
  (facts) => {
    const ledger = busyMachine({
      hoursPerMonth: facts.colo_hours_per_month,
      months: 1,
      owned: {
        usdPerServer: facts.system_price,
        supportSharePerYear: facts.maintenance_rate,
        usdPerHour: facts.power_and_cooling_per_hour,
        usdPerMonth: facts.colocation_per_month,
      },
      baseline: 'owned',
    });
    const { hours } = ledger.demand;
    const year = input('hoursPerYear', 'h/year', {
      label: 'hours of a year',
      value: facts.hours_per_year,
    });
    const line = (part: 'Hardware support' | 'Electricity' | 'Hosting') =>
      lineOf(ledger, { route: 'owned', part }).first();
    const maintenance = cell('study.maintenancePerHour', 'USD/h', {
      label: 'maintenance an hour',
      formula: line('Hardware support').times(MONTHS_PER_YEAR).over(year),
    });
    const colocation = cell('study.colocationPerHour', 'USD/h', {
      label: 'colocation an hour',
      formula: line('Hosting').over(hours),
    });
    const opex = cell('study.opexPerHour', 'USD/h', {
      label: 'running costs an hour',
      formula: maintenance.plus(colocation, line('Electricity').over(hours)),
    });
    return numbersOf({
      maintenance_per_hour: maintenance,
      colocation_per_hour: colocation,
      opex_per_hour: opex,
    });
  },
);

/** A rent by the hour as one by the month, each at its own price. */
export const hourlyToMonthly = define(
  { hours_per_month: positive, rates: table(amount) },
  ({ hours_per_month: hoursPerMonth, rates }) =>
    forEach(rates, (usdPerHour, name) => {
      const ledger = busyMachine({
        hoursPerMonth,
        months: 1,
        rented: { usdPerHour },
        baseline: 'rented',
      });
      return { [name]: numbersOf({ rent: routeOf(ledger, 'rented').total }).rent };
    }),
);

/** A machine shared by its users: rent an hour and a month, and what it costs to buy, for each of them. */
export const perUser = define(
  { hourly: amount, users: positive, capex: amount, hours_per_month: positive },
  ({ hourly, users, capex, hours_per_month: hoursPerMonth }) => {
    const ledger = busyMachine({
      hoursPerMonth,
      months: 1,
      users,
      rented: { usdPerHour: hourly },
      owned: { usdPerServer: capex },
      baseline: 'rented',
    });
    const { perUserMonth } = routeOf(ledger, 'rented').unitCosts;
    if (perUserMonth === null) throw new RangeError('the scenario of the study has no users');
    const capital = cell('study.capitalPerUser', 'USD/user', {
      label: 'price of the machine for each user',
      formula: routeOf(ledger, 'owned').upfront.over(cellById(ledger.graph, 'users')),
    });
    return numbersOf({
      per_user_hour: cell('study.perUserHour', 'USD/user/h', {
        label: 'rent for each user an hour',
        formula: perUserMonth.over(ledger.demand.hours),
      }),
      per_user_month: perUserMonth,
      capex_per_user: capital,
    });
  },
);
