import { shiftDecimal } from './digits';

/** What a blank field, or its word typed out, stands for: "auto", or null for the catalogue's figure. */
export interface BlankChoice {
  readonly word: string;
  readonly value: 'auto' | null;
}

/** What one form field accepts. percent fields hold fractions and show percentages. */
export interface FieldRule {
  readonly label: string;
  readonly kind: 'number' | 'percent' | 'whole';
  readonly min: number;
  readonly max: number;
  readonly blank?: BlankChoice;
}

export type FieldValue = number | BlankChoice['value'];

export type ParsedField =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string };

/**
 * A value as a person would type it, no digit lost: parseField reads the same one
 * back. Always a decimal point, comma grouping and an ASCII minus, whatever the
 * locale, because that is what a keyboard has and parseField accepts.
 * @example formatField(2_400_000, rule) // "2.4M"
 */
export function formatField(value: FieldValue, rule: FieldRule): string {
  if (typeof value !== 'number') {
    if (rule.blank?.value === value) return rule.blank.word;
    throw new RangeError(`${rule.label} has no word for ${String(value)}.`);
  }
  if (!Number.isFinite(value)) throw new RangeError(`${rule.label} cannot print ${value}.`);
  return rule.kind === 'percent'
    ? fullDigits(shiftDecimal(value, 2))
    : (abbreviated(value) ?? fullDigits(value));
}

/** "from -50 to 100 %": the range of a field in the unit it is typed in. */
export function describeRange(rule: FieldRule): string {
  const unit = rule.kind === 'percent' ? ' %' : '';
  return `from ${formatField(rule.min, rule)} to ${formatField(rule.max, rule)}${unit}`;
}

/** A field's default with the range its sources support: "12 %, usually 5 to 15 %". */
export function describeDefault(
  rule: FieldRule,
  { value, low = value, high = value }: { value: number; low?: number; high?: number },
): string {
  const unit = rule.kind === 'percent' ? ' %' : '';
  const text = (number: number) => formatField(number, rule);
  const usually = low === high ? '' : `, usually ${text(low)} to ${text(high)}${unit}`;
  return `${text(value)}${unit}${usually}`;
}

const abbreviations = [
  { letter: 'B', places: 9, from: 1e9, decimals: 3 },
  { letter: 'M', places: 6, from: 1e6, decimals: 3 },
  { letter: 'k', places: 3, from: 1e5, decimals: 0 },
] as const;

/** "2.4M", where so few decimals are the whole number; undefined where they are not. */
function abbreviated(value: number): string | undefined {
  const scale = abbreviations.find(({ from }) => Math.abs(value) >= from);
  if (scale === undefined) return undefined;
  const scaled = shiftDecimal(value, -scale.places);
  const isExact = Number.isInteger(shiftDecimal(scaled, scale.decimals));
  return isExact ? `${fullDigits(scaled)}${scale.letter}` : undefined;
}

function fullDigits(value: number): string {
  const text = String(Math.abs(value));
  const sign = value < 0 ? '-' : '';
  if (text.includes('e')) return `${sign}${text}`;
  const [whole = '', fraction] = text.split('.');
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * Reads what a person typed: "2.4M", "500k", "1,200", "1 200", "$3.79", "1e6" and, in a
 * percent field, "3 %" or "3" (both 0.03). Commas must group thousands: "1,5" is
 * refused rather than read as 15. A refusal names the value and what would be accepted.
 */
export function parseField(text: string, rule: FieldRule): ParsedField {
  const typed = text.trim();
  const { label, blank } = rule;
  if (blank !== undefined && ['', blank.word.toLowerCase()].includes(typed.toLowerCase()))
    return { ok: true, value: blank.value };
  if (typed === '') return refusal(`${label} needs a number.`);
  const value = readNumber(typed, rule.kind === 'percent');
  if (value === undefined)
    return refusal(`“${shortened(typed)}” is not a number. Write it like ${examples[rule.kind]}.`);
  const shown = shortened(typed);
  if (rule.kind === 'whole' && !Number.isInteger(value))
    return refusal(`${label} must be a whole number, not ${shown}.`);
  if (value < rule.min || value > rule.max)
    return refusal(`${label} must be ${describeRange(rule)}, not ${shown}.`);
  return { ok: true, value };
}

const examples: Readonly<Record<FieldRule['kind'], string>> = {
  number: '1.5, 1,200, 500k or 2.4M',
  percent: '3, 3.5 or 12 %',
  whole: '3 or 1,200',
};

const suffixPlaces: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['k', 3],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['b', 9],
  ['bn', 9],
  ['billion', 9],
  ['t', 12],
  ['tn', 12],
  ['trillion', 12],
]);

/** The longest text worth reading: a double with its sign, grouping and unit is shorter. */
const LONGEST_FIELD = 60;

const shape = /^([-+−–]?)(\$?)([\d.,\s]*(?:e[-+]?\d{1,3})?)([a-z]*)(%?)$/;

function readNumber(typed: string, isPercent: boolean): number | undefined {
  if (typed.length > LONGEST_FIELD) return undefined;
  const [, sign = '', dollar, digits = '', suffix = '', percent] =
    shape.exec(typed.toLowerCase()) ?? [];
  const plain = withoutGrouping(digits.trim());
  const places = suffixPlaces.get(suffix);
  if (plain === undefined || places === undefined) return undefined;
  if (isPercent ? dollar !== '' : percent !== '') return undefined;
  const magnitude = shiftDecimal(Number(plain), isPercent ? places - 2 : places);
  if (!Number.isFinite(magnitude)) return undefined;
  return magnitude !== 0 && /[-−–]/.test(sign) ? -magnitude : magnitude;
}

/** Digits without separators, or undefined where these do not stand between thousands. */
function withoutGrouping(digits: string): string | undefined {
  if (/^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(digits)) return digits;
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d{1,3}(?:\s\d{3})+(?:\.\d*)?$/.test(digits);
  return isGrouped ? digits.replace(/[,\s]/g, '') : undefined;
}

function shortened(typed: string): string {
  return typed.length > LONGEST_FIELD ? `${typed.slice(0, LONGEST_FIELD)}…` : typed;
}

function refusal(message: string): ParsedField {
  return { ok: false, message };
}
