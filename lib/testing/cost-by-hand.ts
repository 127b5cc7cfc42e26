import type { LedgerInputs } from '@/lib/model/inputs';
import type { CostPart } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';
import { apiEntries } from './by-hand/api';
import { monthsOf, one, present, running, total, type Entry } from './by-hand/basics';
import { booksByHand, type BooksByHand } from './by-hand/books';
import { deviceCapital, edgeEntries, edgeKWh } from './by-hand/edge';
import { overheadEntries } from './by-hand/overheads';
import { ownedEntries, ownedKWh, serverCapital } from './by-hand/owned';
import { rentedCarbon, rentedEntries } from './by-hand/rented';

// What each route costs, worked out a second time with plain loops and no cells: what the ledger is
// compared with. Only tests may have a second opinion.

/** Cash of one route: paid before month 1, then month by month, end payments in the last. */
export interface CashByHand {
  readonly upfront: number;
  readonly monthly: readonly number[];
}

/** All that a route pays and receives. */
export function entriesByHand(inputs: LedgerInputs, id: OptionId): Entry[] {
  const own = ownEntries(inputs, id);
  return [...own, ...overheadEntries(inputs, id, own)];
}

/** The cash of a route, USD. */
export function cashByHand(inputs: LedgerInputs, id: OptionId): CashByHand {
  return cashOf(inputs, entriesByHand(inputs, id));
}

export function cashOf(inputs: LedgerInputs, entries: readonly Entry[]): CashByHand {
  const months = [0, ...monthsOf(inputs).map(() => 0)];
  for (const { month, usd } of entries) months[month] = (months[month] ?? NaN) + usd;
  const [upfront = NaN, ...monthly] = months;
  return { upfront, monthly };
}

/** One part of the cost over the horizon. */
export function partOf(entries: readonly Entry[], part: CostPart): number {
  return total(entries.filter((entry) => entry.part === part).map(({ usd }) => usd));
}

/** Present value: month m is discounted by m months, money before month 1 by none. */
export function presentValueByHand(inputs: LedgerInputs, cash: CashByHand): number {
  const yearly = 1 + one(inputs.discountRatePerYear);
  return cash.monthly.reduce(
    (sum, usd, month) => sum + usd / yearly ** ((month + 1) / 12),
    cash.upfront,
  );
}

/** A route in the books and for tax. */
export function routeBooksByHand(
  inputs: LedgerInputs,
  id: OptionId,
  entries: readonly Entry[],
): BooksByHand {
  return booksByHand({ inputs, entries, owns: ownedBy(inputs, id) });
}

/** t over the horizon; null where nobody knows, and for routes that run on others' machines. */
export function carbonByHand(inputs: LedgerInputs, id: OptionId): number | null {
  if (id === 'owned') {
    const grams = one(present(inputs.owned).gridGramsPerKWh);
    return (total(ownedKWh(inputs)) * grams) / 1e6;
  }
  if (id === 'edge') {
    const grams = one(present(inputs.edge).gridGramsPerKWh);
    return (total(edgeKWh(inputs)) * grams) / 1e6;
  }
  if (id !== 'rented') return null;
  const tonnes = monthsOf(inputs).map((month) => rentedCarbon(inputs, month));
  return tonnes.every((each) => each !== null) ? total(tonnes) : null;
}

function ownEntries(inputs: LedgerInputs, id: OptionId): Entry[] {
  switch (id) {
    case 'rented':
      return rentedEntries(inputs);
    case 'owned':
      return ownedEntries(inputs);
    case 'edge':
      return edgeEntries(inputs);
    case 'seats': {
      const seats = present(inputs.seats);
      return running(inputs, 'Seat licences', () => one(seats.users) * one(seats.usdPerSeatMonth));
    }
    case 'frontier-api':
    case 'small-api':
    case 'hosted-open':
      return apiEntries(inputs, id);
  }
}

/** What stands in a route's books: leased servers stand in the lessor's. */
function ownedBy(inputs: LedgerInputs, id: OptionId) {
  if (id === 'edge')
    return { capital: deviceCapital(inputs), life: one(present(inputs.edge).lifeMonths) };
  if (id !== 'owned') return null;
  const { financing, lifeMonths } = present(inputs.owned);
  return financing.method === 'operating-lease'
    ? null
    : { capital: serverCapital(inputs), life: one(lifeMonths) };
}
