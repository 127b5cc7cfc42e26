import type { AxisView } from './types';

const TARGET_TICKS = 5;

/** Round steps (1, 2 or 5 times a power of ten) that cover a range, zero included. */
export function axis(given: {
  title: string;
  low: number;
  high: number;
  print: (value: number) => string;
}): AxisView {
  const low = Math.min(0, given.low);
  const high = Math.max(given.high, low + Number.MIN_VALUE);
  const step = roundStep((high - low) / TARGET_TICKS);
  const from = Math.floor(low / step);
  const to = Math.ceil(high / step);
  const steps = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return {
    title: given.title,
    domain: [from * step, to * step],
    ticks: steps.map((at) => ({ at, text: given.print(at) })),
  };
}

/** An axis that ends where the data ends, ticks at round steps within it. */
export function closedAxis(given: {
  title: string;
  high: number;
  step?: number;
  print: (value: number) => string;
}): AxisView {
  const step = given.step ?? roundStep(given.high / TARGET_TICKS);
  const count = Math.floor(given.high / step + 1e-9);
  const steps = Array.from({ length: count + 1 }, (_, i) => i * step);
  return {
    title: given.title,
    domain: [0, given.high],
    ticks: steps.map((at) => ({ at, text: given.print(at) })),
  };
}

/** The round number nearest to a raw step, by ratio. */
function roundStep(raw: number): number {
  if (!(raw > 0) || !Number.isFinite(raw)) return 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const distance = (step: number) => Math.abs(Math.log(step / raw));
  const [nearest = raw] = [1, 2, 5, 10]
    .map((multiple) => multiple * power)
    .sort((a, b) => distance(a) - distance(b));
  return nearest;
}
