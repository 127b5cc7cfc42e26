import type { Cell } from '@/lib/graph/cell';
import { cell, leaf, MONTH_NUMBER, ONE, ONE_MONTH } from './definitions';
import type { Given } from './inputs';
import { yearlyChange } from './rates';
import { onceAfter, renewals, upTo } from './schedules';
import type { Shared } from './shared';

/** Things that are bought and wear out: servers, devices. */
export interface Things {
  /** Prefix of the cells' ids. */
  readonly id: 'owned' | 'edge';
  /** Unit of one thing, and its word. */
  readonly unit: 'server' | 'device';
  /** How many stand there, month by month; never falls. */
  readonly installed: Cell;
  /** month */
  readonly lifeMonths: Given;
  /** 1/year */
  readonly priceChangePerYear: Given;
}

/** Things bought, each replaced at the end of its life. Additions count from the start of their month. */
export interface Purchases {
  /** Bought before month 1. */
  readonly first: Cell;
  /** Added or replaced later, a month. */
  readonly later: Cell;
  /** Worn out and taken away, a month. */
  readonly retired: Cell;
  /** Price of a month over that of month 1. */
  readonly priceFactor: Cell;
  /** month */
  readonly life: Cell;
  /** 1 in each month in which the things bought before month 1 are replaced. */
  readonly replaced: Cell;
  /** 1 in the month a thing bought before month 1 is sold again. */
  readonly soldOnce: Cell;
  /** How often the things of month 1 are bought over the horizon, at a constant volume. */
  readonly timesBought: Cell;
  /** month: age at the end of the horizon of what is bought in each month. */
  readonly ageAtEnd: Cell;
  /** 1 where what is bought in a month has not been replaced by the end. */
  readonly keptToTheEnd: Cell;
}

export function purchaseCells({ things, shared }: { things: Things; shared: Shared }): Purchases {
  const { unit, installed } = things;
  const id = (name: string) => `${things.id}.${name}`;
  const life = leaf(id('life'), 'month', {
    label: `life of a ${unit}, after which it is replaced`,
    ...things.lifeMonths,
  });
  const replaced = renewals(id('replaced'), {
    label: `months in which the first ${unit}s are replaced`,
    term: life,
  });
  const soldOnce = cell(id('soldOnce'), '1', {
    label: `the month in which the first ${unit}s reach the end of their life`,
    formula: onceAfter(life),
  });
  const first = cell(id('firstBought'), unit, {
    label: `${unit}s bought before month 1`,
    formula: installed.first(),
  });
  const change = yearlyChange(id('hardwarePriceChange'), {
    label: 'hardware price change',
    given: things.priceChangePerYear,
  });
  const ageAtEnd = cell(id('ageAtEnd'), 'month', {
    label: 'age at the end of what is bought in a month',
    formula: shared.horizon.minus(MONTH_NUMBER).plus(ONE_MONTH),
  });
  const later = cell(id('laterBought'), `${unit}/month`, {
    label: `${unit}s added or replaced later`,
    // An addition is bought in its own month and again each time its life ends.
    formula: installed
      .increase(ONE_MONTH)
      .spreadBy(replaced.plus(upTo(ONE_MONTH)))
      .plus(first.times(replaced).over(ONE_MONTH)),
  });
  return {
    first,
    later,
    life,
    replaced,
    soldOnce,
    ageAtEnd,
    retired: cell(id('retired'), `${unit}/month`, {
      label: `${unit}s that reach the end of their life`,
      formula: later.spreadBy(soldOnce).plus(first.times(soldOnce).over(ONE_MONTH)),
    }),
    priceFactor: cell(id('priceFactor'), '1', {
      label: 'hardware price, month by month, over that of month 1',
      formula: ONE.compound(change, ONE_MONTH),
    }),
    timesBought: cell(id('timesBought'), '1', {
      label: `times the ${unit}s of month 1 are bought over the horizon`,
      formula: shared.horizon.roundUp(life).over(life),
    }),
    keptToTheEnd: cell(id('keptToTheEnd'), '1', {
      label: 'months whose purchases are still there at the end',
      formula: upTo(life, ageAtEnd),
    }),
  };
}
