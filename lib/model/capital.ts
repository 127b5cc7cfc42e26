import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import type { CostPart } from '@/lib/scenario/cost-parts';
import { cell, leaf, ONE, ONE_MONTH } from './definitions';
import { nonEmpty } from './demand';
import type { Given } from './inputs';
import { partSlug, type CostLine, type EndLine, type MonthlyLine } from './lines';
import type { Purchases, Things } from './purchases';
import { upTo } from './schedules';
import type { Shared } from './shared';

/** One part of what a thing costs to buy, USD a thing, its switch included. */
export interface CapitalPart {
  readonly part: CostPart;
  readonly perThing: Cell;
}

/** Capital bought, written off and sold again. Every amount is cash once. */
export interface Capital {
  /** USD, before month 1 */
  readonly first: Cell;
  /** USD/month */
  readonly later: Cell;
  /** USD/month: what is added later, replacements left out */
  readonly added: Cell;
  /** Write-off in the books, USD/month: the same share each month of its life. */
  readonly depreciation: Cell;
  readonly taxDepreciation: Cell;
  /** What stands in the books at the end of each month, USD, before the sale at the end. */
  readonly bookValue: Cell;
  readonly taxValue: Cell;
  /** Old things sold when they are replaced, USD/month. */
  readonly soldOnReplacement: Cell;
  /** Things sold at the end of the horizon, USD. */
  readonly soldAtEnd: Cell;
  /** Share of its price a thing fetches at an age. */
  readonly resaleShareAt: ResaleShareAt;
  readonly upfront: readonly CostLine[];
  readonly monthly: readonly MonthlyLine[];
  readonly atEnd: readonly EndLine[];
}

type ResaleShareAt = (name: string, age: Cell) => Cell;

interface Question {
  readonly things: Things;
  readonly purchases: Purchases;
  /** The first is what can be sold again. */
  readonly parts: readonly [CapitalPart, ...CapitalPart[]];
  readonly residual: { readonly share: Given; readonly months: Given };
  readonly shared: Shared;
}

export function capitalCells(question: Question): Capital {
  const { things, purchases, parts, shared } = question;
  const id = (name: string) => `${things.id}.${name}`;
  const bought = parts.map((each) => boughtCells({ ...question, ...each }));
  const first = cell(id('firstCapital'), 'USD', {
    label: 'capital bought before month 1',
    formula: sumOf(nonEmpty(bought.map((each) => each.first))),
  });
  const later = cell(id('laterCapital'), 'USD/month', {
    label: 'capital bought later',
    formula: sumOf(nonEmpty(bought.map((each) => each.later))),
  });
  const bookShares = cell(id('bookShares'), '1/month', {
    label: 'share of a purchase written off in the books, by months since it',
    formula: upTo(purchases.life).over(purchases.life),
  });
  const book = writeOff({
    id: id('book'),
    words: 'in the books',
    first,
    later,
    shares: bookShares,
  });
  const tax = writeOff({
    id: id('tax'),
    words: 'for tax',
    first,
    later,
    shares: shared.taxShares ?? bookShares,
  });
  const resaleShareAt = resaleByAge(question);
  const sales = salesCells({ ...question, ...nonEmpty(bought)[0], resaleShareAt });
  return {
    first,
    later,
    added: cell(id('addedCapital'), 'USD/month', {
      label: 'capital of what is added, replacements left out',
      formula: things.installed
        .increase(ONE_MONTH)
        .times(sumOf(nonEmpty(parts.map((each) => each.perThing))), purchases.priceFactor),
    }),
    depreciation: book.writtenOff,
    taxDepreciation: tax.writtenOff,
    bookValue: book.value,
    taxValue: tax.value,
    soldOnReplacement: sales.monthly.cell,
    soldAtEnd: sales.atEnd.cell,
    resaleShareAt,
    upfront: bought.map((each): CostLine => ({
      part: each.part,
      kind: 'capex',
      cell: each.first,
    })),
    monthly: [
      ...bought.map((each): MonthlyLine => ({
        part: each.part,
        kind: 'capex',
        cell: each.later,
        atConstantVolume: each.laterAtConstantVolume,
      })),
      sales.monthly,
    ],
    atEnd: [sales.atEnd],
  };
}

