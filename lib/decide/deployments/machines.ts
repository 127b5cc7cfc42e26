import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { OwnedInputs, RentedInputs } from '@/lib/model/machine-inputs';
import type { Scenario } from '@/lib/scenario/schema';
import { findCloudOffer, findServer, type FoundMachine } from '../lookup/machines';
import type { Space } from './space';

/** A cloud instance or a server that can be had on the scenario's day. */
export type Machine =
  | ({ readonly route: 'rented'; readonly id: string } & FoundMachine<RentedInputs>)
  | ({ readonly route: 'owned'; readonly id: string } & FoundMachine<OwnedInputs>);

/** Every machine of the catalogue that has a price, in the order of ids, rented ones first. */
export function machinesOf(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  space: Space;
}): Machine[] {
  const { catalogue, space } = given;
  const allowed = (rows: Readonly<Record<string, unknown>>) =>
    Object.keys(rows)
      .filter((id) => space.machines?.has(id) ?? true)
      .sort();
  const machines: Machine[] = [];
  if (space.routes.includes('rented')) {
    for (const id of allowed(catalogue.cloudOffers)) {
      const offer = findCloudOffer({ ...given, id });
      if (!('code' in offer)) machines.push({ route: 'rented', id, ...offer });
    }
  }
  if (space.routes.includes('owned')) {
    for (const id of allowed(catalogue.servers)) {
      const server = findServer({ ...given, id });
      if (!('code' in server)) machines.push({ route: 'owned', id, ...server });
    }
  }
  return machines;
}
