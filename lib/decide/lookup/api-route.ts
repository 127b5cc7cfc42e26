import type { Catalogue } from '@/lib/catalogue/catalogue';
import { findOffer } from '@/lib/catalogue/prices/find-offer';
import { isPriceProblem } from '@/lib/catalogue/prices/problem';
import { unitPricesAt, type UnitPricesAt } from '@/lib/catalogue/prices/unit-prices';
import type { Offer, ServiceTier, UnitPrices } from '@/lib/catalogue/schema/api-prices';
import type { ApiRouteInputs, Given, TierPrices, TokenPrices } from '@/lib/model/inputs';
import type { ApiOptionId } from '@/lib/scenario/options';
import type { ApiRoute, Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import { monthAfter } from './calendar';
import { assumedNone, defaulted, typed } from './given';

const HOURS_OF_DAY = Array.from({ length: 24 }, (_, hour) => hour);

export interface FoundRoute {
  readonly route: ApiRouteInputs;
  readonly offer: Offer;
  readonly notices: readonly string[];
}

const keys = {
  'frontier-api': 'frontierApi',
  'small-api': 'smallApi',
  'hosted-open': 'hostedOpen',
} as const;

/** Prices of one API route for every workload, or why they cannot be given. */
export function findApiRoute(given: {
  id: ApiOptionId;
  scenario: Scenario;
  catalogue: Catalogue;
}): FoundRoute | Refusal {
  const { scenario, catalogue } = given;
  const key = keys[given.id];
  const choice: ApiRoute = scenario[key];
  const [provider = '', ...model] = choice.offer.split('/');
  const found = findOffer(catalogue.apiPrices, { provider, model: model.join('/') });
  if (isPriceProblem(found)) return { code: found.code, message: `${key}.offer: ${found.message}` };
  const notices = new Set(found.notices);
  const days = priceDays(found.offer, scenario);
  const prices: [string, TierPrices][] = [];
  for (const workload of scenario.workloads) {
    const ask = { offer: found.offer, days, inputTokens: workload.inputTokens, notices };
    const standard = tokenPrices({ ...ask, tier: 'standard' });
    if ('code' in standard) return standard;
    const tier = (name: 'batch' | 'flex', share: number) => {
      const own = share > 0 ? tokenPrices({ ...ask, tier: name }) : null;
      if (own === null || !('code' in own)) return own;
      notices.add(
        `${found.offer.name} has no ${name} price in the catalogue; ${name} work is priced as standard.`,
      );
      return null;
    };
    prices.push([
      workload.id,
      {
        standard,
        batch: tier('batch', workload.batchShare),
        flex: tier('flex', workload.flexShare),
      },
    ]);
  }
  const change = { id: 'api-price-change', value: choice.priceChangePerYear };
  return {
    offer: found.offer,
    notices: [...notices],
    route: {
      id: given.id,
      label: found.offer.name,
      prices: new Map(prices),
      discountShare: discount(choice.discountShare, `${key}.discountShare`),
      priceChangePerYear: defaulted({ catalogue, ...change, input: `${key}.priceChangePerYear` }),
      ...contract(choice, key),
    },
  };
}

/**
 * For each month, the day whose prices it has: its first, or that of an earlier
 * month where no row of the offer begins between the two.
 */
function priceDays(offer: Offer, scenario: Scenario): readonly string[] {
  const changes = [...offer.standard, ...offer.batch, ...offer.flex].flatMap(
    ({ effectiveFrom }) => effectiveFrom ?? [],
  );
  const days: string[] = [];
  for (let month = 0; month < scenario.horizonMonths; month++) {
    const last = days.at(-1);
    const day = monthAfter(scenario.pricesAt, month);
    const isNew = last === undefined || changes.some((from) => last < from && from <= day);
    days.push(isNew ? day : last);
  }
  return days;
}

/** Month by month: a price change already announced is charged from its date. */
function tokenPrices(ask: {
  offer: Offer;
  days: readonly string[];
  inputTokens: number;
  tier: ServiceTier;
  notices: Set<string>;
}): TokenPrices | Refusal {
  const byDay = new Map<string, DayPrices>();
  for (const day of new Set(ask.days)) {
    const prices: DayPrices | Refusal = meanOfDay({ ...ask, day });
    if ('code' in prices) return prices;
    byDay.set(day, prices);
  }
  const [today] = [...byDay.values()].map(({ first }) => first);
  if (today === undefined) return { code: 'no-months', message: 'The horizon has no months.' };
  const months = ask.days.flatMap((day) => byDay.get(day)?.mean ?? []);
  const { source } = today;
  today.notices.forEach((notice) => ask.notices.add(notice));
  if (today.hours !== undefined || months.some((price) => price.input !== today.usdPerMTok.input))
    ask.notices.add(
      `The price of ${ask.offer.name} changes by hour or date; each month uses the mean over the day.`,
    );
  const line = (pick: (price: UnitPrices) => number): Given => {
    const values = months.map(pick);
    const [first] = values;
    const constant = first !== undefined && values.every((value) => value === first);
    return {
      value: constant ? first : values,
      from: {
        kind: 'quoted',
        source: source.id,
        ...(source.effectiveFrom === undefined
          ? { readOn: source.checkedOn }
          : { date: source.effectiveFrom }),
        reviewBy: source.reviewBy,
      },
    };
  };
  return {
    input: line((price) => price.input),
    // No price of its own means charged as ordinary input, as the provider does.
    cachedInput: line((price) => price.cachedInput ?? price.input),
    cacheWrite: line((price) => price.cacheWrite ?? price.input),
    output: line((price) => price.output),
  };
}

interface DayPrices {
  readonly first: UnitPricesAt;
  readonly mean: UnitPrices;
}

/** Providers that price by the hour are averaged over the day, every hour alike. */
function meanOfDay(ask: { offer: Offer; day: string; tier: ServiceTier; inputTokens: number }) {
  const hourly = ask.offer.standard.some((row) => row.hours !== undefined);
  const hours = hourly ? HOURS_OF_DAY : [0];
  const samples: UnitPricesAt[] = [];
  for (const hour of hours) {
    const at = `${ask.day}T${String(hour).padStart(2, '0')}:30:00Z`;
    const prices = unitPricesAt({
      offer: ask.offer,
      at,
      tier: ask.tier,
      inputTokens: ask.inputTokens,
    });
    if (isPriceProblem(prices)) return { code: prices.code, message: prices.message };
    samples.push(prices);
  }
  const [first] = samples;
  if (first === undefined) return { code: 'no-price', message: `${ask.offer.name} has no price.` };
  const mean = (pick: (price: UnitPrices) => number) =>
    samples.reduce((sum, sample) => sum + pick(sample.usdPerMTok), 0) / samples.length;
  return {
    first,
    mean: hourly
      ? {
          input: mean((price) => price.input),
          cachedInput: mean((price) => price.cachedInput ?? price.input),
          cacheWrite: mean((price) => price.cacheWrite ?? price.input),
          output: mean((price) => price.output),
        }
      : first.usdPerMTok,
  };
}

const SECONDS_PER_MINUTE = 60;

/** What a contract adds to the price list: a surcharge, a commitment, capacity of one's own. */
function contract(
  choice: ApiRoute,
  key: string,
): Pick<ApiRouteInputs, 'residencyShare' | 'committedUsdPerYear' | 'reservedCapacity'> {
  const { reservedCapacity } = choice;
  return {
    residencyShare: assumedNone(choice.residencySurchargeShare, {
      input: `${key}.residencySurchargeShare`,
      note: 'No surcharge for a region; enter what your contract charges.',
    }),
    committedUsdPerYear: assumedNone(choice.committedUsdPerYear, {
      input: `${key}.committedUsdPerYear`,
      note: 'No commitment.',
    }),
    reservedCapacity: reservedCapacity && {
      tokensPerSecondPerUnit: typed(
        reservedCapacity.tokensPerMinutePerUnit / SECONDS_PER_MINUTE,
        `${key}.reservedCapacity.tokensPerMinutePerUnit`,
      ),
      usdPerUnitMonth: typed(
        reservedCapacity.usdPerUnitMonth,
        `${key}.reservedCapacity.usdPerUnitMonth`,
      ),
    },
  };
}

/** List price until the user enters what was negotiated. */
function discount(value: number, input: string): Given {
  if (value !== 0) return typed(value, input);
  return {
    value,
    from: { kind: 'assumed', input, note: 'List price; enter a discount you have negotiated.' },
  };
}
