import type { LedgerInputs } from '@/lib/model/inputs';
import type { CostPart } from '@/lib/scenario/cost-parts';
import { one, total, type Entry } from './basics';

/** Things bought together. */
export interface Batch {
  /** Month it is paid for: 0 before month 1. */
  readonly paid: number;
  /** First month it stands there. */
  readonly from: number;
  readonly things: number;
  readonly usd: number;
  /** What of it can be sold again was paid for this. */
  readonly resellable: number;
  readonly isReplacement: boolean;
}

export interface CapitalFacts {
  /** How many stand there, month by month. */
  readonly standing: readonly number[];
  readonly life: number;
  /** USD a thing in month 1 by part; the first part can be sold again. */
  readonly prices: readonly (readonly [CostPart, number])[];
  /** Price of a month over that of month 1. */
  readonly risen: (month: number) => number;
  readonly residual: { readonly share: number; readonly months: number };
}

/** Everything bought and sold over the horizon. */
export interface CapitalByHand {
  readonly batches: readonly Batch[];
  readonly entries: readonly Entry[];
  /** Things taken away when they are replaced, by month from 1. */
  readonly retired: readonly number[];
  readonly soldOnReplacement: readonly number[];
  readonly soldAtEnd: number;
}

/** Buys, replaces and sells month by month. */
export function capitalByHand(facts: CapitalFacts): CapitalByHand {
  const { standing, life, prices } = facts;
  const horizon = standing.length;
  const batches: Batch[] = [];
  const entries: Entry[] = [];
  const [[resold]] = [prices[0] ?? (['Devices', 0] as const)];
  const retired: number[] = [];
  const soldOnReplacement: number[] = [];
  const buy = (things: number, when: { paid: number; from: number; isReplacement: boolean }) => {
    const each = prices.map(([part, usd]) => [part, usd * facts.risen(when.from)] as const);
    for (const [part, usd] of each)
      entries.push({ month: when.paid, part, kind: 'capex', usd: usd * things });
    const usd = total(each.map(([, price]) => price)) * things;
    batches.push({ ...when, things, usd, resellable: (each[0]?.[1] ?? NaN) * things });
  };
  const worth = (batch: Batch, age: number) =>
    batch.resellable * facts.residual.share ** (age / facts.residual.months);
  for (let month = 1; month <= horizon; month++) {
    const now = standing[month - 1] ?? NaN;
    const before = month === 1 ? 0 : (standing[month - 2] ?? NaN);
    const wornOut = batches.filter((batch) => batch.from + life === month);
    const sold = total(wornOut.map((batch) => worth(batch, life)));
    retired.push(total(wornOut.map((batch) => batch.things)));
    soldOnReplacement.push(sold);
    entries.push({ month, part: resold, kind: 'capex', usd: -sold });
    for (const { things } of wornOut)
      buy(things, { paid: month, from: month, isReplacement: true });
    if (now > before)
      buy(now - before, { paid: month === 1 ? 0 : month, from: month, isReplacement: false });
  }
  const soldAtEnd = total(
    batches
      .filter((batch) => batch.from + life > horizon)
      .map((batch) => worth(batch, horizon - batch.from + 1)),
  );
  entries.push({ month: horizon, part: resold, kind: 'capex', usd: -soldAtEnd });
  return { batches, entries, retired, soldOnReplacement, soldAtEnd };
}

/** Write-off of each month and the value left at its end, by a share of the price at each age. */
export function writtenOff(
  { batches }: CapitalByHand,
  horizon: number,
  shareAt: (monthOfUse: number) => number,
): { charge: number[]; value: number[] } {
  const charge: number[] = [];
  const value: number[] = [];
  let left = 0;
  for (let month = 1; month <= horizon; month++) {
    const here = batches.filter(({ from }) => from <= month);
    const now = total(here.map(({ from, usd }) => usd * shareAt(month - from + 1)));
    left += total(here.filter(({ from }) => from === month).map(({ usd }) => usd)) - now;
    charge.push(now);
    value.push(left);
  }
  return { charge, value };
}

/** Straight line over the life. */
export function straightLine(life: number): (monthOfUse: number) => number {
  return (monthOfUse) => (monthOfUse <= life ? 1 / life : 0);
}

/** The tax office's schedule, or straight line over the life where it follows the books. */
export function taxSchedule(
  { tax: { depreciationShares: shares } }: LedgerInputs,
  life: number,
): (monthOfUse: number) => number {
  return shares === null ? straightLine(life) : (monthOfUse) => one(shares, monthOfUse);
}
