import type { Catalogue } from './catalogue';
import { releaseDay } from './release-id';

/** A catalogue as its release file holds it: sources once, not repeated beside the API prices. */
type Released = Omit<Catalogue, 'apiPrices'> & {
  readonly apiPrices: Pick<Catalogue['apiPrices'], 'providers'>;
};

/** The one spelling of a release: no spaces, keys in alphabetical order, one newline at the end. */
export function serializeRelease(catalogue: Catalogue): string {
  const released: Released = {
    ...catalogue,
    apiPrices: { providers: catalogue.apiPrices.providers },
  };
  return `${JSON.stringify(sortKeys(released))}\n`;
}

/** Sections that releases made before them do not have; they open as empty. */
const LATER_SECTIONS = {
  seatPlans: {},
  residency: {},
  workloadPresets: {},
  evaluations: {},
  scoredModels: {},
} as const satisfies Partial<Catalogue>;

/**
 * The catalogue in a release file. The file was validated when it was made and is pinned
 * by its digest, so it is not validated again on every page load.
 */
export function openRelease(json: unknown): Catalogue {
  const released = json as Released; // made by serializeRelease; see above
  const { providers } = released.apiPrices;
  return {
    ...LATER_SECTIONS,
    ...released,
    apiPrices: { asOf: releaseDay(released.release), providers, sources: released.sources },
  };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
