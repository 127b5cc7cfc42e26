import type { Catalogue } from './catalogue';
import { rowById } from './lookup';
import type { Fact } from './schema/fact';
import type { Residency, ResidencyRegion } from './schema/residency';

/** Where processing can be kept, and under whose account; "unknown" where no source was found. */
interface ResidencyFacts {
  readonly guaranteed: readonly ResidencyRegion[] | 'unknown';
  readonly ownAccount: boolean | 'unknown';
  /** Ids of the sources the answer is taken from, each once. */
  readonly sources: readonly string[];
}

/** As of a cloud; the surcharge is on top of the price by the token, undefined where not known. */
interface ApiResidencyFacts extends ResidencyFacts {
  readonly surchargeShare: Fact<'1'> | undefined;
}

interface Cited {
  readonly source?: string | undefined;
}

/** Of a provider as API prices name it. Regions hold for at least one of its models, not for each. */
export function residencyOfApi(catalogue: Catalogue, providerId: string): ApiResidencyFacts {
  const { processedIn, ownAccount, surchargeShare } =
    rowById(catalogue.residency, providerId)?.api ?? {};
  return {
    guaranteed:
      processedIn?.filter(({ guaranteed }) => guaranteed).map(({ region }) => region) ?? 'unknown',
    ownAccount: ownAccount?.value ?? 'unknown',
    surchargeShare,
    sources: sourcesOf([...(processedIn ?? []), ownAccount, surchargeShare]),
  };
}

/** Of a cloud offer: its own region where it names one, else every region of its provider. */
export function residencyOfCloud(catalogue: Catalogue, cloudOfferId: string): ResidencyFacts {
  const offer = rowById(catalogue.cloudOffers, cloudOfferId);
  const { regions, ownAccount } =
    (offer && rowById(catalogue.residency, offer.provider)?.cloud) ?? {};
  const places = offer && regions?.filter((place) => isIn(place, offer.region));
  return {
    guaranteed: places?.map(({ region }) => region) ?? 'unknown',
    ownAccount: ownAccount?.value ?? 'unknown',
    sources: sourcesOf([...(places ?? []), ownAccount]),
  };
}

type CloudPlace = NonNullable<NonNullable<Residency['cloud']>['regions']>[number];

function isIn({ providerRegions }: CloudPlace, region: string): boolean {
  return region === 'any' || providerRegions?.includes(region) === true;
}

function sourcesOf(facts: readonly (Cited | undefined)[]): string[] {
  return [...new Set(facts.flatMap((fact) => fact?.source ?? []))];
}
