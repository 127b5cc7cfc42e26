// The command line's contact with the world: streams, files and the exit code. What it does is in lib/cli.
import { open as openFile, readFile, writeFile } from 'node:fs/promises';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { ReportFonts } from '@/lib/export/pdf/write-report';
import type { CommandContext } from '@/lib/cli/command';
import { commands } from '@/lib/cli/commands';
import type { Input } from '@/lib/cli/run';
import { runCommandLine } from '@/lib/cli/run';

async function open(path?: string): Promise<Input> {
  if (path === undefined) {
    return process.stdin.isTTY
      ? { failure: 'A request is needed: name a JSON file, or send JSON on standard input.' }
      : { chunks: process.stdin };
  }
  try {
    const file = await openFile(path);
    if ((await file.stat()).isDirectory())
      return { failure: `${path} is a folder, not a JSON file.` };
    return { chunks: file.createReadStream() };
  } catch (error) {
    return {
      failure: `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
    };
  }
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

const complain = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

async function save(path: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await writeFile(path, bytes);
    return undefined;
  } catch (error) {
    return `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`;
  }
}

/** IBM Plex Sans, as the page sets it too. */
async function loadFonts(): Promise<ReportFonts> {
  const folder = new URL('../node_modules/@ibm/plex-sans/fonts/complete/woff/', import.meta.url);
  const font = (name: string) => readFile(new URL(name, folder));
  const [regular, semibold] = await Promise.all([
    font('IBMPlexSans-Regular.woff'),
    font('IBMPlexSans-SemiBold.woff'),
  ]);
  return { regular, semibold };
}

async function loadContext(): Promise<CommandContext> {
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error(`the latest release, ${latestRelease}, is missing`);
  return { catalogue, today: new Date().toISOString().slice(0, 10), loadFonts };
}

// A reader that has seen enough (`| head`) closes the pipe: the rest is not answered, and that is not a crash.
process.stdout.on('error', () => process.exit(1));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  commands,
  loadContext,
  terminal: { open, print, complain, save },
});
