import type { LedgerInputs, TokenPrices, WorkloadInputs } from '@/lib/model/inputs';
import type { OptionId } from '@/lib/scenario/options';
import { counts, monthsOf, one, present, risen, running, total, whole, type Entry } from './basics';
import { peakRate, sent } from './demand';

interface Question {
  readonly inputs: LedgerInputs;
  readonly id: OptionId;
  readonly month: number;
}

const tokenParts = [
  ['input', 'Input tokens'],
  ['cachedInput', 'Cached input tokens'],
  ['cacheWrite', 'Cache writes'],
  ['output', 'Output tokens'],
] as const;

/** Everything an API route charges. */
export function apiEntries(inputs: LedgerInputs, id: OptionId): Entry[] {
  const route = routeOf(inputs, id);
  const tokens = tokenParts.flatMap(([kind, part]) =>
    running(inputs, part, (month) => listed({ inputs, id, month }, kind)),
  );
  const surcharge = running(inputs, 'Residency surcharge', (month) =>
    surchargeUsd({ inputs, id, month }),
  );
  return [...tokens, ...surcharge, ...shortfalls(inputs, id), ...reserved(inputs, route)];
}

/** What the tokens of a month cost with the surcharge, parts left out left out. */
export function spendUsd(question: Question): number {
  const { inputs } = question;
  const tokens = total(
    tokenParts.map(([kind, part]) => listed(question, kind) * counts(inputs, part)),
  );
  return tokens + surchargeUsd(question) * counts(inputs, 'Residency surcharge');
}

function routeOf(inputs: LedgerInputs, id: OptionId) {
  return present(inputs.api.find((each) => each.id === id));
}

function surchargeUsd(question: Question): number {
  const { inputs } = question;
  const tokens = total(
    tokenParts.map(([kind, part]) => listed(question, kind) * counts(inputs, part)),
  );
  return tokens * one(routeOf(inputs, question.id).residencyShare);
}

/** One kind of token of all workloads, USD, at the discounted price of the month. */
function listed({ inputs, id, month }: Question, kind: keyof TokenPrices): number {
  const route = routeOf(inputs, id);
  const factor = (1 - one(route.discountShare)) * risen(route.priceChangePerYear, month);
  return total(
    inputs.workloads.map((workload) => {
      const { standard, batch, flex } = present(route.prices.get(workload.id));
      const tiers = [
        [batch, one(workload.batchShare)],
        [flex, one(workload.flexShare)],
      ] as const;
      let price = 0;
      let rest = 1;
      for (const [tier, share] of tiers) {
        if (tier === null) continue;
        price += one(tier[kind], month) * share;
        rest -= share;
      }
      price += one(standard[kind], month) * rest;
      const mTok = (sent(inputs, workload, month) * perRequest(workload, kind)) / 1e6;
      return mTok * price * factor;
    }),
  );
}

/** tok/req of a kind: what is neither read from the cache nor written to it is fresh. */
function perRequest(workload: WorkloadInputs, kind: keyof TokenPrices): number {
  const read = one(workload.cachedInputShare);
  const written = one(workload.cacheWriteShare);
  switch (kind) {
    case 'input':
      return one(workload.inputTokens) * (1 - read - written);
    case 'cachedInput':
      return one(workload.inputTokens) * read;
    case 'cacheWrite':
      return one(workload.inputTokens) * written;
    case 'output':
      return one(workload.outputTokens);
  }
}

/** What each contract year's spend falls short of the commitment, due in its last month. */
function shortfalls(inputs: LedgerInputs, id: OptionId): Entry[] {
  const committed = one(routeOf(inputs, id).committedUsdPerYear);
  const months = monthsOf(inputs);
  const part = 'Commitment shortfall';
  const entries: Entry[] = [];
  for (let first = 1; first <= months.length; first += 12) {
    const year = months.slice(first - 1, first + 11);
    const spent = total(year.map((month) => spendUsd({ inputs, id, month })));
    const short = Math.max(0, (committed * year.length) / 12 - spent);
    const month = first + year.length - 1;
    entries.push({ month, part, kind: 'opex', usd: short * counts(inputs, part) });
  }
  return entries;
}

/** Whole units for the tokens a second of the busiest minute, each paid for in full. */
function reserved(inputs: LedgerInputs, route: ReturnType<typeof routeOf>): Entry[] {
  const { reservedCapacity } = route;
  if (reservedCapacity === null) return [];
  return running(inputs, 'Reserved API capacity', (month) => {
    const perSecond = total(
      inputs.workloads.map(
        (each) => peakRate(inputs, each, month) * (one(each.inputTokens) + one(each.outputTokens)),
      ),
    );
    const units = whole(perSecond / one(reservedCapacity.tokensPerSecondPerUnit));
    return units * one(reservedCapacity.usdPerUnitMonth);
  });
}
