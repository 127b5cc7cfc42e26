// `npm run workbook:prove`: LibreOffice works the workbooks out a second time, and every number is compared.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBook } from '@/lib/export/xlsx/file/write-book';
import type { Overrides } from '@/lib/graph/evaluate';
import { ensureLibreOffice, recalculated } from '@/lib/testing/libreoffice';
import { readXlsx } from '@/lib/testing/xlsx-read';
import { committedCatalogue } from '@/lib/view/testing/evaluated';
import { changedCases, graphCases, ledgerCases, situationCases, type Case } from './workbook/cases';
import { compare, type Comparison } from './workbook/compare';

const RANDOM_CASES = 100;
/** Stored beside every formula: a number read back as this was not worked out. */
const POISON = 1e99;

/** One price, one tariff, the cost of people: each alone, and together. */
const CHANGES: readonly Overrides[] = [
  new Map([['api.frontier-api.support-chat.outputPrice', 21]]),
  new Map([['owned.usdPerKWh', 0.31]]),
  new Map([['people.loadedCost', 310_000]]),
  new Map([
    ['api.frontier-api.support-chat.outputPrice', 9],
    ['owned.usdPerKWh', 0.04],
    ['people.loadedCost', 120_000],
  ]),
];

async function prove(title: string, cases: readonly Case[], program: string): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'breakeven-workbook-'));
  try {
    const written = await Promise.all(
      cases.map(async ({ workbook }, index) => {
        const bytes: Uint8Array = await writeBook(workbook.book, { poison: POISON });
        return [`case-${index}`, bytes] as const;
      }),
    );
    const answers = await recalculated(new Map(written), { program, folder });
    const results = cases.map(({ graph, values, workbook }, index) => {
      const bytes = answers.get(`case-${index}`);
      if (bytes === undefined) throw new Error(`LibreOffice gave no answer for case ${index}`);
      const book = readXlsx(bytes);
      const checks = book.get('Checks')?.get('C5')?.value;
      const found = compare({ graph, values, places: workbook.places, book });
      return checks === 0
        ? found
        : { ...found, wrong: [...found.wrong, `the checks add up to ${String(checks)}`] };
    });
    report(title, cases, results);
    return results.every(({ wrong }) => wrong.length === 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const WRONG_SHOWN = 5;

function report(title: string, cases: readonly Case[], results: readonly Comparison[]): void {
  const total = (of: (result: Comparison) => number) =>
    results.reduce((sum, result) => sum + of(result), 0);
  const worst = results.reduce((a, b) => (b.worst > a.worst ? b : a));
  const lines = [
    `${title}: ${cases.length} workbooks`,
    `  numbers compared: ${total(({ numbers }) => numbers)}`,
    `  refused by the engine, and a sentence in the workbook: ${total(({ refused }) => refused)}`,
    `  worst relative difference: ${worst.worst} (${worst.worstAt})`,
    `  compared relative to the amounts that cancel in them: ${total(({ cancelled }) => cancelled)}`,
    `  wrong: ${total(({ wrong }) => wrong.length)}`,
    ...results.flatMap(({ wrong }, index) =>
      wrong.slice(0, WRONG_SHOWN).map((words) => `    ${cases[index]?.name ?? ''}: ${words}`),
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const program = await ensureLibreOffice();
const catalogue = await committedCatalogue();
const proofs = [
  await prove('Situations', situationCases(catalogue), program),
  await prove('Changed inputs', changedCases(catalogue, CHANGES), program),
  await prove('Random graphs', graphCases(RANDOM_CASES), program),
  await prove('Random ledgers', ledgerCases(RANDOM_CASES), program),
];
if (proofs.includes(false)) process.exitCode = 1;
