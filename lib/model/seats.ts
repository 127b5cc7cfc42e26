import { cell, leaf } from './definitions';
import type { SeatInputs } from './inputs';
import type { RouteLines } from './lines';
import type { Shared } from './shared';

/** A plan bought per person: the price of a seat, used or not. */
export function seatLines({ seats, shared }: { seats: SeatInputs; shared: Shared }): RouteLines {
  const users = leaf('seats.users', 'seat', { label: `seats, ${seats.label}`, ...seats.users });
  const price = leaf('seats.price', 'USD/seat/month', {
    label: `price of a seat, ${seats.label}`,
    ...seats.usdPerSeatMonth,
  });
  const cost = cell('seats.cost', 'USD/month', {
    label: 'seat licences',
    formula: users.times(price, shared.counted('Seat licences')),
  });
  return {
    upfront: [],
    monthly: [{ part: 'Seat licences', kind: 'opex', cell: cost }],
    atEnd: [],
  };
}
