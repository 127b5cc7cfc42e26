// One vitest in this process, asked again and again: the changed source is served from memory, so
// no file is touched, and all tests of a suite share one worker thread.
import {
  BaseSequencer,
  createVitest,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node';
import { mutated, type Mutant } from './mutators';
import { isShortened, shortened, testNames } from './suites';

export type Verdict = 'killed' | 'survived' | 'timed out';

/** What a test run says of one mutant, and which test said it. */
export interface Answer {
  readonly verdict: Verdict;
  readonly by?: string;
}

/** A mutant, and after how many seconds without an answer it counts as hung. */
export interface Limited {
  readonly mutant: Mutant;
  readonly seconds: number;
}

export interface Session {
  /** Runs specs on the sources as they are, or with a mutant in place and a limit on the time. */
  readonly judge: (specs: readonly string[], mutant?: Limited) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

class InOrderGiven extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
}

/** Starts vitest on the project in a folder. */
export async function openSession(root: string): Promise<Session> {
  let current: Mutant | undefined;
  const pathOf = (file: string) => `${root}/${file}`;
  const vitest = await createVitest(
    'test',
    {
      root,
      watch: false,
      cache: false,
      bail: 1,
      pool: 'threads',
      maxWorkers: 1,
      isolate: false,
      reporters: [{}],
      testNamePattern: testNames,
      sequence: { sequencer: InOrderGiven },
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          transform(code, id) {
            if (current !== undefined && id === pathOf(current.file)) return mutated(code, current);
            return isShortened.test(id) ? shortened(code) : undefined;
          },
        },
      ],
    },
  );
  const all = await vitest.globTestSpecifications();
  return {
    judge: async (specs, limited) => {
      const stale = [current, limited?.mutant].flatMap((each) => (each ? [pathOf(each.file)] : []));
      current = limited?.mutant;
      for (const file of stale) vitest.invalidateFile(file);
      return run(vitest, {
        specs: ordered(all, specs.map(pathOf)),
        seconds: limited?.seconds ?? 600,
      });
    },
    close: () => vitest.close(),
  };
}

/** Each spec once, by the first of the wanted files and folders it is or lies in. */
function ordered(
  all: readonly TestSpecification[],
  wanted: readonly string[],
): TestSpecification[] {
  const found = wanted.flatMap((path) => all.filter(({ moduleId }) => moduleId.startsWith(path)));
  return [...new Set(found)];
}

async function run(
  vitest: Vitest,
  { specs, seconds }: { specs: TestSpecification[]; seconds: number },
): Promise<Answer> {
  // What earlier runs found would count as failures of this one.
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
    void vitest.cancelCurrentRun('test-failure');
    void vitest.cancelCurrentRun('test-failure'); // a second call ends the worker by force
  }, seconds * 1000);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
  clearTimeout(timer);
  if (limit.signal.aborted) return { verdict: 'timed out' };
  const failed = testModules.find((tests) => tests.state() === 'failed');
  if (failed !== undefined) return { verdict: 'killed', by: nameOf(failed) };
  if (unhandledErrors.length > 0) return { verdict: 'killed', by: String(unhandledErrors[0]) };
  return { verdict: 'survived' };
}

/** The spec, and the test in it that failed, where it came to one. */
function nameOf(spec: TestModule): string {
  const [failed] = spec.children.allTests('failed');
  return [spec.relativeModuleId, failed?.fullName ?? 'as a whole'].join(': ');
}
