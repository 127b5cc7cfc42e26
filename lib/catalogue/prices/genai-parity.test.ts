// Parity with the calculator whose data we convert: same usage, same instant, same USD.
import {
  calcPrice,
  findProvider,
  waitForUpdate,
  type ModelInfo,
  type Provider,
} from '@pydantic/genai-prices';
import { beforeAll, describe, expect, it } from 'vitest';
import { relativeError } from '@/lib/testing/relative';
import { findOffer } from './find-offer';
import { loadApiPrices } from './load';
import { isPriceProblem } from './problem';
import { priceUsage } from '@/lib/model/price-usage';
import { committedPriceFiles } from './testing-committed';

const files = committedPriceFiles();
const prices = loadApiPrices(files, '2026-11-21');
const INSTANTS = ['2026-03-01', '2026-08-20T02:30Z', '2026-09-20T12:00Z', '2027-02-01'];
const RUNS = 10_000;
const TOLERANCE = 1e-12; // relative: the same products, summed in another order

/** Where we differ on purpose, and why. Everything else must agree. */
const DIFFERENCES: Record<string, string> = {
  'deepseek/deepseek-v4-pro': 'peak hours before 2026-08-17: the package cannot date a time window',
  'deepseek/deepseek-v4-flash':
    'peak hours before 2026-08-17: the package cannot date a time window',
  'groq/openai/gpt-oss-safeguard-20b': 'the package takes it for gpt-oss-120b, at twice its price',
  'minimax/MiniMax-M2.5':
    'an offer of its own here, at the price of MiniMax M2 that the package gives',
};

let providers: Provider[] = [];
beforeAll(async () => {
  providers = (await waitForUpdate()) ?? [];
});

describe('parity with genai-prices 0.1.8', () => {
  it('prices 10,000 random usages of every model it sells by the token alike', () => {
    const random = seededRandom(20261121);
    const models = everyModel();
    expect(models.length).toBeGreaterThan(600);
    const wrong: string[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { provider, model } = models[run % models.length]!;
      const at = INSTANTS[Math.floor(run / models.length) % INSTANTS.length]!;
      const usage = randomUsage(random);
      const ours = priceUsage({ provider, model: model.id, at, usage }, prices);
      const theirs = priceByPackage({ provider, model, at, usage });
      if (isPriceProblem(ours) || relativeError(ours.usd, theirs) > TOLERANCE) {
        wrong.push(`${provider}/${model.id} at ${at}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('needs help for the 57 models that the package does not find by their own id', () => {
    const lost = everyModel().filter(
      ({ provider, model }) => calcPrice({}, model.id, { providerId: provider }) === null,
    );
    expect(lost.length).toBe(57);
    for (const { provider, model } of lost) {
      const found = findOffer(prices, { provider, model: model.id });
      expect(isPriceProblem(found) ? found.message : found.offer.model).toBe(model.id);
    }
  });

  it('resolves every further id of every model to the same model', () => {
    const wrong: string[] = [];
    for (const [provider, file] of Object.entries(files.generated)) {
      for (const id of file.offers.flatMap((offer) => (offer.match ?? []).flatMap(idsOf))) {
        const theirs = calcPrice({}, id, { providerId: provider, timestamp: new Date(0) })?.model
          .id;
        const ours = findOffer(prices, { provider, model: id });
        const model = isPriceProblem(ours) ? ours.message : ours.offer.model;
        if (model !== theirs && DIFFERENCES[`${provider}/${model}`] === undefined) {
          wrong.push(`${provider}/${id}: ${model} instead of ${String(theirs)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['deepseek-v4-pro', 0.435 + 0.87, 1.32 + 3.96],
    ['deepseek-v4-flash', 0.14 + 0.28, 0.44 + 1.32],
  ])('gives %s no peak price before 2026-08-17, which the package does', (model, low, peak) => {
    // 1 MTok in and 1 MTok out: the sum of the two unit prices
    const usage = { inputTokens: 1e6, outputTokens: 1e6 };
    const usdAt = (at: string) => {
      const priced = priceUsage({ provider: 'deepseek', model, at, usage }, prices);
      return isPriceProblem(priced) ? priced.message : priced.usd;
    };
    const inJuly = new Date('2026-07-01T02:00:00Z');
    const theirs = calcPrice({ input_tokens: 1e6, output_tokens: 1e6 }, model, {
      providerId: 'deepseek',
      timestamp: inJuly,
    });
    expect(theirs?.total_price).toBe(peak);
    expect(usdAt('2026-07-01T02:00Z')).toBe(low);
    expect(usdAt('2026-08-16T23:59:59Z')).toBe(low);
    expect(usdAt('2026-08-17T01:00Z')).toBe(peak);
  });

  it('prices gpt-oss-safeguard-20b at Groq as itself, not as gpt-oss-120b', () => {
    const found = findOffer(prices, { provider: 'groq', model: 'openai/gpt-oss-safeguard-20b' });
    expect(isPriceProblem(found) ? 0 : found.offer.standard[0]?.usdPerMTok.input).toBe(0.075);
    const theirs = calcPrice({ input_tokens: 1e6 }, 'openai/gpt-oss-safeguard-20b', {
      providerId: 'groq',
    });
    expect(theirs?.total_price).toBe(0.15);
  });
});

function everyModel(): { provider: string; model: ModelInfo }[] {
  return Object.entries(files.generated).flatMap(([provider, file]) => {
    const theirs = providers.find(({ id }) => id === provider);
    return file.offers.map((offer) => {
      const model = theirs?.models.find(({ id }) => id === offer.model);
      if (model === undefined) throw new Error(`${provider}/${offer.model} is not in the package`);
      return { provider, model };
    });
  });
}

function priceByPackage(request: {
  provider: string;
  model: ModelInfo;
  at: string;
  usage: Usage;
}): number {
  const { provider: providerId, model, at, usage } = request;
  const counts = {
    input_tokens: usage.inputTokens,
    cache_read_tokens: usage.cachedInputTokens,
    cache_write_tokens: usage.cacheWriteTokens,
    output_tokens: usage.outputTokens,
  };
  const provider = findProvider({ providerId })!;
  // Some models do not answer to their own id there: ask a provider that sells only this one.
  const only = { ...provider, models: [{ ...model, match: { equals: model.id } }] };
  const priced = calcPrice(counts, model.id, { provider: only, timestamp: new Date(at) });
  return priced!.total_price;
}

/** Ids that fit a pattern without wildcards, or a prefix made into an id. */
function idsOf(pattern: string): string[] {
  if (pattern.startsWith('/')) return [];
  return [pattern.replace(/^\*/, 'x-').replace(/\*$/, '-x')];
}

type Usage = {
  inputTokens: number;
  cachedInputTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
};

/** A request: small or past every long-context threshold, with or without a cache. */
function randomUsage(random: () => number): Usage {
  const inputTokens = Math.floor(random() * (random() < 0.5 ? 20_000 : 700_000));
  const cachedInputTokens = random() < 0.5 ? 0 : Math.floor(random() * inputTokens);
  const left = inputTokens - cachedInputTokens;
  const cacheWriteTokens = random() < 0.5 ? 0 : Math.floor(random() * left);
  return {
    inputTokens,
    cachedInputTokens,
    cacheWriteTokens,
    outputTokens: Math.floor(random() * 50_000),
  };
}

/** mulberry32: a small seeded generator, so that a failing run can be run again. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