function boughtCells(given: Question & CapitalPart) {
  const { things, purchases, part, perThing } = given;
  const id = (name: string) => `${things.id}.${partSlug(part)}.${name}`;
  const first = cell(id('first'), 'USD', {
    label: `${part}: bought before month 1`,
    formula: purchases.first.times(perThing),
  });
  return {
    part,
    first,
    later: cell(id('later'), 'USD/month', {
      label: `${part}: bought later`,
      formula: purchases.later.times(perThing, purchases.priceFactor),
    }),
    laterAtConstantVolume: cell(id('laterAtConstantVolume'), 'USD', {
      label: `${part}: replaced over the horizon at the volume of month 1`,
      formula: first.times(purchases.timesBought.minus(ONE)),
    }),
  };
}

/** A schedule of shares applied to all that was bought; what is left of it stands in the value. */
function writeOff(given: { id: string; words: string; first: Cell; later: Cell; shares: Cell }): {
  writtenOff: Cell;
  value: Cell;
} {
  const { first, later, shares } = given;
  const writtenOff = cell(`${given.id}Depreciation`, 'USD/month', {
    label: `depreciation ${given.words}`,
    formula: first.times(shares).plus(later.times(ONE_MONTH).spreadBy(shares)),
  });
  return {
    writtenOff,
    value: cell(`${given.id}Value`, 'USD', {
      label: `value ${given.words} at the end of the month`,
      formula: first.plus(later.cumulative(ONE_MONTH)).minus(writtenOff.cumulative(ONE_MONTH)),
    }),
  };
}

/** What old things fetch: on replacement at the end of their life, and all others at the end. */
function salesCells(
  given: Question & { part: CostPart; first: Cell; later: Cell; resaleShareAt: ResaleShareAt },
): { monthly: MonthlyLine; atEnd: EndLine } {
  const { things, purchases, part, first, later, shared, resaleShareAt: shareAt } = given;
  const id = (name: string) => `${things.id}.${name}`;
  const atLife = shareAt('resaleShareAtLife', purchases.life);
  const lastAge = cell(id('lastAge'), 'month', {
    label: 'age at the end of the last replacement, at a constant volume',
    formula: shared.horizon.minus(purchases.life.times(purchases.timesBought.minus(ONE))),
  });
  const head = { part, kind: 'capex', received: true } as const;
  return {
    monthly: {
      ...head,
      cell: cell(id('soldOnReplacement'), 'USD/month', {
        label: `old ${things.unit}s sold when they are replaced`,
        formula: first
          .times(purchases.soldOnce)
          .over(ONE_MONTH)
          .plus(later.spreadBy(purchases.soldOnce))
          .times(atLife),
      }),
      atConstantVolume: cell(id('soldOnReplacementAtConstantVolume'), 'USD', {
        label: `old ${things.unit}s sold at the volume of month 1`,
        formula: first.times(purchases.timesBought.minus(ONE), atLife),
      }),
    },
    atEnd: {
      ...head,
      cell: cell(id('residual'), 'USD', {
        label: 'residual value at the end',
        formula: first
          .times(
            upTo(purchases.life, shared.horizon),
            shareAt('resaleShareOfFirst', shared.horizon),
          )
          .plus(
            later
              .times(purchases.keptToTheEnd, shareAt('resaleShareAtEnd', purchases.ageAtEnd))
              .sum(ONE_MONTH),
          ),
      }),
      atConstantVolume: cell(id('residualAtConstantVolume'), 'USD', {
        label: `residual value of the ${things.unit}s of month 1`,
        formula: first.times(shareAt('resaleShareOfLast', lastAge)),
      }),
    },
  };
}

/** Value falls by the same share every month, to the residual share at the age it is stated for. */
function resaleByAge({ things, residual }: Question): ResaleShareAt {
  const share = leaf(`${things.id}.residualShare`, '1', {
    label: 'residual value, share of the purchase price',
    ...residual.share,
  });
  const statedAt = leaf(`${things.id}.residualAge`, 'month', {
    label: 'age at which the residual value is stated',
    ...residual.months,
  });
  return (name, age) =>
    cell(`${things.id}.${name}`, '1', {
      label: `share of the price fetched at an age: ${age.label}`,
      formula: share.power(age.over(statedAt)),
    });
}
