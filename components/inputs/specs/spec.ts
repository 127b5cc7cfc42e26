import type { FieldRule } from '@/lib/format/field';

/** A numeric field of the form: its rule, the unit printed beside it, and what it means. */
export interface FieldSpec extends FieldRule {
  readonly unit: string;
  readonly help?: string;
}

export type Specs = Readonly<Record<string, FieldSpec>>;

type Range = readonly [min: number, max: number];
type Rest = Omit<FieldSpec, 'label' | 'kind' | 'min' | 'max'>;

/** A number with the range a scenario accepts. */
export const number = (label: string, [min, max]: Range, rest: Rest): FieldSpec => ({
  label,
  kind: 'number',
  min,
  max,
  ...rest,
});

/** A number of things that come whole. */
export const whole = (label: string, range: Range, rest: Rest): FieldSpec => ({
  ...number(label, range, rest),
  kind: 'whole',
});

/** A fraction, typed and shown in percent. */
export const percent = (label: string, range: Range, rest: Rest): FieldSpec => ({
  ...number(label, range, rest),
  kind: 'percent',
});

/** A part of a whole, 0 to 100 %. */
export const share = (label: string, help: string, unit = '%'): FieldSpec =>
  percent(label, [0, 1], { unit, help });

/** What a price does from year to year. */
export const changePerYear = (label: string, help = 'Below zero: it falls.'): FieldSpec =>
  percent(label, [-0.95, 5], { unit: '% a year', help });

/** Left blank, the field takes the catalogue's figure. */
export const fromCatalogue = { word: 'catalogue', value: null } as const;

/** Left blank, the machine layout that needs the fewest GPUs. */
export const automatic = { word: 'auto', value: 'auto' } as const;
