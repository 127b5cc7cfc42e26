/** A cell holds at most this many characters, says the limit of every spreadsheet program. */
const MOST_CHARACTERS = 32_767;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML, where it holds no character that XML cannot: our own words, formulas, names. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * Any text as the string of a cell. Characters that XML 1.0 cannot hold, and a carriage return,
 * which it would turn into a line feed, are written `_xHHHH_` (ECMA-376 part 1, ST_Xstring); so is
 * the underscore of a text that only looks like that. Half a surrogate pair becomes U+FFFD. What
 * is longer than a cell can hold is cut, and ends in "…".
 */
export function cellText(text: string): string {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  const spelled = cut
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
  return escapeXml(spelled);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
