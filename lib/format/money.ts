import {
  belowResolution,
  decimalsFor,
  decimalText,
  DEFAULT_LOCALE,
  LARGEST_SPELLED_OUT,
  MINUS,
  powerOfTenText,
  requireFinite,
  roundToSignificant,
  type LocaleOption,
} from './digits';

/**
 * exact: whole dollars, for totals. compact: three significant digits, for prose.
 * axis: compact without trailing zeros. unit-price: two decimals from $1, below it
 * two or three significant digits.
 */
export type MoneyStyle = 'exact' | 'compact' | 'axis' | 'unit-price';

export interface MoneyOptions extends LocaleOption {
  readonly style?: MoneyStyle;
  /** Tables print negatives in parentheses, prose with a minus. */
  readonly negative?: 'minus' | 'parentheses';
}

/** What a magnitude prints as, or the smallest amount the style can show. */
type Printed = { readonly text: string } | { readonly below: string };

/**
 * US dollars as text. An amount that is not zero never prints as zero: it prints
 * as "<$1", or ">−$1" below zero.
 * @example formatMoney(1_310_400, { style: 'compact' }) // "$1.31m"
 */
export function formatMoney(usd: number, options: MoneyOptions = {}): string {
  const { style = 'exact', negative = 'minus', locale = DEFAULT_LOCALE } = options;
  const amount = Math.abs(requireFinite(usd, 'formatMoney'));
  const printed = printers[style](amount, locale);
  if (usd < 0 && negative === 'parentheses')
    return `(${'text' in printed ? printed.text : `<${printed.below}`})`;
  if ('below' in printed) return belowResolution(usd, printed.below);
  return usd < 0 ? `${MINUS}${printed.text}` : printed.text;
}

const printers: Readonly<Record<MoneyStyle, (amount: number, locale: string) => Printed>> = {
  exact: exactText,
  compact: (amount, locale) => compactText(amount, { locale, keepZeros: true }),
  axis: (amount, locale) => compactText(amount, { locale, keepZeros: false }),
  'unit-price': unitPriceText,
};

function exactText(amount: number, locale: string): Printed {
  if (amount > 0 && amount < 0.5) return { below: '$1' };
  if (amount >= LARGEST_SPELLED_OUT) return { text: `$${powerOfTenText(amount, locale)}` };
  return { text: `$${decimalText(amount, { min: 0, max: 0, locale })}` };
}

const scales = [
  { size: 1e12, suffix: 'tn' },
  { size: 1e9, suffix: 'bn' },
  { size: 1e6, suffix: 'm' },
  { size: 1e3, suffix: 'k' },
] as const;

function compactText(
  amount: number,
  { locale, keepZeros }: { locale: string; keepZeros: boolean },
): Printed {
  // The rounded amount chooses the scale: 999,600 is $1.00m, not $1,000k.
  const rounded = roundToSignificant(amount, 3);
  if (rounded >= LARGEST_SPELLED_OUT) return { text: `$${powerOfTenText(amount, locale)}` };
  const scale = scales.find(({ size }) => rounded >= size);
  if (scale !== undefined) {
    const scaled = rounded / scale.size;
    const max = decimalsFor(scaled, 3);
    const digits = decimalText(scaled, { min: keepZeros ? max : 0, max, locale });
    return { text: `$${digits}${scale.suffix}` };
  }
  const isWhole = rounded >= 100 || rounded === 0 || (!keepZeros && Number.isInteger(rounded));
  return isWhole
    ? { text: `$${decimalText(rounded, { min: 0, max: 0, locale })}` }
    : unitPriceText(amount, locale);
}

const SMALLEST_UNIT_PRICE = 1e-6;

function unitPriceText(amount: number, locale: string): Printed {
  if (amount >= LARGEST_SPELLED_OUT) return { text: `$${powerOfTenText(amount, locale)}` };
  const rounded = roundToSignificant(amount, 3);
  if (rounded === 0 || rounded >= 1)
    return { text: `$${decimalText(amount, { min: 2, max: 2, locale })}` };
  if (rounded < SMALLEST_UNIT_PRICE)
    return { below: `$${decimalText(SMALLEST_UNIT_PRICE, { min: 6, max: 6, locale })}` };
  const decimals = { min: decimalsFor(rounded, 2), max: decimalsFor(rounded, 3), locale };
  return { text: `$${decimalText(rounded, decimals)}` };
}
