import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';

const MOST_FIRST_LOAD_BYTES = 200_000;

/** Words that stand in one part of the program only, and tell that it has been loaded. */
const laterParts = {
  'the charts': 'recharts-',
  'the catalogue': 'kore1.com',
  'the engine': 'no route could be costed',
  'the report': 'StructTreeRoot',
} as const;

/** The scripts the page's HTML itself asks for, by address. */
async function firstScripts(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get('/')).text();
  const elements = html.match(/<script\b[^>]*>/g) ?? [];
  const addresses = elements
    .filter((element) => !/\bnomodule\b/i.test(element))
    .flatMap((element) => /\bsrc="([^"]+)"/.exec(element)?.slice(1) ?? []);
  return [...new Set(addresses)];
}

test('the first load stays within 200 kB of compressed script', async ({ request }) => {
  const addresses = await firstScripts(request);
  expect(addresses.length).toBeGreaterThan(2);
  const scripts = await Promise.all(
    addresses.map(async (address) => (await request.get(address)).body()),
  );
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  const measured = `first load: ${bytes} bytes of gzipped script in ${scripts.length} files`;
  test.info().annotations.push({ type: 'measured', description: measured });
  process.stdout.write(`${measured}\n`);
  expect(bytes).toBeLessThanOrEqual(MOST_FIRST_LOAD_BYTES);
  const program = Buffer.concat(scripts).toString('utf8');
  for (const [part, words] of Object.entries(laterParts)) {
    expect(program.includes(words), `${part} in the first load`).toBe(false);
  }
});

test('charts follow as the reader comes near, engine and catalogue at the first move, the report when asked for', async ({
  page,
  planner,
}) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  const loaded = async (part: keyof typeof laterParts) =>
    (await Promise.all(scripts)).some((script) => script.includes(laterParts[part]));
  await page.goto('/', { waitUntil: 'networkidle' });
  for (const part of ['the charts', 'the catalogue', 'the engine'] as const) {
    expect(await loaded(part), `${part} before the reader moves`).toBe(false);
  }
  await planner.isLive();
  await page.mouse.move(20, 20);
  for (const part of ['the charts', 'the catalogue', 'the engine'] as const) {
    await expect.poll(() => loaded(part), part).toBe(true);
  }
  expect(await loaded('the report')).toBe(false);
  const download = page.waitForEvent('download');
  await planner.downloadReport.click();
  await download;
  expect(await loaded('the report')).toBe(true);
});
