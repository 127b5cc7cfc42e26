import {
  belowResolution,
  decimalText,
  DEFAULT_LOCALE,
  LARGEST_SPELLED_OUT,
  NARROW_NO_BREAK_SPACE,
  powerOfTenText,
  requireFinite,
  roundToSignificant,
  significantText,
  withSign,
  type LocaleOption,
} from './digits';

/** "21.6 months": one decimal where it says something, whole from 100. */
export function formatMonths(
  months: number,
  { locale = DEFAULT_LOCALE }: LocaleOption = {},
): string {
  const magnitude = Math.abs(requireFinite(months, 'formatMonths'));
  if (magnitude > 0 && magnitude < 0.05)
    return `${belowResolution(months, decimalText(0.1, { min: 1, max: 1, locale }))} months`;
  const digits =
    magnitude >= LARGEST_SPELLED_OUT
      ? powerOfTenText(magnitude, locale)
      : decimalText(magnitude, { min: 0, max: magnitude < 99.95 ? 1 : 0, locale });
  return `${withSign(months, digits)} ${digits === '1' ? 'month' : 'months'}`;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// A larger unit takes over at twice its size: "90 s" reads better than "1.5 min".
const steps = [
  { from: 2 * DAY, size: DAY, symbol: 'days' },
  { from: 2 * HOUR, size: HOUR, symbol: 'h' },
  { from: 2 * MINUTE, size: MINUTE, symbol: 'min' },
  { from: SECOND, size: SECOND, symbol: 's' },
] as const;

const MILLISECONDS = { size: 1, symbol: 'ms' } as const;

/** Milliseconds in the unit that reads best, three significant digits: "850 ms", "1.2 s". */
export function formatDuration(ms: number, { locale = DEFAULT_LOCALE }: LocaleOption = {}): string {
  const magnitude = Math.abs(requireFinite(ms, 'formatDuration'));
  if (magnitude > 0 && magnitude < 0.001)
    return belowResolution(
      ms,
      `${decimalText(0.001, { min: 3, max: 3, locale })}${NARROW_NO_BREAK_SPACE}ms`,
    );
  const rounded = roundToSignificant(magnitude, 3);
  const step = steps.find(({ from }) => rounded >= from) ?? MILLISECONDS;
  const scaled = magnitude / step.size;
  const digits =
    scaled >= LARGEST_SPELLED_OUT
      ? powerOfTenText(scaled, locale)
      : scaled === 0
        ? '0'
        : significantText(scaled, { digits: scaled >= 1000 ? 15 : 3, locale });
  return withSign(ms, `${digits}${NARROW_NO_BREAK_SPACE}${step.symbol}`);
}
