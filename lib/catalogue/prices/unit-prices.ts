import type { DatedPrices, Offer, ServiceTier, TierRule, UnitPrices } from '../schema/api-prices';
import { isWithinHours, parseInstant, startOfDay } from './instant';
import type { PriceProblem } from './problem';

/**
 * The day before which the catalogue answers nothing: OpenAI opened gpt-3.5-turbo, its first model
 * sold to everyone by the token for chat, on 1 March 2023. Many rows do not say when they began.
 */
const FIRST_PRICED_DAY = '2023-03-01';

/** The unit prices that apply to one request, and where they come from. */
export type UnitPricesAt = {
  readonly usdPerMTok: UnitPrices;
  /** A fee per 1,000 requests on top of the tokens, where the provider charges one. */
  readonly usdPerThousandRequests?: number;
  readonly tier: ServiceTier;
  /** The long-context threshold that the request is above, in input tokens. */
  readonly aboveInputTokens?: number;
  /** The hours, UTC, whose price applies, where the price depends on the time of day. */
  readonly hours?: { readonly from: string; readonly to: string };
  readonly source: PriceOrigin;
  readonly notices: readonly string[];
};

/** Provenance of a price: source id (see `ApiPrices.sources`) and its dates. */
export type PriceOrigin = {
  readonly id: string;
  readonly basis: DatedPrices['basis'];
  readonly effectiveFrom?: string;
  readonly checkedOn: string;
  readonly reviewBy: string;
  /** The published rule a batch or flex price follows, where it has no price of its own. */
  readonly tierRuleSource?: string;
  readonly tierRuleReviewBy?: string;
};

/**
 * The unit prices of an offer at an instant (RFC 3339, a bare date meaning 00:00Z), in a service
 * tier, for a request of that many input tokens (cached and written ones included). The threshold of
 * a long-context price is exclusive, and the higher price applies to the whole request.
 */
export function unitPricesAt(request: {
  offer: Offer;
  at: string;
  tier?: ServiceTier;
  inputTokens: number;
}): UnitPricesAt | PriceProblem {
  const { offer, at, tier = 'standard', inputTokens } = request;
  const instant = parseInstant(at);
  if (instant === undefined) return badInstant(at);
  const published = offer[tier];
  const rule = published.length > 0 ? undefined : offer.tierRules.find((r) => r.tier === tier);
  if (published.length === 0 && rule === undefined) return tierNotOffered(offer, tier);
  const rows = rule === undefined ? published : offer.standard;
  const row = rows.findLast((candidate) => beginsBy(candidate, instant));
  if (row === undefined || instant < startOfDay(FIRST_PRICED_DAY)) {
    return beforeFirstPrice({ offer, at, first: row === undefined ? rows[0] : undefined });
  }
  return applyRow({ row, rule, tier, instant, inputTokens });
}

function applyRow(parts: {
  row: DatedPrices;
  rule: TierRule | undefined;
  tier: ServiceTier;
  instant: number;
  inputTokens: number;
}): UnitPricesAt {
  const { row, rule, tier, instant, inputTokens } = parts;
  const steps = (row.longContext ?? []).filter((step) => inputTokens > step.aboveInputTokens);
  const window = row.hours?.find(({ from, to }) => isWithinHours(instant, from, to));
  const standard = Object.assign(
    {},
    row.usdPerMTok,
    ...steps.map((step) => step.usdPerMTok),
    window?.usdPerMTok,
  ) as UnitPrices; // the row's own prices come first, so input and output are always there
  const above = steps.at(-1)?.aboveInputTokens;
  return {
    usdPerMTok: rule === undefined ? standard : shareOf(standard, rule),
    ...(row.usdPerThousandRequests === undefined
      ? {}
      : { usdPerThousandRequests: row.usdPerThousandRequests }),
    tier,
    ...(above === undefined ? {} : { aboveInputTokens: above }),
    ...(window === undefined ? {} : { hours: { from: window.from, to: window.to } }),
    source: {
      id: row.source,
      basis: row.basis,
      ...(row.effectiveFrom === undefined ? {} : { effectiveFrom: row.effectiveFrom }),
      checkedOn: row.checkedOn,
      reviewBy: row.reviewBy,
      ...(rule === undefined
        ? {}
        : { tierRuleSource: rule.source, tierRuleReviewBy: rule.reviewBy }),
    },
    notices: noticesOf({ row, rule, instant }),
  };
}

function shareOf(standard: UnitPrices, rule: TierRule): UnitPrices {
  const { shareOfStandard: share } = rule;
  const { cachedInput, cacheWrite, cacheWrite1h } = standard;
  return {
    input: standard.input * share.input,
    output: standard.output * share.output,
    ...(cachedInput === undefined || share.cachedInput === undefined
      ? {}
      : { cachedInput: cachedInput * share.cachedInput }),
    ...(cacheWrite === undefined || share.cacheWrite === undefined
      ? {}
      : { cacheWrite: cacheWrite * share.cacheWrite }),
    ...(cacheWrite1h === undefined || share.cacheWrite1h === undefined
      ? {}
      : { cacheWrite1h: cacheWrite1h * share.cacheWrite1h }),
  };
}

function noticesOf(parts: {
  row: DatedPrices;
  rule: TierRule | undefined;
  instant: number;
}): string[] {
  const { row, rule, instant } = parts;
  const undated =
    row.effectiveFrom === undefined && instant < startOfDay(row.checkedOn)
      ? `The source does not say when this price began; it was read on ${row.checkedOn}.`
      : undefined;
  return [row.note, rule?.note, undated].filter((note) => note !== undefined);
}

function beginsBy(row: DatedPrices, instant: number): boolean {
  return row.effectiveFrom === undefined || startOfDay(row.effectiveFrom) <= instant;
}

function badInstant(at: string): PriceProblem {
  return {
    kind: 'error',
    code: 'invalid-request',
    path: 'at',
    message: `at is "${at}"; it must be a date such as 2026-11-21 or an instant with its offset such as 2026-11-21T02:00:00Z.`,
  };
}

function tierNotOffered(offer: Offer, tier: ServiceTier): PriceProblem {
  const tiers = (['standard', 'batch', 'flex'] as const).filter(
    (t) => offer[t].length > 0 || offer.tierRules.some((rule) => rule.tier === t),
  );
  return {
    kind: 'refusal',
    code: 'tier-not-offered',
    path: 'tier',
    message: `tier is "${tier}", for which the catalogue has no price of ${offer.name} at ${offer.provider}; priced there: ${tiers.join(', ')}.`,
  };
}

function beforeFirstPrice(parts: {
  offer: Offer;
  at: string;
  first: DatedPrices | undefined;
}): PriceProblem {
  const first = parts.first?.effectiveFrom ?? FIRST_PRICED_DAY;
  return {
    kind: 'refusal',
    code: 'before-first-price',
    path: 'at',
    message: `at is ${parts.at}, before the first price of ${parts.offer.name} at ${parts.offer.provider} in the catalogue (${first}); it must be ${first} or later.`,
  };
}
