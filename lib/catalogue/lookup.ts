import type { Catalogue } from './catalogue';

/** What a row is, as the command line names it: `catalogue show accelerator/l4`. */
export const CATALOGUE_KINDS = [
  'model',
  'accelerator',
  'edge-device',
  'server',
  'cloud-offer',
  'market-reference',
  'api-offer',
  'engine',
  'format',
  'tool',
  'seat-plan',
  'residency',
  'workload-preset',
  'evaluation',
  'scored-model',
  'operating-cost',
  'default',
  'source',
] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

export interface CatalogueEntry {
  readonly kind: CatalogueKind;
  readonly id: string;
  readonly name: string;
}

/**
 * The figure in force on a day: the newest whose `effectiveFrom` is not after it.
 * Undefined where the oldest begins later; an earlier price is then not known.
 */
export function factAt<Dated extends { readonly effectiveFrom: string }>(
  facts: readonly Dated[],
  date: string,
): Dated | undefined {
  return facts.findLast((fact) => fact.effectiveFrom <= date);
}

/** A row by its id; an id such as "constructor", which every object answers to, is as unknown as any. */
export function rowById<Row>(rows: Readonly<Record<string, Row>>, id: string): Row | undefined {
  return Object.hasOwn(rows, id) ? rows[id] : undefined;
}

/** Every row of a kind by id. An API offer's id is its provider, "-" and its id there. */
export function rowsOfKind(
  catalogue: Catalogue,
  kind: CatalogueKind,
): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'model':
      return catalogue.models;
    case 'accelerator':
      return catalogue.accelerators;
    case 'edge-device':
      return catalogue.edgeDevices;
    case 'server':
      return catalogue.servers;
    case 'cloud-offer':
      return catalogue.cloudOffers;
    case 'market-reference':
      return catalogue.marketReferences;
    case 'api-offer':
      return apiOffersById(catalogue);
    case 'engine':
      return catalogue.engines;
    case 'format':
      return catalogue.formats;
    case 'tool':
      return catalogue.tools;
    case 'seat-plan':
      return catalogue.seatPlans;
    case 'residency':
      return catalogue.residency;
    case 'workload-preset':
      return catalogue.workloadPresets;
    case 'evaluation':
      return catalogue.evaluations;
    case 'scored-model':
      return catalogue.scoredModels;
    case 'operating-cost':
      return catalogue.operatingCosts;
    case 'default':
      return catalogue.defaults;
    case 'source':
      return catalogue.sources;
  }
}

/** What the catalogue holds, one kind or all, in the order of kinds and then of ids. */
export function listCatalogue(catalogue: Catalogue, kind?: CatalogueKind): CatalogueEntry[] {
  const kinds = kind === undefined ? CATALOGUE_KINDS : [kind];
  return kinds.flatMap((each) =>
    Object.entries(rowsOfKind(catalogue, each))
      .map(([id, row]) => ({ kind: each, id, name: nameOf(row, id) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

export type Shown =
  | { readonly ok: true; readonly kind: CatalogueKind; readonly id: string; readonly row: unknown }
  | {
      readonly ok: false;
      readonly code: 'not-an-address' | 'unknown-kind' | 'unknown-id';
      readonly message: string;
      readonly nearMatches: readonly string[];
    };

/** One row by its address, `kind/id`; for an unknown one, the addresses closest to it. */
export function showCatalogue(catalogue: Catalogue, address: string): Shown {
  const [, kindText, id] = /^([^/]*)\/(.+)$/.exec(address) ?? [];
  if (kindText === undefined || id === undefined) {
    return notShown(
      'not-an-address',
      `"${address}" is not of the form kind/id, for example accelerator/l40s.`,
    );
  }
  const kind = CATALOGUE_KINDS.find((each) => each === kindText);
  if (kind === undefined) {
    return notShown(
      'unknown-kind',
      `"${kindText}" is not a kind; kinds are ${CATALOGUE_KINDS.join(', ')}.`,
    );
  }
  const rows = rowsOfKind(catalogue, kind);
  if (Object.hasOwn(rows, id)) return { ok: true, kind, id, row: rows[id] };
  const nearMatches = closest(id, Object.keys(rows)).map((near) => `${kind}/${near}`);
  const hint = nearMatches.length === 0 ? '' : ` Did you mean ${nearMatches.join(', ')}?`;
  return notShown(
    'unknown-id',
    `The catalogue of ${catalogue.release} has no ${kind} "${id}".${hint}`,
    nearMatches,
  );
}

type NotShown = Extract<Shown, { ok: false }>;

function notShown(
  code: NotShown['code'],
  message: string,
  nearMatches: readonly string[] = [],
): NotShown {
  return { ok: false, code, message, nearMatches };
}

function apiOffersById({ apiPrices }: Catalogue): Record<string, unknown> {
  return Object.fromEntries(
    apiPrices.providers.flatMap(({ offers }) =>
      offers.map((offer) => [`${offer.provider}-${offer.id}`, offer]),
    ),
  );
}

/** A row is called by its `name`, a source by its `title`, a cloud offer by who sells what. */
function nameOf(row: unknown, id: string): string {
  if (typeof row !== 'object' || row === null) return id;
  if ('providerName' in row && 'instance' in row && 'region' in row) {
    return `${String(row.providerName)} ${String(row.instance)} (${String(row.region)})`;
  }
  if ('name' in row) return String(row.name);
  return 'title' in row ? String(row.title) : id;
}

const NEAR_MATCHES = 3;

/** Ids that contain what was typed, or nearly spell it: at most a third of its letters off. */
function closest(wanted: string, ids: readonly string[]): string[] {
  return ids
    .map((id) => ({
      id,
      distance: id.includes(wanted) || wanted.includes(id) ? 0 : editDistance(wanted, id),
    }))
    .filter(({ distance }) => distance <= wanted.length / 3)
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, NEAR_MATCHES)
    .map(({ id }) => id);
}

/** Levenshtein distance: letters to insert, drop or change. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, position) => position);
  for (const letter of Array.from(from)) {
    let [corner = 0] = row;
    let left = corner + 1;
    row = row.map((above, position) => {
      if (position === 0) return left;
      const change = corner + (letter === to[position - 1] ? 0 : 1);
      left = Math.min(left + 1, above + 1, change);
      corner = above;
      return left;
    });
  }
  return row.at(-1) ?? to.length; // a row always has one entry at least
}
