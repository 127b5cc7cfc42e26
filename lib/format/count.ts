import {
  belowResolution,
  decimalText,
  DEFAULT_LOCALE,
  LARGEST_SPELLED_OUT,
  powerOfTenText,
  requireFinite,
  roundToSignificant,
  significantText,
  withSign,
  type LocaleOption,
} from './digits';

/** A number of things: whole with grouping from 1,000, below it up to three significant digits. */
export function formatCount(count: number, { locale = DEFAULT_LOCALE }: LocaleOption = {}): string {
  const magnitude = Math.abs(requireFinite(count, 'formatCount'));
  if (magnitude > 0 && magnitude < 0.001)
    return belowResolution(count, decimalText(0.001, { min: 3, max: 3, locale }));
  return withSign(count, magnitudeText(magnitude, locale));
}

function magnitudeText(magnitude: number, locale: string): string {
  if (magnitude >= LARGEST_SPELLED_OUT) return powerOfTenText(magnitude, locale);
  if (magnitude >= 1000) return decimalText(magnitude, { min: 0, max: 0, locale });
  return magnitude === 0 ? '0' : significantText(magnitude, { digits: 3, locale });
}

const tokenScales = [
  { size: 1e12, word: 'trillion', suffix: 'tn' },
  { size: 1e9, word: 'billion', suffix: 'bn' },
  { size: 1e6, word: 'million', suffix: 'm' },
  { size: 1e3, word: undefined, suffix: 'k' },
] as const;

export interface TokenOptions extends LocaleOption {
  /** words: "2.3 billion tokens". axis: "2.3bn", with the unit in the axis title. */
  readonly style?: 'words' | 'axis';
}

/**
 * A number of tokens: three significant digits from a million, every token below.
 * @example formatTokens(2_314_000_000) // "2.31 billion tokens"
 */
export function formatTokens(tokens: number, options: TokenOptions = {}): string {
  const { style = 'words', locale = DEFAULT_LOCALE } = options;
  const rounded = roundToSignificant(Math.abs(requireFinite(tokens, 'formatTokens')), 3);
  const scale = tokenScales.find(
    ({ size, word }) => rounded >= size && (style === 'axis' || word !== undefined),
  );
  const isScaled = scale !== undefined && rounded < LARGEST_SPELLED_OUT;
  const digits = isScaled
    ? withSign(tokens, significantText(rounded / scale.size, { digits: 3, locale }))
    : formatCount(tokens, { locale });
  if (style === 'axis') return isScaled ? `${digits}${scale.suffix}` : digits;
  const noun = Math.abs(tokens) === 1 ? 'token' : 'tokens';
  return isScaled ? `${digits} ${scale.word ?? ''} ${noun}` : `${digits} ${noun}`;
}
