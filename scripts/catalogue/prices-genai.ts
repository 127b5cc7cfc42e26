// Reads @pydantic/genai-prices (build time only) into our price files. Mechanical: every judgement
// of ours lives in data/api-prices/authored.
import {
  waitForUpdate,
  type MatchLogic,
  type ModelInfo,
  type ModelPrice,
  type Provider,
} from '@pydantic/genai-prices';
import type {
  PriceFile,
  PriceOffer,
  PriceRow,
  UnitPrices,
} from '@/lib/catalogue/schema/api-prices';

/** The releases of the package whose data we know the date of; a new release adds its line. */
const MIRRORED_ON: Readonly<Record<string, string>> = { '0.1.8': '2026-09-23' };

const MIRROR = 'https://github.com/pydantic/genai-prices';

/** The freshness rule of the catalogue: a price is looked at again after 60 days. */
const REVIEW_AFTER_DAYS = 60;

/**
 * Providers taken over. Left out: openrouter (555 models, 44 % of the data, prices of whichever host
 * is cheapest), the huggingface routes (the same hosts under other names), github-copilot and cursor
 * (sold by seat), quicksilverpro and avian (resellers), voyageai and typesafe (no chat prices).
 */
const PROVIDERS = [
  'anthropic', 'arcee', 'aws', 'azure', 'baseten', 'cerebras', 'cloudflare', 'cohere', 'deepseek',
  'doubleword', 'fireworks', 'google', 'groq', 'minimax', 'mistral', 'modal', 'moonshotai', 'novita',
  'openai', 'ovhcloud', 'perplexity', 'together', 'x-ai', 'zai', 'zhipuai',
] as const; // prettier-ignore

const PRICE_KEYS = {
  input_mtok: 'input',
  output_mtok: 'output',
  cache_read_mtok: 'cachedInput',
  cache_write_mtok: 'cacheWrite',
  cache_write_1h_mtok: 'cacheWrite1h',
} as const satisfies Record<string, keyof UnitPrices>;

/** The converted files by provider, and the source each cites. */
export async function convertGenaiPrices(version: string) {
  const checkedOn = MIRRORED_ON[version];
  if (checkedOn === undefined) {
    throw new Error(`genai-prices ${version}: add the date of its data to MIRRORED_ON first`);
  }
  const providers = await waitForUpdate();
  const dates = { checkedOn, reviewBy: addDays(checkedOn, REVIEW_AFTER_DAYS) };
  return PROVIDERS.map((id) => {
    const provider = providers?.find((candidate) => candidate.id === id);
    if (provider === undefined) throw new Error(`genai-prices ${version} has no provider ${id}`);
    return {
      id,
      file: convertProvider(provider, dates),
      source: {
        title: `${provider.name} API prices`,
        publisher: provider.name,
        url: provider.pricing_urls?.[0] ?? MIRROR,
        accessedOn: checkedOn,
        licence: 'MIT (the mirror)',
        via: { title: `@pydantic/genai-prices ${version}`, url: MIRROR },
      },
    };
  });
}

/** Id of the source that a provider's generated rows cite. */
export function genaiSourceId(provider: string): string {
  return `genai-prices-${provider}`;
}

function convertProvider(
  provider: Provider,
  dates: { checkedOn: string; reviewBy: string },
): PriceFile {
  const fallback = provider.fallback_model_providers ?? [];
  return {
    name: provider.name,
    source: genaiSourceId(provider.id),
    basis: 'catalogue',
    ...dates,
    ...(fallback.length === 0 ? {} : { fallback }),
    offers: provider.models.flatMap(convertModel),
  };
}

