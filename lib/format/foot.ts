import { LARGEST_SPELLED_OUT, requireFinite } from './digits';

const SUM_TOLERANCE = 1e-9;

/**
 * Rounds parts to whole steps (whole dollars unless told) so that the displayed parts
 * foot to the displayed total: each part takes its floor, and the steps left over go
 * to the largest remainders, the earlier part first.
 * Throws where the parts do not sum to the total: that is our own bug.
 */
export function footParts(parts: readonly number[], total: number, step = 1): number[] {
  const exact = parts.map((part) => requireFinite(part, 'footParts') / step);
  const exactTotal = requireFinite(total, 'footParts') / step;
  const magnitude = exact.reduce((sum, part) => sum + Math.abs(part), Math.abs(exactTotal));
  if (Math.abs(sumOf(exact) - exactTotal) > SUM_TOLERANCE * magnitude)
    throw new RangeError(`The parts ${parts.join(', ')} do not sum to ${total}.`);
  // Doubles this large hold no fractions of a step: nothing is left to round.
  if (magnitude >= LARGEST_SPELLED_OUT) return [...parts];

  const floors = exact.map(Math.floor);
  const left = Math.round(exactTotal) - sumOf(floors);
  const byRemainder = [...exact.keys()].sort((a, b) => remainder(exact, b) - remainder(exact, a));
  const raised = new Set(byRemainder.slice(0, Math.max(0, left)));
  // A sum's binary error can ask for a step more or less than there are parts to raise.
  const excess = left - raised.size;
  const largest = [...exact.keys()].sort((a, b) => size(exact, b) - size(exact, a))[0];
  return floors.map((floor, index) => {
    const steps = floor + (raised.has(index) ? 1 : 0) + (index === largest ? excess : 0);
    return steps === 0 ? 0 : steps * step; // never −0
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function remainder(values: readonly number[], index: number): number {
  const value = values[index] ?? NaN;
  return value - Math.floor(value);
}

function size(values: readonly number[], index: number): number {
  return Math.abs(values[index] ?? NaN);
}
