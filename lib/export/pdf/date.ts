const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A calendar date as the report prints and stamps it. */
export interface ReportDate {
  /** "21 November 2026" */
  readonly words: string;
  /** Midnight UTC of that day: the file's creation date, so that no clock is read. */
  readonly instant: Date;
}

/** Reads an ISO date ("2026-11-21", a time after it is ignored); anything else is our own mistake. */
export function reportDate(iso: string): ReportDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const [year, month, day] = match === null ? [] : match.slice(1).map(Number);
  const name = month === undefined ? undefined : months[month - 1];
  if (year === undefined || month === undefined || day === undefined || name === undefined) {
    throw new Error(`report date: expected an ISO date such as 2026-11-21, got "${iso}"`);
  }
  return { words: `${day} ${name} ${year}`, instant: new Date(Date.UTC(year, month - 1, day)) };
}
