// Which tests look at which sources, and how they are made short enough to repeat.
import { readdirSync } from 'node:fs';

/** A folder of sources with the tests that must notice a change in it. */
export interface Suite {
  readonly folder: string;
  /** Sources below that have a suite of their own. */
  readonly except?: string;
  /** Specs that run before the others, as they notice most. */
  readonly first?: readonly string[];
}

/** The specs of a suite are those in its folder that import the changed source. */
export const suites: readonly Suite[] = [
  { folder: 'lib/finance' },
  { folder: 'lib/graph' },
  {
    folder: 'lib/model',
    except: 'lib/model/studies',
    first: ['lib/model/by-hand.test.ts', 'lib/model/cash-table.test.ts'],
  },
  { folder: 'lib/model/studies' },
];

/** Sources and specs of a suite, helpers of the specs left out. */
export function filesOf({ folder, except }: Suite): { sources: string[]; specs: string[] } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('/testing/'))
    .filter((file) => except === undefined || !file.startsWith(`${except}/`))
    .sort();
  const isSpec = (file: string) => file.endsWith('.test.ts');
  return { sources: files.filter((file) => !isSpec(file)), specs: files.filter(isSpec) };
}

/** Test sources that are slow as they are. */
export const isShortened = /\/lib\/(finance|model)\/.*\.test\.ts$|\/lib\/testing\/laws\.ts$/;

/** A property is tried on so many times fewer cases: a whole multiple of the least. */
const FEWER = 40;
const LEAST = 8;

const COUNT = /\b(numRuns: |(?:RUNS|CASES|LEDGERS|REBUILDS) = )([\d_]+)/g;

/** A test source with the cases of its properties cut down. */
export function shortened(text: string): string {
  return text
    .replaceAll(COUNT, (_, name: string, digits: string) => {
      const count = Number(digits.replaceAll('_', ''));
      return name + String(Math.min(count, LEAST * Math.ceil(count / FEWER / LEAST)));
    })
    .replaceAll('toHaveLength(250)', 'toHaveLength(RUNS / 4)');
}

/** A test of the random cases themselves: few cases cannot hold all that many do. */
const ABOUT_THE_CASES = 'is varied: many buy servers later';

/** Which tests run, by name. */
export const testNames = new RegExp(`^(?!.*${ABOUT_THE_CASES})`);
