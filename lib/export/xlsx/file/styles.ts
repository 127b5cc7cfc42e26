import type { Style } from '../book';
import { escapeXml, XML_HEAD } from './xml';

/** Collects the looks of a workbook's cells, each once, and writes styles.xml. */
export interface StyleTable {
  /** The number a cell names its look by. `quoted` keeps typed-over text from becoming a formula. */
  readonly idOf: (style: Style, quoted: boolean) => number;
  readonly xml: () => string;
}

/** Ids of number formats below 164 belong to the program. */
const FIRST_OWN_FORMAT = 164;

/** An XML element per distinct text, and its place among them. */
function distinct(first: readonly string[]) {
  const places = new Map(first.map((xml, index) => [xml, index]));
  return {
    placeOf: (xml: string): number => {
      const known = places.get(xml);
      if (known !== undefined) return known;
      places.set(xml, places.size);
      return places.size - 1;
    },
    list: () => [...places.keys()],
  };
}

export function styleTable(): StyleTable {
  const fonts = distinct([fontXml({})]);
  // The first two fills are the format's own: none, and a grey that is never used.
  const fills = distinct([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = distinct([borderXml(undefined)]);
  const formats = distinct([]);
  const looks = distinct([]);
  const known = new Map<Style, number>();
  const knownQuoted = new Map<Style, number>();
  const look = (style: Style, quoted: boolean) =>
    looks.placeOf(
      lookXml({
        style,
        quoted,
        font: fonts.placeOf(fontXml(style)),
        fill: style.fill === undefined ? 0 : fills.placeOf(fillXml(style.fill)),
        border: borders.placeOf(borderXml(style.rule)),
        format:
          style.numberFormat === undefined
            ? 0
            : FIRST_OWN_FORMAT + formats.placeOf(escapeXml(style.numberFormat)),
      }),
    );
  look({}, false);
  return {
    idOf: (style, quoted) => {
      const cache = quoted ? knownQuoted : known;
      const id = cache.get(style) ?? look(style, quoted);
      cache.set(style, id);
      return id;
    },
    xml: () =>
      stylesXml({
        fonts: fonts.list(),
        fills: fills.list(),
        borders: borders.list(),
        looks: looks.list(),
        formats: formats
          .list()
          .map(
            (code, index) =>
              `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${code}"/>`,
          ),
      }),
  };
}

function fontXml({ bold, italic, colour, size }: Style): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
  const rgb = colour === undefined ? '' : `<color rgb="FF${colour}"/>`;
  return `<font>${marks}<sz val="${size ?? 10}"/>${rgb}<name val="Calibri"/><family val="2"/></font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(rule: Style['rule']): string {
  const line = (edge: string, drawn: boolean) =>
    drawn ? `<${edge} style="thin"><color rgb="FF9AA0A6"/></${edge}>` : `<${edge}/>`;
  return `<border><left/><right/>${line('top', rule === 'above')}${line('bottom', rule === 'below')}<diagonal/></border>`;
}

function lookXml(given: {
  style: Style;
  quoted: boolean;
  font: number;
  fill: number;
  border: number;
  format: number;
}): string {
  const { style, font, fill, border, format } = given;
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const side = style.align ?? (style.indent ? 'left' : undefined);
  const horizontal =
    side === undefined ? '' : ` horizontal="${side}"${style.indent ? ' indent="1"' : ''}`;
  const wrap = style.wrap ? ' vertical="top" wrapText="1"' : '';
  const alignment = horizontal + wrap === '' ? '' : `<alignment${horizontal}${wrap}/>`;
  const protection = style.unlocked ? '<protection locked="0"/>' : '';
  const quote = given.quoted ? ' quotePrefix="1"' : '';
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${style.unlocked ? ' applyProtection="1"' : ''}`;
  return `<xf ${ids}${quote} ${applied}>${alignment}${protection}</xf>`;
}

function stylesXml(lists: {
  fonts: readonly string[];
  fills: readonly string[];
  borders: readonly string[];
  looks: readonly string[];
  formats: readonly string[];
}): string {
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    XML_HEAD,
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('numFmts', lists.formats),
    list('fonts', lists.fonts),
    list('fills', lists.fills),
    list('borders', lists.borders),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', lists.looks),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="1"><dxf><font><b/><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFC5221F"/></patternFill></fill></dxf></dxfs>',
    '</styleSheet>',
  ].join('');
}
