import { columnLetters, sheetPrefix, type Book, type Sheet } from '../book';
import { sheetXml, type SheetContext } from './sheet-xml';
import { styleTable } from './styles';
import { cellText, escapeXml, XML_HEAD } from './xml';
import { zip } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface WriteOptions {
  /** Stored beside every formula in place of its number: a program that shows it has not recalculated. */
  readonly poison?: number;
}

/**
 * A workbook as an XLSX file (ECMA-376, transitional). The same book gives the same bytes in one
 * JavaScript runtime; Node and browsers compress differently.
 */
export async function writeBook(
  book: Book,
  { poison }: WriteOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const styles = styleTable();
  const texts = new Map<string, number>();
  const context: SheetContext = {
    styles,
    footer: book.footer,
    textId: (text) => {
      const id = texts.get(text) ?? texts.size;
      texts.set(text, id);
      return id;
    },
    cached: (value) => poison ?? value,
  };
  const sheets = book.sheets.map((sheet, index) => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    text: sheetXml(sheet, context),
  }));
  return zip([
    { path: '[Content_Types].xml', text: contentTypesXml(sheets.map(({ path }) => path)) },
    {
      path: '_rels/.rels',
      text: relationsXml([
        ['officeDocument', 'xl/workbook.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    },
    { path: 'docProps/core.xml', text: coreXml(book.title) },
    { path: 'xl/workbook.xml', text: workbookXml(book) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relationsXml([
        ...sheets.map(
          ({ path }): readonly [string, string] => ['worksheet', path.slice('xl/'.length)] as const,
        ),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    ...sheets,
    { path: 'xl/styles.xml', text: styles.xml() },
    { path: 'xl/sharedStrings.xml', text: textsXml([...texts.keys()]) },
  ]);
}

function contentTypesXml(sheets: readonly string[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    XML_HEAD,
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
    ...sheets.map((path) => part(path, `${CONTENT}.worksheet+xml`)),
    part('xl/styles.xml', `${CONTENT}.styles+xml`),
    part('xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

function relationsXml(list: readonly (readonly [type: string, target: string])[]): string {
  const relations = list.map(([type, target], index) => {
    const base = type.startsWith('metadata/') ? `${PACKAGE}/relationships` : OFFICE;
    return `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function coreXml(title: string): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `${XML_HEAD}<cp:coreProperties ${namespaces}><dc:title>${cellText(title)}</dc:title><dc:creator>Breakeven</dc:creator></cp:coreProperties>`;
}

function workbookXml({ sheets, names }: Book): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const printed = sheets.flatMap((sheet, index) =>
    printNames(sheet).map(
      ([name, cells]) =>
        `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(cells)}</definedName>`,
    ),
  );
  const named = names.map(
    ({ name, refersTo }) =>
      `<definedName name="${escapeXml(name)}">${escapeXml(refersTo)}</definedName>`,
  );
  return [
    XML_HEAD,
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    `<definedNames>${[...printed, ...named].join('')}</definedNames>`,
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}

/** Names the format reserves for what is printed, and on which pages. */
function printNames({ name, print, freeze, rows }: Sheet): readonly (readonly [string, string])[] {
  const { headRow, lastColumn } = print;
  const at = sheetPrefix(name);
  const area =
    lastColumn === undefined ? [] : [`${at}$A$1:$${columnLetters(lastColumn)}$${rows.length}`];
  const columns = freeze.columns > 0 ? `${at}$A:$${columnLetters(freeze.columns)},` : '';
  const titles = headRow === undefined ? [] : [`${columns}${at}$${headRow}:$${headRow}`];
  return [
    ...area.map((cells) => ['Print_Area', cells] as const),
    ...titles.map((cells) => ['Print_Titles', cells] as const),
  ];
}

function textsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
  return `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}
