const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
const HOURS_PER_DAY = 24;

/** The name of a day of the week, Monday being 0. */
export function formatDay(day: number): string {
  const name = DAYS[day];
  if (name === undefined) throw new RangeError(`formatDay cannot print ${day}.`);
  return name;
}

/** An hour of a day as a clock shows it: 9 is "09:00". */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/**
 * An hour of the week, Monday 00:00 being 0; the end of the week is its first hour again.
 * @example formatHourOfWeek(44) // "Tuesday 20:00"
 */
export function formatHourOfWeek(hour: number): string {
  const whole = Math.floor(hour);
  const day = Math.floor(whole / HOURS_PER_DAY) % DAYS.length;
  return `${formatDay(day)} ${formatHour(whole % HOURS_PER_DAY)}`;
}

/** Days that follow one another: "Monday–Friday", "Saturday", "every day". */
export function formatDays({ from, to }: { readonly from: number; readonly to: number }): string {
  if (from === 0 && to === DAYS.length - 1) return 'every day';
  return from === to ? formatDay(from) : `${formatDay(from)}–${formatDay(to)}`;
}
