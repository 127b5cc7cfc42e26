import type { Overrides } from '@/lib/graph/evaluate';

// What somebody types over: a price of the API, the tariff of electricity, the cost of people, the tax
// on profit, requests a month within what the machines hold. Alone, and together; small and large.

const price = (usdPerMTok: number) =>
  ['api.frontier-api.support-chat.outputPrice', usdPerMTok] as const;
const tariff = (usdPerKWh: number) => ['owned.usdPerKWh', usdPerKWh] as const;
const people = (usdPerYear: number) => ['people.loadedCost', usdPerYear] as const;
const tax = (share: number) => ['tax.rate', share] as const;
const requests = (perMonth: number) => ['demand.support-chat.requestsPerMonth', perMonth] as const;

export const CHANGES: readonly Overrides[] = [
  new Map([price(21)]),
  new Map([tariff(0.31)]),
  new Map([people(310_000)]),
  new Map([price(9), tariff(0.04), people(120_000)]),
  new Map([price(60), tariff(0.05), people(90_000)]),
  new Map([price(3), tariff(0.5), people(400_000)]),
  new Map([price(21), tariff(0.31), people(310_000), tax(0.35), requests(450_000)]),
  new Map([price(40), tariff(0.12), people(150_000), tax(0), requests(520_000)]),
  new Map([price(250), tariff(0.02), people(60_000), tax(0.21), requests(500_001)]),
];
