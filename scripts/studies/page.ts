import { DEFAULT_LOCALE, significantText, withSign } from '@/lib/format/digits';
import { differencesOf } from '@/lib/model/studies/difference';
import type { StudyValue } from '@/lib/model/studies/found';
import { studyFigures } from '@/lib/model/studies/study-figures';
import type { GoldenStudy } from './golden-studies';
import { remarks, scenarios } from './words';

/** Enough to see a difference at every case's tolerance. */
const DIGITS = 7;

const heading = `# Published studies, recomputed

Papers, vendors and blogs that compare renting, owning and buying tokens, answered by our ledger from their own
inputs: a scenario with nothing in it but what the study states (no people, no spare machines, no resale, no tax,
its own month), evaluated by the same graph as everything else. Ratios and conversions are small graphs of cells.

That a figure is reproduced says that the study's arithmetic follows from its inputs. It does not say that the
inputs hold: nearly all assume machines busy every hour, and nobody to run them.

- **Printed** is what the source prints, in its own digits; a number without quotation is the figure to be
  reached where the source's words were not kept, or where it is derived from printed ones.
- **Ours** is to seven significant digits, unrounded inside. **Verdict** is by an absolute tolerance for each
  figure, kept with the case.

One case on the command line: \`echo '{"formula": "annual_factor", "inputs": {"p0": 60, "p1": 0.06, "years": 3}}' |
npm run -s breakeven -- study\`. With \`outputs\` and \`tolerance\` it answers \`reproducible\` and the differences.

This page is written by \`node scripts/run-ts.mjs scripts/studies.ts\` and held to the program by a test.
`;

/** The text of docs/studies.md. */
export function studiesPage(cases: readonly GoldenStudy[]): string {
  const rows = cases.map(rowOf);
  const reproduced = rows.filter(({ differs }) => !differs).length;
  const count = `${reproduced} of ${cases.length} are reproduced; the others do not follow from their own inputs.`;
  const table = [
    '| case | source | what | printed | ours | verdict | how it is asked, and why |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ cells }) => `| ${cells.join(' | ')} |`),
  ].join('\n');
  return `${heading}\n${count}\n\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n`;
}

function rowOf(study: GoldenStudy): { cells: readonly string[]; differs: boolean } {
  const answer = studyFigures(study.formula, study.inputs);
  if ('problem' in answer) throw new Error(`${study.id}: ${answer.problem.message}`);
  const { figures } = answer;
  const { id, outputs, printed, tolerance } = study;
  const wrong = differencesOf(outputs, { recomputed: figures, tolerance });
  const names = Object.keys(outputs);
  const scenario = scenarios[study.formula];
  if (scenario === undefined) throw new Error(`no words for the formula ${study.formula}`);
  const verdict =
    wrong.length === 0
      ? 'reproduced'
      : `not reproduced: ${wrong.map(({ figure }) => figure).join(', ')}`;
  return {
    differs: wrong.length > 0,
    cells: [
      id,
      `[${study.source}](${webAddress(study.url)}), ${study.date}${secondHand(study)}`,
      code(study.title),
      names.map((name) => `${name} ${printedText(printed[name], outputs[name])}`).join('<br>'),
      names.map((name) => `${name} ${valueText(figures[name])}`).join('<br>'),
      verdict,
      [scenario, ...(remarks[id] === undefined ? [] : [remarks[id]])].join(' '),
    ],
  };
}

function secondHand({ provenance }: GoldenStudy): string {
  return provenance.startsWith('secondary') ? ', read at second hand' : '';
}

/** The first address of a source; some name a site and add words. */
function webAddress(url: string): string {
  const [address = url] = url.split(' ');
  return address;
}

/** Sources write $, ~ and ->, which Markdown would read as its own. */
const code = (text: string): string => `\`${text.replaceAll('|', '/')}\``;

function printedText(printed: string | undefined, output: StudyValue | undefined): string {
  return printed === undefined ? valueText(output) : code(printed);
}

function valueText(value: StudyValue | undefined): string {
  if (value === undefined) return 'not recomputed';
  if (value === null) return 'no value';
  if (typeof value !== 'number') return `(${value.map(valueText).join(', ')})`;
  if (value === 0) return '0';
  const magnitude = significantText(Math.abs(value), { digits: DIGITS, locale: DEFAULT_LOCALE });
  return withSign(value, magnitude);
}
