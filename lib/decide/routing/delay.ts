import type { ApiRouteInputs, Given, LedgerInputs, TokenPrices } from '@/lib/model/inputs';

const MONTHS_PER_YEAR = 12;

/**
 * The same question asked some months later, for the months then left: volumes have grown, and
 * prices have moved along the paths of the scenario. What a price list announces stays announced.
 */
export function delayed(inputs: LedgerInputs, months: number): LedgerInputs {
  const later = (given: Given, changePerYear: Given): Given =>
    scaled(given, (1 + one(changePerYear)) ** (months / MONTHS_PER_YEAR), months);
  const { rented, owned } = inputs;
  return {
    ...inputs,
    horizonMonths: { ...inputs.horizonMonths, value: one(inputs.horizonMonths) - months },
    loadedUsdPerFtePerYear: later(inputs.loadedUsdPerFtePerYear, inputs.wageGrowthPerYear),
    workloads: inputs.workloads.map((workload) => ({
      ...workload,
      requestsPerMonth: scaled(
        workload.requestsPerMonth,
        (1 + one(workload.growthPerMonth)) ** months,
        months,
      ),
      seasonality: workload.seasonality && shifted(workload.seasonality, months),
    })),
    api: inputs.api.map((route) => delayedApi(route, months)),
    rented: rented && {
      ...rented,
      usdPerGpuHour: later(rented.usdPerGpuHour, rented.rentChangePerYear),
    },
    owned: owned && {
      ...owned,
      usdPerServer: later(owned.usdPerServer, owned.hardwarePriceChangePerYear),
      usdPerKWh: later(owned.usdPerKWh, owned.electricityChangePerYear),
      hostingUsdPerKWMonth: later(owned.hostingUsdPerKWMonth, owned.hostingChangePerYear),
    },
  };
}

function delayedApi(route: ApiRouteInputs, months: number): ApiRouteInputs {
  const factor = (1 + one(route.priceChangePerYear)) ** (months / MONTHS_PER_YEAR);
  const prices = (tier: TokenPrices | null): TokenPrices | null =>
    tier && {
      input: shifted(tier.input, months),
      cachedInput: shifted(tier.cachedInput, months),
      cacheWrite: shifted(tier.cacheWrite, months),
      output: shifted(tier.output, months),
    };
  return {
    ...route,
    prices: new Map(
      [...route.prices].map(([id, tiers]) => [
        id,
        {
          standard: prices(tiers.standard) ?? tiers.standard,
          batch: prices(tiers.batch),
          flex: prices(tiers.flex),
        },
      ]),
    ),
    // What is left of the price after the discount moves with the price path.
    discountShare: {
      value: 1 - (1 - one(route.discountShare)) * factor,
      from: noted(route.discountShare, months),
    },
  };
}

/** A figure by the month, from a later month on. */
function shifted(given: Given, months: number): Given {
  return typeof given.value === 'number' ? given : { ...given, value: given.value.slice(months) };
}

function scaled(given: Given, factor: number, months: number): Given {
  const { value } = given;
  return {
    value:
      typeof value === 'number' ? value * factor : value.slice(months).map((each) => each * factor),
    from: noted(given, months),
  };
}

function noted({ from }: Given, months: number): Given['from'] {
  return {
    ...from,
    kind: 'modelled',
    note: `As it stands after ${months} months. ${from.note ?? ''}`.trim(),
  };
}

function one({ value }: Given): number {
  if (typeof value !== 'number') throw new TypeError('expected one number, not one per month');
  return value;
}
