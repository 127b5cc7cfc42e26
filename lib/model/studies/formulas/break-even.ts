import { cell, ONE_MONTH } from '../../definitions';
import { busyMachine, tokensPerSecondOf } from '../busy-machine';
import { amount, positive, throughput } from '../fields';
import { define } from '../formula';
import { NoValue } from '../found';
import { monthsToPayBack } from '../payback';
import { comparisonOf, HUNDRED, input, numbersOf, routeOf } from '../read';

const machines = {
  capex: amount,
  onprem_opex_per_hour: amount,
  cloud_per_hour: amount,
};

interface Machines {
  readonly capex: number;
  readonly onprem_opex_per_hour: number;
  readonly cloud_per_hour: number;
}

/** A machine bought against the same machine rented, both running all the time. */
const boughtOrRented = (facts: Machines) =>
  ({
    rented: { usdPerHour: facts.cloud_per_hour },
    owned: { usdPerServer: facts.capex, usdPerHour: facts.onprem_opex_per_hour },
    baseline: 'rented',
  }) as const;

/** Hours after which a machine bought has cost no more than one rented, and the months they are. */
export const breakevenHours = define({ ...machines, hours_per_month: positive }, (facts) => {
  const ledgerOf = (months: number) =>
    busyMachine({ ...boughtOrRented(facts), hoursPerMonth: facts.hours_per_month, months });
  const months = monthsToPayBack(ledgerOf, 'owned');
  if (months instanceof NoValue) return { breakeven_hours: months, breakeven_months: months };
  const paidBack = input('payback', 'month', {
    label: 'months until it is paid back',
    value: months,
  });
  const hours = cell('study.breakEvenHours', 'h', {
    label: 'hours until it is paid back',
    formula: paidBack.times(ledgerOf(1).demand.hours),
  });
  return numbersOf({ breakeven_hours: hours, breakeven_months: paidBack });
});

/** Both totals over some hours, taken as one period of that length, and what buying saves. */
export const tcoHorizon = define({ ...machines, hours: positive }, (facts) => {
  const ledger = busyMachine({ ...boughtOrRented(facts), hoursPerMonth: facts.hours, months: 1 });
  const { totalSaving } = comparisonOf(ledger, 'owned');
  const cloud = routeOf(ledger, 'rented').total;
  return numbersOf({
    onprem_total: routeOf(ledger, 'owned').total,
    cloud_total: cloud,
    savings: totalSaving,
    savings_pct: cell('study.savingsPct', '1', {
      label: 'saving in percent',
      formula: totalSaving.over(cloud).times(HUNDRED),
    }),
  });
});

/** Both costs an hour and per million tokens, over the machine's whole life as one period. */
export const costPerMtokPair = define(
  { ...machines, life_hours: positive, tokens_per_second: throughput },
  (facts) => {
    const rate = tokensPerSecondOf(facts.tokens_per_second);
    const ledger = busyMachine({
      ...boughtOrRented(facts),
      hoursPerMonth: facts.life_hours,
      months: 1,
      ...(rate instanceof NoValue ? {} : { tokensPerSecond: rate }),
    });
    const owned = routeOf(ledger, 'owned');
    const rented = routeOf(ledger, 'rented');
    const { timesCheaper, savingShare } = comparisonOf(ledger, 'owned');
    const perHour = cell('study.ownedPerHour', 'USD/h', {
      label: 'cost of an hour of the machine bought',
      formula: owned.total.over(ledger.demand.hours.times(ONE_MONTH)),
    });
    const pct = cell('study.savingsPct', '1', {
      label: 'saving in percent',
      formula: savingShare.times(HUNDRED),
    });
    const figures = numbersOf({
      onprem_hourly: perHour,
      onprem_per_mtok: owned.usdPerMTok,
      cloud_per_mtok: rented.usdPerMTok,
      ratio: timesCheaper,
      savings_pct: pct,
    });
    return rate instanceof NoValue
      ? { ...figures, onprem_per_mtok: rate, cloud_per_mtok: rate }
      : figures;
  },
);
