import { finite, finiteValues, moreThan, within } from './domain';
import { npvFromNow } from './net-present-value';

/** An asset bought at time 0, with the same cash before tax at the end of each year. One money. */
export interface TaxedAsset {
  /** After tax, per year. */
  readonly rate: number;
  readonly cost: number;
  /** Cash received a year before tax; negative for a cost. */
  readonly cashBeforeTax: number;
  /** Tax depreciation by year: the project runs for as many years. */
  readonly depreciation: readonly number[];
  /** Share of income paid as tax: 0.21 is 21 %. */
  readonly tax: number;
  /** What the asset is sold for at the end. */
  readonly salvage: number;
}

/**
 * Net present worth after tax. Depreciation is not cash: only tax × depreciation, its shield, enters.
 * The sale is taxed on what it brings above the book value left, cost − Σ depreciation. Throws
 * DomainError for a rate of −1 or less, a tax outside 0 … 1, or a number that is not finite.
 */
export function afterTaxPresentWorth(asset: TaxedAsset): number {
  const { rate, cost, cashBeforeTax, depreciation, tax, salvage } = asset;
  moreThan({ rate }, -1);
  within({ tax }, [0, 1]);
  finite({ cost, cashBeforeTax, salvage });
  finiteValues({ depreciation });
  const book = depreciation.reduce((left, written) => left - written, cost);
  const saleAfterTax = salvage - tax * (salvage - book);
  const years = depreciation.map((written, index) => {
    const cash = cashBeforeTax * (1 - tax) + tax * written;
    return index === depreciation.length - 1 ? cash + saleAfterTax : cash;
  });
  return npvFromNow({ rate, values: [-cost, ...years] });
}
