import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import { findOffer, findProvider } from '@/lib/catalogue/prices/find-offer';
import { isPriceProblem } from '@/lib/catalogue/prices/problem';
import type { venueKinds } from '@/lib/scenario/options';

/** An offer of a kind of place, as a scenario writes it. */
export interface NamedOffer {
  readonly kind: (typeof venueKinds)[number];
  readonly offer: string;
}

/**
 * What an offer is called that the form does not list: spelled the provider's way, no longer sold or
 * of no class. Null where the catalogue does not have it.
 */
export function offerName(catalogue: Catalogue, { kind, offer }: NamedOffer): string | null {
  if (kind === 'owned') return rowById(catalogue.servers, offer)?.name ?? null;
  if (kind === 'rented') {
    const row = rowById(catalogue.cloudOffers, offer);
    return row === undefined ? null : `${row.instance} at ${row.providerName}`;
  }
  const [provider = '', ...rest] = offer.split('/');
  const found = findOffer(catalogue.apiPrices, { provider, model: rest.join('/') });
  if (isPriceProblem(found)) return null;
  const host = findProvider(catalogue.apiPrices, provider)?.name ?? provider;
  return `${found.offer.name} on ${host}${found.offer.deprecated ? ', no longer sold' : ''}`;
}
