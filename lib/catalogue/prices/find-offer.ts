import type { ApiPrices, Offer, PriceProvider } from '../schema/api-prices';
import { looseSlugOf, matchesPattern, normaliseId, withHyphenatedDate } from './match';
import type { PriceProblem } from './problem';

/** An offer, and what the reader must know about how it was found. */
export type FoundOffer = { readonly offer: Offer; readonly notices: readonly string[] };

/**
 * The offer of a model at a provider. `model` may be the provider's own API id or one of its
 * aliases, our id, or the id of an open-weight model. Providers that resell others' models at list
 * price (Azure, Vertex) fall back on the maker's row and say so.
 */
export function findOffer(
  prices: ApiPrices,
  request: { provider: string; model: string },
): FoundOffer | PriceProblem {
  const provider = findProvider(prices, request.provider);
  if (provider === undefined) return unknownProvider(prices, request.provider);
  const model = normaliseId(request.model);
  const own = offerAt(provider, model);
  if (own !== undefined) return { offer: own, notices: noticesOf(own) };
  for (const id of provider.fallback) {
    const maker = prices.providers.find((candidate) => candidate.id === id);
    const offer = maker && offerAt(maker, model);
    if (maker && offer) {
      return { offer, notices: [fallbackNotice(provider, maker, offer), ...noticesOf(offer)] };
    }
  }
  return unknownModel(provider, request.model);
}

/** The provider of that id or alias (`bedrock` is `aws`). */
export function findProvider(prices: ApiPrices, id: string): PriceProvider | undefined {
  const wanted = normaliseId(id);
  return (
    prices.providers.find((provider) => provider.id === wanted) ??
    prices.providers.find((provider) => provider.aliases.includes(wanted))
  );
}

/** Every offer of an open-weight model over all providers, those no longer sold (`deprecated`) too. */
export function offersOfOpenModel(prices: ApiPrices, openModel: string): Offer[] {
  return prices.providers.flatMap((provider) =>
    provider.offers.filter((offer) => offer.openModel === openModel),
  );
}

// Exact ids come before patterns, patterns before our own ids: a pattern is the provider's word on
// what an id means, ours only a convenience.
function offerAt(provider: PriceProvider, model: string): Offer | undefined {
  const { offers } = provider;
  return (
    offerByProviderId(offers, model) ??
    offerByProviderId(offers, withHyphenatedDate(model)) ??
    offers.find((offer) => offer.id === model || offer.openModel === model) ??
    only(offers.filter((offer) => namesOf(offer).includes(looseSlugOf(model))))
  );
}

function offerByProviderId(offers: readonly Offer[], id: string): Offer | undefined {
  return (
    offers.find((offer) => normaliseId(offer.model) === id) ??
    offers.find((offer) => offer.aliases.some((alias) => normaliseId(alias) === id)) ??
    offers.find((offer) => offer.match.some((pattern) => matchesPattern(pattern, id)))
  );
}

function namesOf(offer: Offer): string[] {
  return [looseSlugOf(offer.model), looseSlugOf(offer.name)];
}

function only(offers: Offer[]): Offer | undefined {
  return offers.length === 1 ? offers[0] : undefined;
}

function noticesOf(offer: Offer): string[] {
  return offer.note === undefined ? [] : [offer.note];
}

function fallbackNotice(provider: PriceProvider, maker: PriceProvider, offer: Offer): string {
  return `The catalogue has no price of ${provider.name} for ${offer.name}; the list price of ${maker.name} is used.`;
}

function unknownProvider(prices: ApiPrices, provider: string): PriceProblem {
  const known = prices.providers.map(({ id }) => id).join(', ');
  return {
    kind: 'error',
    code: 'unknown-provider',
    path: 'provider',
    message: `provider is "${provider}", which the catalogue does not know; it must be one of ${known}.`,
  };
}

function unknownModel(provider: PriceProvider, model: string): PriceProblem {
  return {
    kind: 'error',
    code: 'unknown-model',
    path: 'model',
    message: `model is "${model}", for which the catalogue has no price at ${provider.name}; it must be one of the provider's API ids, an alias, or an id of the catalogue.`,
  };
}
