/**
 * "$250k–$590k", "3–5 %", "−$50k to $120k". The unit after a number is written
 * once; ends that print alike are one value; a dash never stands beside a minus.
 */
export function formatRange(
  { low, high }: { readonly low: number; readonly high: number },
  format: (value: number) => string,
): string {
  const [from, to] = [format(low), format(high)];
  if (from === to) return from;
  if (/[−<>(]/.test(from + to)) return `${from} to ${to}`;
  const [, unit] = /^\S+(\s.+)$/.exec(to) ?? [];
  return unit !== undefined && from.endsWith(unit)
    ? `${from.slice(0, -unit.length)}–${to}`
    : `${from}–${to}`;
}