/** No offer for what is not sold by the token in and out (embeddings, speech, free routes). */
function convertModel(model: ModelInfo): PriceOffer[] {
  const rows = convertRows(model);
  if (rows.length === 0) return [];
  const patterns = new Set(patternsOf(model.match));
  patterns.delete(model.id.toLowerCase()); // found by its own id already
  const match = [...patterns];
  return [
    {
      model: model.id,
      ...(model.name === undefined ? {} : { name: model.name }),
      ...(model.deprecated === true ? { deprecated: true as const } : {}),
      ...(match.length === 0 ? {} : { match }),
      prices: rows,
    },
  ];
}

/**
 * Dated entries become rows; a time-of-day entry belongs to the last dated entry before it. The
 * package itself cannot say that: there a window applies on every day, so that DeepSeek's peak prices
 * seem to have begun before their date (its issue #582).
 */
function convertRows(model: ModelInfo): PriceRow[] {
  const entries = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
  const rows: PriceRow[] = [];
  for (const { constraint, prices } of entries) {
    const converted = convertPrices(prices);
    if (converted === undefined) continue;
    if (constraint?.type === 'time_of_date') {
      const row = rows.at(-1);
      if (row === undefined) throw new Error(`${model.id}: a time window before any price`);
      const { start_time: start, end_time: end } = constraint;
      // Earlier windows lose to later ones in the package, so the later one is tried first here.
      row.hours = [
        { from: hourOf(start), to: hourOf(end), usdPerMTok: converted.usdPerMTok },
        ...(row.hours ?? []),
      ];
    } else {
      rows.push({ ...(constraint ? { effectiveFrom: constraint.start_date } : {}), ...converted });
    }
  }
  return rows;
}

function convertPrices(prices: ModelPrice): PriceRow | undefined {
  const base: Partial<UnitPrices> = {};
  const steps = new Map<number, Partial<UnitPrices>>();
  for (const [key, ours] of Object.entries(PRICE_KEYS)) {
    const price = prices[key];
    if (price === undefined) continue;
    base[ours] = typeof price === 'number' ? price : price.base;
    for (const tier of typeof price === 'number' ? [] : price.tiers) {
      steps.set(tier.start, { ...steps.get(tier.start), [ours]: tier.price });
    }
  }
  const { input, output } = base;
  if (input === undefined || output === undefined) return undefined;
  const longContext = [...steps]
    .sort(([a], [b]) => a - b)
    .map(([aboveInputTokens, usdPerMTok]) => ({ aboveInputTokens, usdPerMTok }));
  const fee = prices['requests_kcount'];
  return {
    usdPerMTok: { ...base, input, output },
    ...(longContext.length === 0 ? {} : { longContext }),
    ...(typeof fee === 'number' ? { usdPerThousandRequests: fee } : {}),
  };
}

function patternsOf(match: MatchLogic): string[] {
  if ('or' in match) return match.or.flatMap(patternsOf);
  if ('equals' in match) return [match.equals.toLowerCase()];
  if ('starts_with' in match) return [`${match.starts_with.toLowerCase()}*`];
  if ('ends_with' in match) return [`*${match.ends_with.toLowerCase()}`];
  if ('contains' in match) return [`*${match.contains.toLowerCase()}*`];
  if ('regex' in match) return [`/${match.regex}/`];
  return [prefixedRegex(match.and)];
}

/** The one conjunction the package uses: a prefix and an anchored regular expression. */
function prefixedRegex(conditions: MatchLogic[]): string {
  const prefix = conditions.find((condition) => 'starts_with' in condition)?.starts_with;
  const regex = conditions.find((condition) => 'regex' in condition)?.regex;
  if (conditions.length !== 2 || prefix === undefined || !regex?.startsWith('^(?!')) {
    throw new Error(`a match rule we cannot write down: ${JSON.stringify(conditions)}`);
  }
  return `/${regex}${prefix.toLowerCase().replaceAll('.', '\\.')}/`;
}

function hourOf(time: string): string {
  const parts = /^(\d{2}:\d{2}):00Z$/.exec(time);
  if (parts?.[1] === undefined) throw new Error(`a time of day we cannot write down: ${time}`);
  return parts[1];
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
