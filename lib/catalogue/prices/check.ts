import type {
  ApiPriceFiles,
  DatedPrices,
  Offer,
  PriceFile,
  PriceProvider,
  PriceRow,
} from '../schema/api-prices';
import { loadApiPrices } from './load';
import { normaliseId } from './match';

/** One thing wrong, or worth a look, in the price files. An `error` fails the build. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  /** Where: provider › model › row. */
  readonly path: string;
  readonly message: string;
};

const MOST_USD_PER_MTOK = 500;
const LEAST_USD_PER_MTOK = 1e-3;
const LARGE_CHANGE = 0.5;
const TIERS = ['standard', 'batch', 'flex'] as const;

/**
 * Cross-checks of the price files. With `onDay` (YYYY-MM-DD) rows past their `reviewBy` are listed
 * too; without it the answer does not depend on the day.
 */
export function checkApiPrices(files: ApiPriceFiles, options: { onDay?: string } = {}): Finding[] {
  const prices = loadApiPrices(files, options.onDay ?? '1970-01-01');
  return [
    ...prices.providers.flatMap((provider) => [
      ...checkNames(provider),
      ...provider.offers.flatMap((offer) => checkOffer({ offer, files, options })),
    ]),
    ...checkProviderAliases(prices.providers),
    ...Object.entries(files.authored).flatMap(([id, file]) =>
      checkAuthored({
        id,
        file,
        generated: files.generated[id],
        known: Object.keys(files.sources),
        options,
      }),
    ),
  ];
}

function checkOffer(parts: {
  offer: Offer;
  files: ApiPriceFiles;
  options: { onDay?: string };
}): Finding[] {
  const { offer, files, options } = parts;
  const noted = files.authored[offer.provider]?.reviewed?.[offer.model] ?? {};
  return TIERS.flatMap((tier) =>
    offer[tier].flatMap((row, i) => {
      const path = `${offer.provider} › ${offer.model} › ${tier}[${row.effectiveFrom ?? 'start'}]`;
      const earlier = offer[tier][i - 1];
      const reviewed = row.reviewed ?? noted[row.effectiveFrom ?? 'start'];
      return [
        ...(reviewed === undefined ? checkMagnitude(row, path) : []),
        ...(files.sources[row.source] === undefined ? [unknownSource(row.source, path)] : []),
        ...(earlier && reviewed === undefined ? checkChange({ earlier, row, path }) : []),
        ...checkReview({ reviewBy: row.reviewBy, path, ...options }),
      ];
    }),
  );
}

function checkMagnitude(row: DatedPrices, path: string): Finding[] {
  const everyPrice = [
    row.usdPerMTok,
    ...(row.longContext ?? []).map((step) => step.usdPerMTok),
    ...(row.hours ?? []).map((window) => window.usdPerMTok),
  ].flatMap((prices) => Object.entries(prices));
  const { input, output } = row.usdPerMTok;
  return [
    ...everyPrice.flatMap(([key, value]) =>
      value === undefined ? [] : checkPrice({ key, value, path }),
    ),
    ...(output < input / 2
      ? [
          warning(
            'output-below-half-input',
            path,
            `output ${output} is below half of input ${input}`,
          ),
        ]
      : []),
    ...(row.hours && row.longContext
      ? [
          error(
            'hours-and-long-context',
            path,
            'a row cannot have both: which one wins is not defined',
          ),
        ]
      : []),
  ];
}

function checkPrice(parts: { key: string; value: number; path: string }): Finding[] {
  const { key, value, path } = parts;
  const named = `${key} is ${value} USD/MTok`;
  if (!(value >= 0)) return [error('price-negative', path, `${named}; a price is 0 or more`)];
  if (value > MOST_USD_PER_MTOK) {
    return [error('price-too-high', path, `${named}, above ${MOST_USD_PER_MTOK}: a unit slip?`)];
  }
  return value > 0 && value < LEAST_USD_PER_MTOK
    ? [error('price-too-low', path, `${named}, below ${LEAST_USD_PER_MTOK}: a unit slip?`)]
    : [];
}

function checkChange(parts: { earlier: DatedPrices; row: DatedPrices; path: string }): Finding[] {
  const { earlier, row, path } = parts;
  return (['input', 'output'] as const).flatMap((key) => {
    const [before, after] = [earlier.usdPerMTok[key], row.usdPerMTok[key]];
    const change = Math.abs(after - before) / before;
    return change > LARGE_CHANGE
      ? [
          error(
            'large-change',
            path,
            `${key} went from ${before} to ${after} without a reviewer's note`,
          ),
        ]
      : [];
  });
}

