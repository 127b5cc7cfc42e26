// `npm run workbook:prove`: LibreOffice works the workbooks out a second time, and every number is compared.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBook } from '@/lib/export/xlsx/file/write-book';
import { ensureLibreOffice, recalculated } from '@/lib/testing/libreoffice';
import { readXlsx } from '@/lib/testing/xlsx-read';
import { committedCatalogue } from '@/lib/view/testing/evaluated';
import { changedCases, graphCases, ledgerCases, situationCases, type Case } from './workbook/cases';
import { CHANGES } from './workbook/changes';
import { compare, type Comparison } from './workbook/compare';
import { flowCases } from './workbook/flow-cases';

const RANDOM_CASES = 100;
/** Workbooks to one start of LibreOffice. */
const BATCH = 10;
/** Stored beside every formula: a number read back as this was not worked out. */
const POISON = 1e99;
/** Of some 280 random flows, rates of return that the scan may leave out for fear of a second. */
const MOST_CAUTIOUS = 3;

interface Result extends Comparison {
  readonly name: string;
}

async function prove(given: {
  title: string;
  cases: Iterable<Case>;
  program: string;
  mostCautious?: number;
}): Promise<boolean> {
  const results: Result[] = [];
  for (const batch of batches(given.cases)) results.push(...(await proved(batch, given.program)));
  report(given.title, results);
  const count = (list: (result: Result) => readonly string[]) => results.flatMap(list).length;
  return (
    results.length > 0 &&
    count(({ wrong }) => wrong) === 0 &&
    count(({ cautious }) => cautious) <= (given.mostCautious ?? 0)
  );
}

function* batches(cases: Iterable<Case>): Iterable<readonly Case[]> {
  let batch: Case[] = [];
  for (const one of cases) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function proved(cases: readonly Case[], program: string): Promise<readonly Result[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'breakeven-workbook-'));
  try {
    const written = await Promise.all(
      cases.map(async ({ workbook }, index) => {
        const bytes: Uint8Array = await writeBook(workbook.book, { poison: POISON });
        return [`case-${index}`, bytes] as const;
      }),
    );
    const answers = await recalculated(new Map(written), { program, folder });
    return cases.map(({ name, graph, values, workbook }, index) => {
      const bytes = answers.get(`case-${index}`);
      if (bytes === undefined) throw new Error(`LibreOffice gave no answer for ${name}`);
      const book = readXlsx(bytes);
      const checks = book.get('Checks')?.get('C5')?.value;
      const found = compare({ graph, values, places: workbook.places, book });
      const failed = checks === 0 ? [] : [`the checks add up to ${String(checks)}`];
      return { name, ...found, wrong: [...found.wrong, ...failed] };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const WRONG_SHOWN = 5;

function report(title: string, results: readonly Result[]): void {
  const total = (of: (result: Result) => number) =>
    results.reduce((sum, result) => sum + of(result), 0);
  const worst = results.reduce((a, b) => (b.worst > a.worst ? b : a));
  const lines = [
    `${title}: ${results.length} workbooks`,
    `  numbers compared: ${total(({ numbers }) => numbers)}`,
    `  refused by the engine, and a sentence in the workbook: ${total(({ refused }) => refused)}`,
    `  worst relative difference: ${worst.worst} (${worst.worstAt})`,
    `  compared relative to the amounts that cancel in them: ${total(({ cancelled }) => cancelled)}`,
    `  a sentence for fear of several rates, where there is one: ${total(({ cautious }) => cautious.length)}`,
    `  wrong: ${total(({ wrong }) => wrong.length)}`,
    ...results.flatMap(({ name, wrong, cautious }) =>
      [...wrong, ...cautious].slice(0, WRONG_SHOWN).map((words) => `    ${name}: ${words}`),
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const program = await ensureLibreOffice();
const catalogue = await committedCatalogue();
const proofs = [
  await prove({
    title: 'Flows of every kind',
    cases: flowCases(),
    program,
    mostCautious: MOST_CAUTIOUS,
  }),
  await prove({ title: 'Changed inputs', cases: changedCases(catalogue, CHANGES), program }),
  await prove({ title: 'Situations', cases: situationCases(catalogue), program }),
  await prove({ title: 'Random graphs', cases: graphCases(RANDOM_CASES), program }),
  await prove({ title: 'Random ledgers', cases: ledgerCases(RANDOM_CASES), program }),
];
if (proofs.includes(false)) process.exitCode = 1;
