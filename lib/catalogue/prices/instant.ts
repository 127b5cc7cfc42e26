// Instants as text: RFC 3339, seconds optional, or a bare date meaning 00:00Z. No clock here.

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/i;

/** Milliseconds since 1970 of an RFC 3339 instant or a bare date (00:00Z); undefined if it is neither. */
export function parseInstant(text: string): number | undefined {
  const parts = INSTANT.exec(text);
  const day = parts?.[1];
  if (day === undefined || !isCalendarDay(day)) return undefined;
  const instant = Date.parse(parts?.[2] === undefined ? `${day}T00:00:00Z` : text.toUpperCase());
  return Number.isNaN(instant) ? undefined : instant;
}

/** Start of a calendar day, 00:00Z, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether an instant's UTC time of day lies in [from, to); a window may cross midnight. */
export function isWithinHours(instant: number, from: string, to: string): boolean {
  const dayMs = 86_400_000;
  const time = ((instant % dayMs) + dayMs) % dayMs;
  const [start, end] = [timeOfDayMs(from), timeOfDayMs(to)];
  return end < start ? time >= start || time < end : time >= start && time < end;
}

function timeOfDayMs(time: string): number {
  return Date.parse(`1970-01-01T${time}:00Z`);
}

function isCalendarDay(day: string): boolean {
  // Date.parse rolls 2026-02-30 over to March instead of refusing it.
  const instant = startOfDay(day);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}
