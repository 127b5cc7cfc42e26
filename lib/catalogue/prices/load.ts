import {
  apiPriceFilesSchema,
  type ApiPriceFiles,
  type ApiPrices,
  type DatedPrices,
  type Offer,
  type PriceFile,
  type PriceOffer,
  type PriceProvider,
  type PriceRow,
  type TierRule,
} from '../schema/api-prices';
import { fullSlugOf, matchesPattern, normaliseId, slugOf } from './match';

/** Checks the shape of the committed files; throws on a fault, which is ours and not a user's. */
export function parseApiPriceFiles(files: unknown): ApiPriceFiles {
  return apiPriceFilesSchema.parse(files);
}

/**
 * The API prices ready to look up: authored rows on top of generated ones, provenance filled in,
 * ids made. `asOf` is the catalogue's date, at which a request without a date is priced.
 */
export function loadApiPrices(files: ApiPriceFiles, asOf: string): ApiPrices {
  const ids = [...new Set([...Object.keys(files.generated), ...Object.keys(files.authored)])];
  const providers = ids
    .sort()
    .map((id) =>
      mergeProvider({ id, generated: files.generated[id], authored: files.authored[id] }),
    );
  return { asOf, providers, sources: files.sources };
}

function mergeProvider(parts: {
  id: string;
  generated: PriceFile | undefined;
  authored: PriceFile | undefined;
}): PriceProvider {
  const { id, generated, authored } = parts;
  const authoredByModel = new Map(authored?.offers.map((offer) => [offer.model, offer]));
  const generatedModels = new Set(generated?.offers.map((offer) => offer.model));
  const drafts = [
    ...(generated?.offers ?? []).map((offer) => ({
      base: offer,
      extra: authoredByModel.get(offer.model),
    })),
    ...(authored?.offers ?? [])
      .filter((offer) => !generatedModels.has(offer.model))
      .map((offer) => ({ base: undefined, extra: offer })),
  ];
  const slugs = uniqueSlugs(drafts.map(({ base, extra }) => (extra ?? base)?.model ?? ''));
  const offers = drafts.map(({ base, extra }, i): Offer =>
    mergeOffer({ provider: id, id: slugs[i] ?? '', base, extra, generated, authored }),
  );
  return {
    id,
    name: authored?.name ?? generated?.name ?? id,
    aliases: authored?.aliases ?? [],
    fallback: authored?.fallback ?? generated?.fallback ?? [],
    offers,
  };
}

function mergeOffer(parts: {
  provider: string;
  id: string;
  base: PriceOffer | undefined;
  extra: PriceOffer | undefined;
  generated: PriceFile | undefined;
  authored: PriceFile | undefined;
}): Offer {
  const { base, extra, generated, authored } = parts;
  const model = (extra ?? base)?.model ?? '';
  const openModel = extra?.openModel ?? authored?.openModels?.[model];
  const offerClass = extra?.class ?? authored?.classes?.[model] ?? (openModel && 'open');
  const note = extra?.note ?? base?.note;
  const rowsOf = (tier: 'prices' | 'batch' | 'flex') =>
    mergeRows(datedRows(base?.[tier], generated), datedRows(extra?.[tier], authored));
  return {
    provider: parts.provider,
    id: parts.id,
    model,
    name: extra?.name ?? base?.name ?? model.slice(model.lastIndexOf('/') + 1),
    ...(offerClass === undefined || offerClass === '' ? {} : { class: offerClass }),
    ...(openModel === undefined ? {} : { openModel }),
    deprecated: (extra?.deprecated ?? base?.deprecated) === true,
    aliases: extra?.aliases ?? [],
    match: [...(base?.match ?? []), ...(extra?.match ?? [])],
    ...(note === undefined ? {} : { note }),
    standard: rowsOf('prices'),
    batch: rowsOf('batch'),
    flex: rowsOf('flex'),
    tierRules: rulesFor(model, authored),
  };
}

/** Authored rows replace a generated row that begins on the same day; otherwise both stand. */
function mergeRows(generated: DatedPrices[], authored: DatedPrices[]): DatedPrices[] {
  const corrected = new Set(authored.map((row) => row.effectiveFrom));
  return [...generated.filter((row) => !corrected.has(row.effectiveFrom)), ...authored].sort(
    (a, b) => (a.effectiveFrom ?? '').localeCompare(b.effectiveFrom ?? ''),
  );
}

function datedRows(rows: PriceRow[] | undefined, file: PriceFile | undefined): DatedPrices[] {
  return (rows ?? []).map((row) => {
    const source = row.source ?? file?.source;
    const basis = row.basis ?? file?.basis;
    const checkedOn = row.checkedOn ?? file?.checkedOn;
    const reviewBy = row.reviewBy ?? file?.reviewBy;
    if (!source || !basis || !checkedOn || !reviewBy) {
      throw new Error('a price row has no source, basis, checkedOn or reviewBy, nor does its file');
    }
    return { ...row, source, basis, checkedOn, reviewBy };
  });
}

function rulesFor(model: string, file: PriceFile | undefined): TierRule[] {
  const id = normaliseId(model);
  const fits = (pattern: string) => matchesPattern(pattern, id);
  return (file?.tierRules ?? []).filter(
    (rule) => rule.models.some(fits) && !(rule.except ?? []).some(fits),
  );
}

function uniqueSlugs(models: string[]): string[] {
  const count = new Map<string, number>();
  for (const model of models) count.set(slugOf(model), (count.get(slugOf(model)) ?? 0) + 1);
  return models.map((model) =>
    count.get(slugOf(model)) === 1 ? slugOf(model) : fullSlugOf(model),
  );
}
