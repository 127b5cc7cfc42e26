// Tries mutants one by one and says what became of each.
import type { Mutant } from './mutators';
import { importersOf } from './related';
import type { Answer, Session } from './session';

export interface Result extends Answer {
  readonly mutant: Mutant;
}

/** How long the specs take on the sources as they are, s; throws where they fail. */
export async function timeOf(session: Session, specs: readonly string[]): Promise<number> {
  const start = performance.now();
  const { verdict, by } = await session.judge(specs);
  if (verdict !== 'survived') throw new Error(`The tests fail as they are: ${by ?? verdict}.`);
  return (performance.now() - start) / 1000;
}

/** Each mutant against the specs that import its file, some of them first, within so many seconds. */
export async function judgeAll(
  session: Session,
  given: { specs: readonly string[]; first: readonly string[]; seconds: number },
  mutants: readonly Mutant[],
): Promise<Result[]> {
  const importers = importersOf(given.specs);
  const results: Result[] = [];
  for (const mutant of mutants) {
    const related = importers(mutant.file);
    const inOrder = [...given.first.filter((spec) => related.includes(spec)), ...related];
    const answer = await session.judge(inOrder, { mutant, seconds: given.seconds });
    results.push({ mutant, ...answer });
    process.stdout.write(`${answer.verdict}: ${described(mutant)} ${answer.by ?? ''}\n`);
  }
  await timeOf(session, given.specs); // the sources are as they were, and so must the answer be
  return results;
}

function described({ file, line, original, replacement }: Mutant): string {
  const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 70);
  return `${file}:${line} ${short(original)} → ${short(replacement) || '(nothing)'}`;
}
