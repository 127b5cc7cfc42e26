import type { AxisView } from './types';

const MOST_STEPS = 6;

/** Round steps (1, 2 or 5 times a power of ten) that cover a range, zero included. */
export function axis(given: {
  title: string;
  low: number;
  high: number;
  print: (value: number) => string;
}): AxisView {
  const low = Math.min(0, given.low);
  const high = Math.max(0, given.high);
  const ends = (step: number) => ({ from: Math.floor(low / step), to: Math.ceil(high / step) });
  const step = roundStep(high - low, (candidate) => {
    const { from, to } = ends(candidate);
    return to - from <= MOST_STEPS;
  });
  const { from, to } = high > low ? ends(step) : { from: 0, to: 1 };
  const steps = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return {
    title: given.title,
    domain: [from * step, to * step],
    ticks: steps.map((at) => ({ at, text: given.print(at) })),
  };
}

/** An axis from zero that ends where the data ends, ticks at round steps within it. */
export function closedAxis(given: {
  title: string;
  high: number;
  /** Steps to choose from, smallest first, where round ones are not the usual ones. */
  steps?: readonly number[];
  print: (value: number) => string;
}): AxisView {
  const { high, steps } = given;
  const fits = (step: number) => high / step <= MOST_STEPS;
  const step = steps?.find(fits) ?? roundStep(high, fits);
  const count = Math.floor(high / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  return {
    title: given.title,
    domain: [0, high],
    ticks: ticks.map((at) => ({ at, text: given.print(at) })),
  };
}

/** The smallest round number that is a large enough step. */
function roundStep(range: number, isLargeEnough: (step: number) => boolean): number {
  if (!(range > 0) || !Number.isFinite(range)) return 1;
  const power = 10 ** Math.floor(Math.log10(range / MOST_STEPS));
  const candidates = [1, 2, 5, 10, 20].map((multiple) => multiple * power);
  return candidates.find(isLargeEnough) ?? range;
}
