/** Numbers in [0, 1). */
export type Random = () => number;

const LINK_CHARACTERS = 'AZaz09-_=.#%+/ é\u0000';

/** A link as bad transport leaves it: characters changed, lost, added, swapped, cut off. */
export function mutateLink(link: string, random: Random): string {
  const at = Math.floor(random() * link.length);
  const other = LINK_CHARACTERS.charAt(Math.floor(random() * LINK_CHARACTERS.length));
  return pick(
    [
      () => link.slice(0, at),
      () => link.slice(at),
      () => link.slice(0, at) + other + link.slice(at + 1),
      () => link.slice(0, at) + nextCharacter(link, at) + link.slice(at + 1),
      () => link.slice(0, at) + other + link.slice(at),
      () => link.slice(0, at) + link.slice(at + 1),
      () => link.slice(0, at) + link.slice(at, at + 40) + link.slice(at),
      () => link + other.repeat(1 + Math.floor(random() * 40)),
    ],
    random,
  )();
}

/** Flips single bits: stays in the alphabet more often than a random character. */
function nextCharacter(link: string, at: number): string {
  return String.fromCharCode(link.charCodeAt(at) ^ 1);
}

/** What JSON text may hold that a scenario never does. */
const nastyJson = [
  'null',
  'true',
  '[]',
  '{}',
  '"NaN"',
  '"Infinity"',
  '"5 %"',
  '1e308',
  '-1e308',
  '1e999',
  '-0',
  '5e-324',
  '9007199254740993',
  '"\\ud800"',
  '"\\u0000"',
  '"\\u202e"',
  '"<img src=x onerror=alert(1)>"',
  '"=HYPERLINK(\\"x\\")"',
  `"${'x'.repeat(5000)}"`,
  '['.repeat(2000) + ']'.repeat(2000),
  '{"a":'.repeat(2000) + '1' + '}'.repeat(2000),
  `[${'0,'.repeat(6000)}0]`,
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
] as const;

const nastyKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'crew', '', '\\ud800'];

/** JSON text cut at its values: every second piece is one, between what surrounds them. */
export function jsonPieces(json: string): readonly string[] {
  return json.split(/(?<=":)("[^"]*"|-?[\d.e+-]+|null|true|false)/);
}

/**
 * JSON text with one to three values, keys or numbers changed, on the text itself, so
 * that −0, 1e999, duplicate keys and "__proto__" arrive as they are.
 */
export function mutateJson(pieces: readonly string[], random: Random): string {
  const mutant = [...pieces];
  for (let i = Math.floor(random() * 3); i >= 0; i--) mutatePiece(mutant, random);
  return mutant.join('');
}

function mutatePiece(pieces: string[], random: Random): void {
  const at = 1 + 2 * Math.floor(random() * Math.floor(pieces.length / 2));
  const start = pieces[0] ?? '';
  const after = pieces[at + 1] ?? '';
  const change = pick(
    [
      () => [at, pick(nastyJson, random)],
      () => [at, pick(pieces, random)],
      () => [at, String(Math.round((random() - 0.3) * 1000) / 10 ** Math.floor(random() * 5))],
      () => [at, String(Math.floor(random() * 40))],
      () => [0, start.replace('{', `{"${pick(nastyKeys, random)}":${pick(nastyJson, random)},`)],
      () => [0, start.replace('{', `{"version":${Math.floor(random() * 4)},`)],
      () => [at + 1, after.replace(/[{,](?=")/, (b) => `${b}"${pick(nastyKeys, random)}":1,`)],
      () => [at + 1, after.slice(Math.floor(random() * 4))],
    ] satisfies (() => [number, string])[],
    random,
  );
  const [index, text] = change();
  pieces[index] = text;
}

function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new RangeError('There is nothing to pick from.');
  return choice;
}
