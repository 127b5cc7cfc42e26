import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById, type CatalogueKind } from '@/lib/catalogue/lookup';
import type { Offer, PriceProvider } from '@/lib/catalogue/schema/api-prices';
import type { RowChange } from './catalogue-changes';

type Address = Pick<RowChange, 'kind' | 'id'>;

const SECTIONS = {
  model: 'models',
  accelerator: 'accelerators',
  'edge-device': 'edgeDevices',
  server: 'servers',
  'cloud-offer': 'cloudOffers',
  'market-reference': 'marketReferences',
  engine: 'engines',
  format: 'formats',
  tool: 'tools',
  'seat-plan': 'seatPlans',
  residency: 'residency',
  'workload-preset': 'workloadPresets',
  evaluation: 'evaluations',
  'scored-model': 'scoredModels',
  'operating-cost': 'operatingCosts',
  default: 'defaults',
  source: 'sources',
} as const satisfies Record<Exclude<CatalogueKind, 'api-offer'>, keyof Catalogue>;

/** A catalogue in which some rows are already those of another release, or gone as they are there. */
export function withRowsOf(given: {
  catalogue: Catalogue;
  later: Catalogue;
  rows: readonly Address[];
}): Catalogue {
  const { catalogue, later, rows } = given;
  if (rows.length === 0) return catalogue;
  const sections = new Map<keyof Catalogue, Record<string, unknown>>();
  for (const { kind, id } of rows) {
    if (kind === 'api-offer') continue;
    const key = SECTIONS[kind];
    const section = sections.get(key) ?? { ...catalogue[key] };
    sections.set(key, withRow(section, { id, row: rowById<unknown>(later[key], id) }));
  }
  const offers = new Set(rows.filter(({ kind }) => kind === 'api-offer').map(({ id }) => id));
  const providers = mixedProviders(
    { before: catalogue.apiPrices.providers, after: later.apiPrices.providers },
    offers,
  );
  const mixed = { ...catalogue, ...Object.fromEntries(sections) };
  return { ...mixed, apiPrices: { ...catalogue.apiPrices, sources: mixed.sources, providers } };
}

function withRow(
  section: Readonly<Record<string, unknown>>,
  { id, row }: { id: string; row: unknown },
): Record<string, unknown> {
  const others = Object.fromEntries(Object.entries(section).filter(([other]) => other !== id));
  return row === undefined ? others : { ...others, [id]: row };
}

function mixedProviders(
  { before, after }: { before: readonly PriceProvider[]; after: readonly PriceProvider[] },
  taken: ReadonlySet<string>,
): PriceProvider[] {
  const addressOf = ({ provider, id }: Offer) => `${provider}-${id}`;
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...after.filter(({ id }) => !known.has(id))].flatMap((provider) => {
    const old = before.find(({ id }) => id === provider.id)?.offers ?? [];
    const now = after.find(({ id }) => id === provider.id)?.offers ?? [];
    const kept = old.flatMap((offer) =>
      taken.has(addressOf(offer)) ? now.filter(({ id }) => id === offer.id) : [offer],
    );
    const added = now.filter(
      (offer) => taken.has(addressOf(offer)) && !old.some(({ id }) => id === offer.id),
    );
    const offers = [...kept, ...added];
    return known.has(provider.id) || offers.length > 0 ? [{ ...provider, offers }] : [];
  });
}
