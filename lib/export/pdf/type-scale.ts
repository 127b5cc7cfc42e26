import { ink, linkBlue, muted } from './palette';

/** One kind of text: face, size and leading in points, colour. */
export interface TextStyle {
  readonly face: 'regular' | 'semibold';
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

const regular = (size: number, leading: number, colour = ink): TextStyle => ({
  face: 'regular',
  size,
  leading,
  colour,
});
const semibold = (size: number, leading: number, colour = ink): TextStyle => ({
  face: 'semibold',
  size,
  leading,
  colour,
});

/** Every text style of the report; nothing a reader needs is set below 6.8 points. */
export const type = {
  brand: semibold(10, 13),
  mastheadName: regular(9, 12, muted),
  mastheadDate: regular(9, 13, muted),
  headline: semibold(16.5, 20),
  body: regular(9.2, 12.4),
  bodyStrong: semibold(9.2, 12.4),
  kpiLabel: regular(7.4, 9.4, muted),
  heading: semibold(9.2, 12),
  tableHead: regular(7.2, 9, muted),
  tableCell: regular(7.8, 10),
  tableRowHead: semibold(7.8, 10),
  chartTitle: semibold(9.2, 11.6),
  chartMeasure: regular(7.4, 9.6, muted),
  chartTick: regular(6.8, 8.4, muted),
  chartLabel: semibold(7, 8.4),
  chartMark: regular(7, 8.4),
  note: regular(7.4, 9.8, muted),
  footer: regular(6.9, 9.2, muted),
  footerLink: semibold(6.9, 9.2, linkBlue),
} as const satisfies Record<string, TextStyle>;

/** Sizes tried in turn for the key figures, so that one long value never breaks the row. */
export const kpiSizes: readonly TextStyle[] = [
  semibold(16, 19),
  semibold(14, 17),
  semibold(12, 15),
  semibold(10, 12.5),
];
