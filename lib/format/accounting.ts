import {
  decimalText,
  DEFAULT_LOCALE,
  LARGEST_SPELLED_OUT,
  powerOfTenText,
  requireFinite,
  type LocaleOption,
} from './digits';

/** Half a cent: what sums of doubles leave where nothing is left. */
const NOTHING = 0.005;

interface AccountingOptions extends LocaleOption {
  /** The amount before it was rounded: one that rounds away is still there. */
  readonly exact?: number;
}

/**
 * A whole amount in a statement whose head names the unit: grouped digits, negatives in
 * parentheses, nothing as a dash, less than 1 as "<1".
 * @example formatAccounting(-1_310) // "(1,310)"
 */
export function formatAccounting(whole: number, options: AccountingOptions = {}): string {
  const { exact = whole, locale = DEFAULT_LOCALE } = options;
  const amount = Math.abs(requireFinite(whole, 'formatAccounting'));
  if (amount === 0 && Math.abs(exact) < NOTHING) return '–';
  const text = amount === 0 ? '<1' : digits(amount, locale);
  return (amount === 0 ? exact : whole) < 0 ? `(${text})` : text;
}

function digits(amount: number, locale: string): string {
  return amount >= LARGEST_SPELLED_OUT
    ? powerOfTenText(amount, locale)
    : decimalText(amount, { min: 0, max: 0, locale });
}
