/** Excel's limit is 255; programs show far fewer. */
const MOST_CHARACTERS = 200;

/** What a name may not look like: A1, R1C1 and its short forms. */
const LOOKS_LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

/** Gives each cell id a name that spreadsheet programs allow, and none twice. */
export function nameGiver(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const plain = allowed(id);
    let name = plain;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${plain}_${copy}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Letters, digits, dots and underscores, in at least two parts, so that none is TRUE or a function. */
function allowed(id: string): string {
  const spelled = id.replaceAll(/[^A-Za-z0-9_.]/g, '_').slice(0, MOST_CHARACTERS);
  const named = spelled.includes('.') ? spelled : `model.${spelled}`;
  const started = /^[A-Za-z_]/.test(named) ? named : `_${named}`;
  // LibreOffice reads "owned.a1" as cell A1 of a sheet "owned".
  const last = started.slice(started.lastIndexOf('.') + 1);
  return LOOKS_LIKE_A_CELL.test(last) || last === '' ? `${started}_` : started;
}
