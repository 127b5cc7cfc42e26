/** First day of the month `months` after a day: prices of that month are those in force then. */
export function monthAfter(day: string, months: number): string {
  if (months === 0) return day;
  const [year = '', month = ''] = day.split('-');
  const count = Number(year) * 12 + Number(month) - 1 + months;
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return `${digits(Math.floor(count / 12), 4)}-${digits((count % 12) + 1, 2)}-01`;
}

/** Calendar month in which the month `months` after a day begins: 0 is January. */
export function calendarMonth(day: string, months: number): number {
  const [, month = ''] = monthAfter(day, months).split('-');
  return Number(month) - 1;
}
