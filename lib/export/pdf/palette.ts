import type { OptionId } from '@/lib/scenario/options';

/** Ink on white paper; every text colour here has a contrast of at least 4.5 on it. */
export const ink = '#1B1F24';
export const muted = '#5B6470';
export const hairline = '#DAD6CD';
export const paperWhite = '#FFFFFF';
export const linkBlue = '#0B62A6';

/** How one route is drawn everywhere in the report: its colour, and a dash so that colour is not the only key. */
export interface RouteStyle {
  readonly colour: string;
  /** Lengths of marks and spaces in points; empty for a solid line. */
  readonly dash: readonly number[];
}

export const routeStyles: Readonly<Record<OptionId, RouteStyle>> = {
  'frontier-api': { colour: '#0B62A6', dash: [] },
  'small-api': { colour: '#6A4C93', dash: [1.4, 1.8] },
  'hosted-open': { colour: '#00796B', dash: [6, 2] },
  rented: { colour: '#B25E00', dash: [6, 1.8, 1.4, 1.8] },
  owned: { colour: '#A3243B', dash: [3.2, 1.8] },
  edge: { colour: '#5D6B00', dash: [8, 1.6, 1.4, 1.6, 1.4, 1.6] },
  seats: { colour: '#8A4B7A', dash: [1.4, 1.2] },
};
