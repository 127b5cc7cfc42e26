/** Stands for every letter the typeface lacks; U+FFFD is drawn as a diamond with a question mark. */
export const REPLACEMENT = '�';

/** Joiners and variation selectors have no shape of their own: dropping them loses nothing visible. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFE00-\uFE0F\uFEFF]/gu;

/**
 * A function that writes a text with the letters a typeface has: blanks are
 * folded, an accent the face lacks falls off its letter, anything else becomes
 * a visible replacement, never nothing.
 */
export function printableBy(hasGlyph: (codePoint: number) => boolean): (text: string) => string {
  const has = (character: string): boolean =>
    Array.from(character).every((each) => hasGlyph(each.codePointAt(0) ?? -1));
  const letter = (character: string): string => {
    if (has(character)) return character;
    const base = character.normalize('NFKD').charAt(0);
    return base !== character && has(base) ? base : REPLACEMENT;
  };
  return (text) => {
    const folded = text
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(/[\s\p{Cc}]+/gu, blank);
    return Array.from(folded.trim(), letter).join('');
  };
}

/** Line breaks and tabs become one blank; blanks that must not break stay as they are. */
function blank(run: string): string {
  return /^[\u00A0\u202F]+$/u.test(run) ? run : ' ';
}
