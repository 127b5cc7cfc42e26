import {
  belowResolution,
  decimalsFor,
  decimalText,
  DEFAULT_LOCALE,
  LARGEST_SPELLED_OUT,
  MINUS,
  NARROW_NO_BREAK_SPACE,
  powerOfTenText,
  requireFinite,
  roundToSignificant,
  shiftDecimal,
  withSign,
  type LocaleOption,
} from './digits';

const PERCENT = `${NARROW_NO_BREAK_SPACE}%`;

/**
 * A fraction as a percentage: one decimal under 10 %, whole above; 0.997 is
 * ">99 %", because a near certainty is not a certainty.
 * @example formatPercent(0.035) // "3.5 %"
 */
export function formatPercent(
  fraction: number,
  { locale = DEFAULT_LOCALE }: LocaleOption = {},
): string {
  const percent = Math.abs(shiftDecimal(requireFinite(fraction, 'formatPercent'), 2));
  if (percent >= LARGEST_SPELLED_OUT)
    return withSign(fraction, `${powerOfTenText(percent, locale)}${PERCENT}`);
  if (percent > 0 && percent < 0.05)
    return belowResolution(fraction, `${decimalText(0.1, { min: 1, max: 1, locale })}${PERCENT}`);
  if (percent >= 99.5 && percent < 100)
    return fraction < 0 ? `<${MINUS}99${PERCENT}` : `>99${PERCENT}`;
  const max = percent < 9.95 ? 1 : 0;
  return withSign(fraction, `${decimalText(percent, { min: 0, max, locale })}${PERCENT}`);
}

/**
 * "1.8×": how many times one figure is another; two significant digits under 10, whole above.
 * Take it from the same figure as the percentage beside it.
 */
export function formatFactor(
  factor: number,
  { locale = DEFAULT_LOCALE }: LocaleOption = {},
): string {
  const magnitude = Math.abs(requireFinite(factor, 'formatFactor'));
  return magnitude > 0 && magnitude < 0.01
    ? belowResolution(factor, `${decimalText(0.01, { min: 2, max: 2, locale })}×`)
    : withSign(factor, `${factorDigits(magnitude, locale)}×`);
}

function factorDigits(magnitude: number, locale: string): string {
  if (magnitude >= LARGEST_SPELLED_OUT) return `${powerOfTenText(magnitude, locale)} `;
  const rounded = roundToSignificant(magnitude, 2);
  if (rounded >= 10 || rounded === 0) return decimalText(magnitude, { min: 0, max: 0, locale });
  const decimals = decimalsFor(rounded, 2);
  return decimalText(rounded, { min: decimals, max: decimals, locale });
}
