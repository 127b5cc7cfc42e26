import { DomainError } from './domain';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date, YYYY-MM-DD. Throws DomainError for any other text or day. */
function dayNumber(date: string, field: string): number {
  const rule = 'a calendar day, YYYY-MM-DD';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new DomainError(field, `"${date}"`, rule);
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 30 February for a day in March.
  const isReal =
    Number.isFinite(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
  if (!isReal) throw new DomainError(field, `"${date}"`, rule);
  return milliseconds / MILLISECONDS_PER_DAY;
}

/**
 * Days from the first date to each, in the order given. As in Excel's XNPV the first date is the start:
 * the others may be in any order but none before it. Throws DomainError.
 */
export function daysFromFirst(dates: readonly string[]): number[] {
  const days = dates.map((date, index) => dayNumber(date, `dates.${index}`));
  const first = days[0] ?? 0;
  return days.map((day, index) => {
    if (day < first) {
      throw new DomainError(
        `dates.${index}`,
        `"${dates[index] ?? ''}"`,
        `no earlier than the first date, "${dates[0] ?? ''}"`,
      );
    }
    return day - first;
  });
}
