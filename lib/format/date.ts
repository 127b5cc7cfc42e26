import { DEFAULT_LOCALE, type LocaleOption } from './digits';

export interface DateOptions extends LocaleOption {
  /** long: "21 November 2026". short: "21 Nov 2026". */
  readonly style?: 'long' | 'short';
}

/**
 * An ISO date, month or year ("2026-11-21", "2026-11", "2026") in words, day first,
 * with the month spelled so that no reader takes the day for the month. Of an
 * instant the date is printed as written.
 */
export function formatDate(iso: string, options: DateOptions = {}): string {
  const { style = 'long', locale = DEFAULT_LOCALE } = options;
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(iso) ?? [];
  if (year === undefined) throw notADate(iso);
  if (month === undefined) return year;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  // Date reads 31 February as 3 March
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== Number(month)) throw notADate(iso);
  const monthName = monthFormat(locale, style).format(date);
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it, and a page prints many dates. */
function monthFormat(locale: string, style: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = monthFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
  monthFormats.set(key, made);
  return made;
}

function notADate(iso: string): RangeError {
  return new RangeError(`formatDate cannot print "${iso}": it is not an ISO date.`);
}
