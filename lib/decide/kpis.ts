import type { Values } from '@/lib/graph/evaluate';
import type { Cell } from '@/lib/graph/cell';
import { irr } from '@/lib/finance/irr';
import type { Comparison } from '@/lib/model/compare';
import type { Ledger } from '@/lib/model/ledger';
import type { Route } from '@/lib/model/route';
import { paybackOf, type Payback } from './payback';

/** Every internal rate of return a year: none and several are answers. */
export type RatesOfReturn =
  | { readonly kind: 'none'; readonly message: string }
  | { readonly kind: 'one'; readonly perYear: number }
  | { readonly kind: 'several'; readonly perYear: readonly number[] };

/** What finance asks of one route; null where a figure has no value. USD unless said. */
export interface Kpis {
  readonly totalUsd: number;
  readonly presentValueUsd: number;
  readonly totalAfterTaxUsd: number;
  readonly presentValueAfterTaxUsd: number;
  readonly cashPeakUsd: number;
  /** Against the baseline; null for the baseline itself. */
  readonly againstBaseline: AgainstBaseline | null;
  /** USD/MTok: blended, and as if input or output tokens bore the whole cost. */
  readonly usdPerMTok: number | null;
  readonly usdPerMTokInput: number | null;
  readonly usdPerMTokOutput: number | null;
  /** Share of input tokens in the blend. */
  readonly inputShare: number | null;
  readonly usdPerRequest: number | null;
  readonly usdPerAcceptedTask: number | null;
  readonly usdPerUserMonth: number | null;
  /** t CO2e over the horizon; null where nobody publishes what it takes. */
  readonly carbonTonnes: number | null;
}

export interface AgainstBaseline {
  /** Present value saved: the net present value of the move. */
  readonly npvUsd: number;
  readonly npvAfterTaxUsd: number;
  readonly savedUsd: number;
  /** Of the baseline's present value. */
  readonly savedShare: number | null;
  /** The baseline's present value over this one's. */
  readonly timesCheaper: number | null;
  readonly irr: RatesOfReturn;
  /** A year; null without both a payment and a receipt. */
  readonly mirrPerYear: number | null;
  readonly payback: Payback;
  readonly discountedPayback: Payback;
}

/** Reads a route's figures from the ledger. */
export function kpisOf(given: { ledger: Ledger; values: Values; route: Route }): Kpis {
  const { ledger, values, route } = given;
  const { books, unitCosts } = route;
  const read = (cell: Cell | null) =>
    cell === null || values.refusal(cell.id) !== undefined ? null : values.scalar(cell.id);
  const comparison = ledger.comparisons.get(route.id);
  return {
    totalUsd: values.scalar(route.total.id),
    presentValueUsd: values.scalar(route.presentValue.id),
    totalAfterTaxUsd: values.scalar(books.totalAfterTax.id),
    presentValueAfterTaxUsd: values.scalar(books.presentValueAfterTax.id),
    cashPeakUsd: values.scalar(route.cashPeak.id),
    usdPerMTok: read(unitCosts.perMTok),
    usdPerMTokInput: read(unitCosts.perMTokInput),
    usdPerMTokOutput: read(unitCosts.perMTokOutput),
    inputShare: read(unitCosts.inputShare),
    usdPerRequest: read(unitCosts.perRequest),
    usdPerAcceptedTask: read(unitCosts.perAcceptedTask),
    usdPerUserMonth: read(unitCosts.perUserMonth),
    carbonTonnes: read(route.carbon),
    againstBaseline: comparison === undefined ? null : against(comparison, values),
  };
}

function against(comparison: Comparison, values: Values): AgainstBaseline {
  const read = (cell: Cell) =>
    values.refusal(cell.id) === undefined ? values.scalar(cell.id) : null;
  const upfrontExtra = values.scalar(comparison.upfrontExtra.id);
  return {
    npvUsd: values.scalar(comparison.saving.id),
    npvAfterTaxUsd: values.scalar(comparison.savingAfterTax.id),
    savedUsd: values.scalar(comparison.totalSaving.id),
    savedShare: read(comparison.savingShare),
    timesCheaper: read(comparison.timesCheaper),
    irr: ratesOfReturn(comparison, values),
    mirrPerYear: read(comparison.modifiedRate),
    payback: paybackOf({
      upfrontExtra,
      cumulativeSaving: values.series(comparison.cumulativeSaving.id),
    }),
    discountedPayback: paybackOf({
      upfrontExtra,
      cumulativeSaving: values.series(comparison.discountedCumulativeSaving.id),
    }),
  };
}

const MONTHS_PER_YEAR = 12;

/** The one rate stands in the graph; where it has none, finance says whether there are several. */
function ratesOfReturn(comparison: Comparison, values: Values): RatesOfReturn {
  if (values.refusal(comparison.internalRate.id) === undefined)
    return { kind: 'one', perYear: values.scalar(comparison.internalRate.id) };
  const found = irr([
    values.scalar(comparison.upfrontSaving.id),
    ...values.series(comparison.monthlySaving.id),
  ]);
  switch (found.kind) {
    case 'none':
      return { kind: 'none', message: found.reason };
    case 'one':
      return { kind: 'one', perYear: perYear(found.rate) };
    case 'several':
      return { kind: 'several', perYear: found.rates.map(perYear) };
  }
}

function perYear(perMonth: number): number {
  return Math.expm1(MONTHS_PER_YEAR * Math.log1p(perMonth));
}
