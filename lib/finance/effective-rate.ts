import { atLeast, moreThan } from './domain';

/**
 * Effective yearly rate of a nominal one compounded `npery` times a year, as Excel's EFFECT:
 * (1 + rate ÷ npery)^npery − 1. A fraction of npery is cut off, as in Excel. Throws DomainError for a
 * rate of 0 or less, or npery < 1.
 */
export function effectiveRate({ rate, npery }: Compounding): number {
  const times = checked({ rate, npery });
  return Math.expm1(times * Math.log1p(rate / times));
}

/** The nominal rate of an effective one, as Excel's NOMINAL: npery × ((1 + rate)^(1 ÷ npery) − 1). */
export function nominalRate({ rate, npery }: Compounding): number {
  const times = checked({ rate, npery });
  return times * Math.expm1(Math.log1p(rate) / times);
}

/** A yearly rate (0.05 is 5 %) and how often a year it is compounded. */
export interface Compounding {
  readonly rate: number;
  readonly npery: number;
}

function checked({ rate, npery }: Compounding): number {
  moreThan({ rate }, 0);
  const times = Math.floor(npery);
  atLeast({ npery: times }, 1);
  return times;
}

/**
 * Fisher's equation: nominal = (1 + real) × (1 + inflation) − 1. Nominal flows go with a nominal rate.
 * Throws DomainError for a rate of −1 or less.
 */
export function nominalFromReal({
  real,
  inflation,
}: {
  readonly real: number;
  readonly inflation: number;
}): number {
  moreThan({ real, inflation }, -1);
  return real + inflation + real * inflation;
}

/** Fisher's equation the other way: real = (1 + nominal) ÷ (1 + inflation) − 1. Throws as above. */
export function realFromNominal({
  nominal,
  inflation,
}: {
  readonly nominal: number;
  readonly inflation: number;
}): number {
  moreThan({ nominal, inflation }, -1);
  return (nominal - inflation) / (1 + inflation);
}
