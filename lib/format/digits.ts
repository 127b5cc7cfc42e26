// The one place that turns a magnitude into digits. The locale is always passed
// in, never the machine's, so screen, PDF and command line print the same text.

/** Locale of every text unless a caller passes another. */
export const DEFAULT_LOCALE = 'en-US';

/** Stands before "%" and unit symbols, so that a value never parts from its unit. */
export const NARROW_NO_BREAK_SPACE = '\u202f';

export const MINUS = '\u2212';

/** From here on a double no longer holds every whole unit, so all digits would be invented. */
export const LARGEST_SPELLED_OUT = 1e15;

export interface LocaleOption {
  readonly locale?: string;
}

export interface Decimals {
  readonly min: number;
  readonly max: number;
  readonly locale: string;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Grouped decimal digits of a magnitude; rounds half away from zero. */
export function decimalText(magnitude: number, { min, max, locale }: Decimals): string {
  const key = `${locale}/${min}/${max}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
    });
    formats.set(key, format);
  }
  return format.format(magnitude);
}

/** Returns the value, or throws: a figure that is not a number must never reach the reader. */
export function requireFinite(value: number, caller: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${caller} cannot print ${value}.`);
  return value;
}

/** Nearest number with so many significant digits. */
export function roundToSignificant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** value × 10^places without binary error: 0.07 shifted by 2 is 7, not 7.000000000000001. */
export function shiftDecimal(value: number, places: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** How many decimals show so many significant digits of this magnitude. */
export function decimalsFor(magnitude: number, significant: number): number {
  const exponent = Number(magnitude.toExponential().split('e')[1]);
  return Math.max(0, significant - 1 - exponent);
}

/** Up to so many significant digits, trailing zeros dropped, whole digits never lost to "e+21". */
export function significantText(
  magnitude: number,
  { digits, locale }: { digits: number; locale: string },
): string {
  const rounded = roundToSignificant(magnitude, digits);
  return decimalText(rounded, { min: 0, max: decimalsFor(rounded, digits), locale });
}

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** Whole number in superscript digits, for exponents: 15 → "¹⁵". */
export function superscript(exponent: number): string {
  return String(exponent)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** "1.31×10¹⁸", for magnitudes too large or too small to spell out. */
export function powerOfTenText(magnitude: number, locale: string): string {
  const [mantissa, exponent] = magnitude.toExponential(2).split('e');
  return `${decimalText(Number(mantissa), { min: 0, max: 2, locale })}×10${superscript(Number(exponent))}`;
}

/** Puts the sign before the text of a magnitude. */
export function withSign(value: number, magnitudeText: string): string {
  return value < 0 ? `${MINUS}${magnitudeText}` : magnitudeText;
}

/** "<$1" for a value that is not zero but would print as zero; ">−$1" below zero. */
export function belowResolution(value: number, smallestText: string): string {
  return value < 0 ? `>${MINUS}${smallestText}` : `<${smallestText}`;
}
