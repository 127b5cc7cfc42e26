// How a model id is recognised. Ids are compared in lower case without surrounding blanks.

/** The form in which ids are compared. */
export function normaliseId(id: string): string {
  return id.trim().toLowerCase();
}

/**
 * Our id of an offer, made from the provider's: last path segment, lower case, everything but
 * letters, digits and dots becoming one hyphen (`meta-llama/Llama-3.3-70B-Instruct-Turbo` →
 * `llama-3.3-70b-instruct-turbo`).
 */
export function slugOf(id: string): string {
  const segment = id.slice(id.lastIndexOf('/') + 1);
  return hyphenate(segment === '' ? id : segment);
}

/** The whole id as a slug, for two offers whose last segments are the same. */
export function fullSlugOf(id: string): string {
  return hyphenate(id);
}

/** A slug without regard to dots, so that `claude-opus-5.5` finds `claude-opus-5-5`. */
export function looseSlugOf(id: string): string {
  return slugOf(id).replaceAll('.', '-');
}

/** Whether `id` (normalised) fits a pattern: exact, `*` at either end, or `/regular expression/`. */
export function matchesPattern(pattern: string, id: string): boolean {
  const wanted = pattern.toLowerCase();
  if (wanted.length > 2 && wanted.startsWith('/') && wanted.endsWith('/')) {
    // Lower-casing the source is safe for what the catalogue uses (\d, look-aheads, classes).
    return new RegExp(wanted.slice(1, -1)).test(id);
  }
  const anyStart = wanted.startsWith('*');
  const anyEnd = wanted.endsWith('*') && wanted.length > 1;
  const text = wanted.slice(anyStart ? 1 : 0, anyEnd ? -1 : undefined);
  if (anyStart && anyEnd) return id.includes(text);
  if (anyEnd) return id.startsWith(text);
  return anyStart ? id.endsWith(text) : id === text;
}

/**
 * A date written into an id as `-20240513` rewritten as `-2024-05-13`, the form most match rules
 * know; anything else unchanged. genai-prices tries the same second spelling.
 */
export function withHyphenatedDate(id: string): string {
  const dated = /(-)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=-|:|$)/g;
  return id.replace(dated, '$1$2-$3-$4');
}

function hyphenate(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/[-.]{2,}/g, '-');
}