function checkReview(parts: { reviewBy: string; path: string; onDay?: string }): Finding[] {
  const { reviewBy, path, onDay } = parts;
  return onDay !== undefined && reviewBy < onDay
    ? [warning('review-due', path, `was to be looked at again by ${reviewBy}`)]
    : [];
}

/** Ids that would shadow each other: an API id or alias given to two offers of a provider. */
function checkNames(provider: PriceProvider): Finding[] {
  const owner = new Map<string, string>();
  const shared = new Map<string, string>();
  for (const offer of provider.offers) {
    for (const name of new Set([offer.model, ...offer.aliases].map(normaliseId))) {
      if (owner.has(name)) shared.set(name, offer.model);
      owner.set(name, offer.model);
    }
  }
  const slugs = provider.offers.map((offer) => offer.id);
  const repeated = slugs.filter((slug, i) => slugs.indexOf(slug) !== i);
  return [
    ...[...shared].map(([name, model]) =>
      error('duplicate-alias', `${provider.id} › ${model}`, `"${name}" names another offer too`),
    ),
    ...repeated.map((slug) =>
      error('duplicate-id', `${provider.id} › ${slug}`, 'two offers share it'),
    ),
  ];
}

function checkProviderAliases(providers: readonly PriceProvider[]): Finding[] {
  const names = providers.flatMap((provider) => [provider.id, ...provider.aliases]);
  const known = new Set(providers.map(({ id }) => id));
  return [
    ...names
      .filter((name, i) => names.indexOf(name) !== i)
      .map((name) => error('duplicate-provider', name, 'two providers answer to it')),
    ...providers.flatMap(({ id, fallback }) =>
      fallback
        .filter((maker) => !known.has(maker))
        .map((maker) =>
          error('unknown-fallback', id, `falls back on "${maker}", which is no provider`),
        ),
    ),
  ];
}

function checkAuthored(parts: {
  id: string;
  file: PriceFile;
  generated: PriceFile | undefined;
  known: readonly string[];
  options: { onDay?: string };
}): Finding[] {
  const { id, file, generated, known, options } = parts;
  const generatedOffers = new Map(generated?.offers.map((offer) => [offer.model, offer]));
  const models = new Set([...generatedOffers.keys(), ...file.offers.map(({ model }) => model)]);
  const named = [file.classes, file.openModels, file.reviewed].flatMap((map) =>
    Object.keys(map ?? {}),
  );
  return [
    ...named
      .filter((model) => !models.has(model))
      .map((model) => error('unknown-model', `${id} › ${model}`, 'is annotated but not sold')),
    ...(file.tierRules ?? []).flatMap((rule) => {
      const path = `${id} › ${rule.tier} rule`;
      return [
        ...(known.includes(rule.source) ? [] : [unknownSource(rule.source, path)]),
        ...checkReview({ reviewBy: rule.reviewBy, path, ...options }),
      ];
    }),
    ...file.offers.flatMap((offer) =>
      (['prices', 'batch', 'flex'] as const).flatMap((tier) =>
        checkDates({
          rows: offer[tier] ?? [],
          generated: generatedOffers.get(offer.model)?.[tier] ?? [],
          path: `${id} › ${offer.model} › ${tier}`,
        }),
      ),
    ),
  ];
}

/** Rows must not begin on the same day, and one that replaces a generated row must say why. */
function checkDates(parts: { rows: PriceRow[]; generated: PriceRow[]; path: string }): Finding[] {
  const { rows, generated, path } = parts;
  const days = rows.map((row) => row.effectiveFrom);
  const taken = new Set(generated.map((row) => row.effectiveFrom));
  return [
    ...days
      .filter((day, i) => days.indexOf(day) !== i)
      .map((day) => error('overlapping-rows', path, `two rows begin on ${day ?? 'the first day'}`)),
    ...rows
      .filter((row) => taken.has(row.effectiveFrom) && row.note === undefined)
      .map((row) =>
        error(
          'silent-correction',
          path,
          `replaces the generated row of ${row.effectiveFrom ?? 'the first day'} without a note`,
        ),
      ),
  ];
}

function unknownSource(source: string, path: string): Finding {
  return error('unknown-source', path, `cites "${source}", which data/sources does not have`);
}

function error(rule: string, path: string, message: string): Finding {
  return { severity: 'error', rule, path, message };
}

function warning(rule: string, path: string, message: string): Finding {
  return { severity: 'warning', rule, path, message };
}
