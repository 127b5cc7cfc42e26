/** First instant of the month `months` after a day: prices of that month are those in force then. */
export function monthAfter(day: string, months: number): string {
  const [year = '', month = ''] = day.split('-');
  if (months === 0) return day;
  const first = new Date(Date.UTC(Number(year), Number(month) - 1 + months, 1));
  return first.toISOString().slice(0, 10);
}
