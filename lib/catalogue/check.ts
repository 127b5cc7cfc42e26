import type { Catalogue } from './catalogue';
import { error, warning, type Finding } from './finding';
import { staleRows } from './freshness';
import { CATALOGUE_KINDS, rowsOfKind } from './lookup';
import { checkPlausibility } from './plausibility';

/**
 * What no single row can say about itself: references that lead nowhere, figures out of
 * all proportion, reviews due on `today` (YYYY-MM-DD). Errors keep a release from being made.
 */
export function checkCatalogue(catalogue: Catalogue, today: string): Finding[] {
  return [
    ...checkSources(catalogue),
    ...checkReferences(catalogue),
    ...checkPlausibility(catalogue),
    ...checkReviewDates(catalogue, today),
    ...staleRows(catalogue, today).map(({ kind, id, reviewBy, daysOverdue }) =>
      warning(
        `${kind}/${id} › reviewBy`,
        `was to be checked again by ${reviewBy}, ${daysOverdue} days ago`,
      ),
    ),
  ];
}

interface Citation {
  readonly source: string;
  readonly path: string;
}

function checkSources(catalogue: Catalogue): Finding[] {
  const cited = CATALOGUE_KINDS.filter((kind) => kind !== 'source').flatMap((kind) =>
    Object.entries(rowsOfKind(catalogue, kind)).flatMap(([id, row]) =>
      citationsIn(row, `${kind}/${id}`),
    ),
  );
  const unknown = cited
    .filter(({ source }) => catalogue.sources[source] === undefined)
    .map(({ source, path }) => error(path, `cites "${source}", which data/sources does not have`));
  const used = new Set(cited.map(({ source }) => source));
  const idle = Object.keys(catalogue.sources)
    .filter((id) => !used.has(id))
    .map((id) => warning(`source/${id}`, 'is cited by no row'));
  return [...unknown, ...idle];
}

/** Every `source` below a value, with the path that leads to it. */
function citationsIn(value: unknown, path: string): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string'
      ? [{ source: inner, path: `${path}.source` }]
      : citationsIn(
          inner,
          Array.isArray(value)
            ? `${path}[${key}]`
            : `${path}${path.includes('›') ? '.' : ' › '}${key}`,
        ),
  );
}

function checkReferences(catalogue: Catalogue): Finding[] {
  const { accelerators, servers, cloudOffers, marketReferences, engines, formats } = catalogue;
  const apiOffers = catalogue.apiPrices.providers.flatMap(({ offers }) => offers);
  const onAccelerators = [
    ...Object.entries(servers).map(([id, row]) => ({
      path: `server/${id}`,
      accelerator: row.accelerator,
    })),
    ...Object.entries(cloudOffers).map(([id, row]) => ({
      path: `cloud-offer/${id}`,
      accelerator: row.accelerator,
    })),
    ...Object.entries(marketReferences).map(([id, row]) => ({
      path: `market-reference/${id}`,
      accelerator: row.accelerator,
    })),
  ];
  const onFormats = [
    ...Object.entries(engines).flatMap(([id, row]) =>
      row.weightFormats.map((format) => ({ path: `engine/${id}`, format })),
    ),
    ...Object.entries(formats).flatMap(([id, row]) =>
      row.container === undefined ? [] : [{ path: `format/${id}`, format: row.container }],
    ),
  ];
  return [
    ...onAccelerators
      .filter(({ accelerator }) => accelerators[accelerator] === undefined)
      .map(({ path, accelerator }) =>
        error(`${path} › accelerator`, `there is no accelerator "${accelerator}"`),
      ),
    ...onFormats
      .filter(({ format }) => formats[format] === undefined)
      .map(({ path, format }) => error(path, `there is no format "${format}"`)),
    ...apiOffers
      .filter(({ openModel }) => openModel !== undefined && !catalogue.models[openModel])
      .map(({ provider, id, openModel }) =>
        error(
          `api-offer/${provider}-${id} › openModel`,
          `there is no model "${String(openModel)}"`,
        ),
      ),
  ];
}

function checkReviewDates(catalogue: Catalogue, today: string): Finding[] {
  return CATALOGUE_KINDS.flatMap((kind) =>
    Object.entries(rowsOfKind(catalogue, kind)).flatMap(([id, row]) => {
      if (!isReviewed(row)) return [];
      const path = `${kind}/${id}`;
      return [
        ...(row.checkedOn > today
          ? [error(`${path} › checkedOn`, `${row.checkedOn} lies after today, ${today}`)]
          : []),
        ...(row.reviewBy <= row.checkedOn
          ? [
              error(
                `${path} › reviewBy`,
                `${row.reviewBy} does not lie after checkedOn, ${row.checkedOn}`,
              ),
            ]
          : []),
      ];
    }),
  );
}

function isReviewed(row: unknown): row is { checkedOn: string; reviewBy: string } {
  return typeof row === 'object' && row !== null && 'checkedOn' in row && 'reviewBy' in row;
}
