import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

// LibreOffice as a second opinion: it opens workbooks, works every formula out anew and saves them.

const run = promisify(execFile);

/** Where LibreOffice is installed, by system. */
const PROGRAMS = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const APT = '/usr/bin/apt-get';

/** Path of LibreOffice, installed with apt-get where that is allowed; else an error says what to do. */
export async function ensureLibreOffice(): Promise<string> {
  const chosen = process.env['SOFFICE_PATH'];
  const found = () => [chosen, ...PROGRAMS].find((each) => each !== undefined && existsSync(each));
  if (found() === undefined && existsSync(APT) && process.getuid?.() === 0) {
    await run(APT, ['update']).catch(ignore);
    await run(APT, ['install', '-y', '--no-install-recommends', 'libreoffice-calc']).catch(ignore);
  }
  const program = found();
  if (program !== undefined) return program;
  throw new Error(
    'LibreOffice Calc is needed to work the workbook out a second time, and is not here. Install it, or name its soffice in SOFFICE_PATH.',
  );
}

function ignore(): void {
  // what counts is whether the program is there afterwards
}

/**
 * Without "recalculate always" LibreOffice shows the numbers stored in a file, even where the file
 * asks for recalculation, and a wrong formula goes unseen.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
`;

/** Workbooks by name, worked out anew by LibreOffice in a folder of the caller's: one start for all. */
export async function recalculated(
  books: ReadonlyMap<string, Uint8Array>,
  { program, folder }: { program: string; folder: string },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const [profile, from, to] = ['profile', 'from', 'to'].map((name) => path.join(folder, name));
  if (profile === undefined || from === undefined || to === undefined) throw new Error('no folder');
  await Promise.all(
    [path.join(profile, 'user'), from, to].map((each) => mkdir(each, { recursive: true })),
  );
  await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  const files = await Promise.all(
    [...books].map(async ([name, bytes]) => {
      const file = path.join(from, `${name}.xlsx`);
      await writeFile(file, bytes);
      return file;
    }),
  );
  await run(program, [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    to,
    ...files,
  ]);
  const answers = [...books.keys()].map(
    async (name) => [name, await readFile(path.join(to, `${name}.xlsx`))] as const,
  );
  return new Map(await Promise.all(answers));
}
