import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import { findOffer, findProvider } from '@/lib/catalogue/prices/find-offer';
import { isPriceProblem } from '@/lib/catalogue/prices/problem';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';

/** What a scenario chose for one kind of route: whose, and which model. */
export interface Choice {
  /** Provider id of an API or a cloud; null for machines of one's own. */
  readonly provider: string | null;
  readonly providerName: string;
  /** Model id as the provider or the catalogue spells it; null for seat plans. */
  readonly model: string | null;
  readonly modelName: string;
  /** `provider/model` of an API, as a scenario writes it; null else */
  readonly offer: string | null;
}

const apiKeys = {
  'frontier-api': 'frontierApi',
  'small-api': 'smallApi',
  'hosted-open': 'hostedOpen',
} as const;

/** The provider and the model of a route. */
export function choiceOf(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  kind: OptionId;
}): Choice {
  const { scenario, catalogue, kind } = given;
  if (kind === 'seats')
    return {
      provider: null,
      providerName: 'its vendor',
      model: null,
      modelName: 'A seat plan',
      offer: null,
    };
  if (kind === 'rented' || kind === 'owned' || kind === 'edge') {
    const { model } = scenario.selfHosted;
    const offer =
      kind === 'rented' ? rowById(catalogue.cloudOffers, scenario.rented.offer) : undefined;
    return {
      provider: offer?.provider ?? null,
      providerName: offer?.providerName ?? 'one’s own site',
      model,
      modelName: rowById(catalogue.models, model)?.name ?? model,
      offer: null,
    };
  }
  const { offer } = scenario[apiKeys[kind]];
  const [provider = '', ...rest] = offer.split('/');
  const wanted = rest.join('/');
  const found = findOffer(catalogue.apiPrices, { provider, model: wanted });
  const named = isPriceProblem(found) ? undefined : found.offer;
  // Whose machines it runs on: a reseller that takes the maker's price is not the maker.
  const host = findProvider(catalogue.apiPrices, provider);
  return {
    provider: host?.id ?? provider,
    providerName: host?.name ?? provider,
    model: named?.model ?? wanted,
    modelName: named?.name ?? wanted,
    offer,
  };
}
