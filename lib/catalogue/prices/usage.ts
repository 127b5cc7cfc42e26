import * as z from 'zod';
import { serviceTierSchema, type ApiPrices } from '../schema/api-prices';
import type { Source } from '../schema/fact';
import { findOffer } from './find-offer';
import { isPriceProblem, type PriceProblem } from './problem';
import { unitPricesAt, type PriceOrigin, type UnitPricesAt } from './unit-prices';

const WHOLE_TOKENS = 'it must be a whole number of tokens, 0 or more';
const tokens = z.int({ error: WHOLE_TOKENS }).nonnegative({ error: WHOLE_TOKENS });
const id = (what: string) =>
  z
    .string({ error: `it must be the id of ${what}, as text` })
    .min(1, { error: `it must be the id of ${what}, not empty` })
    .max(200, { error: `it must be the id of ${what}, at most 200 characters` });

/**
 * Tokens of one request. `inputTokens` includes the cached and the written ones, which default to
 * none: a request that says nothing of a cache used none.
 */
export const tokenUsageSchema = z
  .strictObject({
    inputTokens: tokens,
    cachedInputTokens: tokens.default(0),
    cacheWriteTokens: tokens.default(0),
    outputTokens: tokens,
  })
  .refine((usage) => usage.cachedInputTokens + usage.cacheWriteTokens <= usage.inputTokens, {
    path: ['inputTokens'],
    error:
      'it includes cached and written tokens, so it must be at least cachedInputTokens + cacheWriteTokens',
  });
export type TokenUsage = z.infer<typeof tokenUsageSchema>;

/** What the `price` command is asked. */
const priceRequestSchema = z.strictObject({
  provider: id('a provider'),
  model: id('a model'),
  at: z.string({ error: 'it must be a date or an RFC 3339 instant, as text' }).max(40).optional(),
  tier: serviceTierSchema.optional(),
  usage: tokenUsageSchema,
});

/** Tokens at a unit price, before any money: one line of a token bill. */
export type TokenLine = {
  readonly id: 'input' | 'cached-input' | 'cache-write' | 'output';
  readonly label: string;
  readonly tokens: number;
  readonly usdPerMTok: number;
};
/** A fee per request, which a few providers charge on top of the tokens. */
export type RequestFeeLine = {
  readonly id: 'request-fee';
  readonly label: string;
  readonly requests: number;
  readonly usdPerThousandRequests: number;
};

/** What one request is billed for, before any money. `source` carries the price's title, address and dates. */
export type BilledUsage = {
  readonly lines: readonly (TokenLine | RequestFeeLine)[];
  readonly source: PriceOrigin & Pick<Source, 'title' | 'publisher' | 'url' | 'via'>;
  readonly notices: readonly string[];
};

/**
 * The lines of a bill: which tokens at which unit price. Cached or written tokens without a price of
 * their own are charged as input, with a notice. The multiplication is the ledger's.
 */
function usageLines(
  usage: TokenUsage,
  unitPrices: Pick<UnitPricesAt, 'usdPerMTok'>,
): { lines: TokenLine[]; notices: string[] } {
  const { usdPerMTok } = unitPrices;
  const cached = usage.cachedInputTokens;
  const written = usage.cacheWriteTokens;
  const lines: TokenLine[] = [
    {
      id: 'input',
      label: 'Input',
      tokens: usage.inputTokens - cached - written,
      usdPerMTok: usdPerMTok.input,
    },
  ];
  const notices: string[] = [];
  const addCacheLine = (line: Omit<TokenLine, 'usdPerMTok'>, price: number | undefined) => {
    if (line.tokens === 0) return;
    lines.push({ ...line, usdPerMTok: price ?? usdPerMTok.input });
    if (price === undefined) {
      notices.push(
        `${line.label} has no price of its own here; those ${line.tokens} tokens are charged at the input price.`,
      );
    }
  };
  addCacheLine(
    { id: 'cached-input', label: 'Cached input', tokens: cached },
    usdPerMTok.cachedInput,
  );
  addCacheLine({ id: 'cache-write', label: 'Cache write', tokens: written }, usdPerMTok.cacheWrite);
  lines.push({
    id: 'output',
    label: 'Output',
    tokens: usage.outputTokens,
    usdPerMTok: usdPerMTok.output,
  });
  return { lines, notices };
}

/**
 * Looks up what one request is billed for: which tokens at which unit price. Takes the request as it
 * came (checked here) and answers with the lines or with the problem: field, value and rule.
 */
export function billedUsage(request: unknown, prices: ApiPrices): BilledUsage | PriceProblem {
  const parsed = priceRequestSchema.safeParse(request);
  if (!parsed.success) return invalidRequest(parsed.error, request);
  const { usage, tier, at = prices.asOf } = parsed.data;
  const found = findOffer(prices, parsed.data);
  if (isPriceProblem(found)) return found;
  const { offer } = found;
  const { inputTokens } = usage;
  const unitPrices = unitPricesAt({ offer, at, inputTokens, ...(tier ? { tier } : {}) });
  if (isPriceProblem(unitPrices)) return unitPrices;
  const { lines, notices } = usageLines(usage, unitPrices);
  const due = reviewDue(unitPrices.source, prices.asOf);
  return {
    lines: [...lines, ...requestFee(unitPrices.usdPerThousandRequests)],
    source: withTitle(unitPrices.source, prices),
    notices: [...found.notices, ...unitPrices.notices, ...notices, ...due],
  };
}

function requestFee(usdPerThousandRequests: number | undefined): RequestFeeLine[] {
  if (usdPerThousandRequests === undefined) return [];
  return [{ id: 'request-fee', label: 'Request fee', requests: 1, usdPerThousandRequests }];
}

function reviewDue(origin: PriceOrigin, asOf: string): string[] {
  return [origin.reviewBy, origin.tierRuleReviewBy]
    .filter((day) => day !== undefined && day < asOf)
    .map((day) => `The source of this price was due to be checked again by ${day}.`);
}

function withTitle(origin: PriceOrigin, prices: ApiPrices): BilledUsage['source'] {
  const source = prices.sources[origin.id];
  if (source === undefined) throw new Error(`the catalogue cites an unknown source: ${origin.id}`);
  const { title, publisher, url, via } = source;
  return { ...origin, title, publisher, url, ...(via === undefined ? {} : { via }) };
}

function invalidRequest(error: z.ZodError, request: unknown): PriceProblem {
  const issue = error.issues[0];
  const unknownField = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknownField === undefined ? [] : [unknownField])];
  const rule =
    unknownField === undefined
      ? issue?.message
      : 'it must not be there: the request has no such field';
  const name = path.length === 0 ? 'the request' : path.join('.');
  return {
    kind: 'error',
    code: 'invalid-request',
    path: path.join('.'),
    message: `${name} is ${spell(valueAt(request, path))}; ${rule ?? 'it does not fit'}.`,
  };
}

function valueAt(request: unknown, path: readonly PropertyKey[]): unknown {
  let value = request;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function spell(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return String(value); // JSON would print NaN and Infinity as null
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
