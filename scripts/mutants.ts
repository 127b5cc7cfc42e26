// `npm run mutants`: how many small wrong changes to the engine its tests notice. See docs/mutants.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgeAll, timeOf, type Result } from './mutants/judge';
import { mutantsOf, type Mutant } from './mutants/mutators';
import { sampleOf } from './mutants/sample';
import { openSession } from './mutants/session';
import { filesOf, suites } from './mutants/suites';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' }, // of one suite; else all
    files: { type: 'string' }, // only sources whose path holds this
    sample: { type: 'string', default: '60' },
    seed: { type: 'string', default: '20261121' },
    out: { type: 'string' }, // where the results go, as JSON
    again: { type: 'string' }, // results of an earlier run, whose survivors are tried instead
  },
});

/** Those of an earlier run that no test noticed, where their source is still the same. */
function survivorsOf(file: string): Mutant[] {
  const results = JSON.parse(readFileSync(file, 'utf8')) as readonly Result[]; // as `--out` wrote them
  const mutants = results.flatMap((one) => (one.verdict === 'survived' ? [one.mutant] : []));
  for (const { file: source, start, end, original } of mutants)
    if (readFileSync(source, 'utf8').slice(start, end) !== original)
      throw new Error(`${source} is not what it was in that run.`);
  return mutants;
}

const earlier = options.again === undefined ? undefined : survivorsOf(options.again);
const session = await openSession(process.cwd());
const results: Result[] = [];
for (const suite of suites.filter(({ folder }) => folder === (options.folder ?? folder))) {
  const { sources, specs } = filesOf(suite);
  const chosen = sources.filter((file) => file.includes(options.files ?? ''));
  const all =
    earlier?.filter(({ file }) => chosen.includes(file)) ??
    chosen.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
  const sample = sampleOf(all, { size: Number(options.sample), seed: Number(options.seed) });
  if (sample.length === 0) continue;
  const seconds = 10 + 5 * (await timeOf(session, specs));
  const judged = await judgeAll(session, { specs, first: suite.first ?? [], seconds }, sample);
  results.push(...judged);
  const killed = judged.filter(({ verdict }) => verdict !== 'survived').length;
  const share = Math.round((1000 * killed) / judged.length) / 10;
  process.stdout.write(
    `${suite.folder}: ${killed} of ${judged.length} noticed (${share} %), out of ${all.length} possible\n`,
  );
}
if (options.out !== undefined) writeFileSync(options.out, JSON.stringify(results, null, 1));
await session.close();
