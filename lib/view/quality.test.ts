import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { knownScores } from './quality';
import { committedCatalogue } from './testing/evaluated';

/** Narrow no-break spaces, which stand before the percent sign, as plain ones. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('what a scenario’s own models are known to reach', () => {
  let catalogue: Catalogue;
  let scenario: Scenario;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
    scenario = defaultScenario(catalogue);
  });
  const scores = (evaluation: string, change: Partial<Scenario> = {}) =>
    plain(
      knownScores(catalogue, {
        scenario: { ...scenario, ...change },
        workload: 'support-chat',
        evaluation,
      }),
    );

  // Scores below are read by hand in data/evaluations, of the opening scenario's three models.

  it('is one score a model, and said to be unknown where no source has one', () => {
    // 0.63859, 0.5593, none.
    expect(scores('livebench-instruction-following')).toBe(
      'Claude Sonnet 5 64 %; GPT-6 Luna 56 %; Llama 3.3 70B not known',
    );
  });

  it('is the spread where sources disagree', () => {
    // 0.094 to 0.132; 0.054 to 0.228.
    expect(scores('gdp-pdf')).toBe(
      'Claude Sonnet 5 9.4 % to 13 %; GPT-6 Luna 5.4 % to 23 %; Llama 3.3 70B not known',
    );
  });

  it('is in points where the evaluation counts in points', () => {
    // 1059 to 1449; 992 to 1438.
    expect(scores('gdpval-aa')).toMatch(
      /^Claude Sonnet 5 1,059 to 1,449; GPT-6 Luna 992 to 1,438; /,
    );
  });

  it('is the user’s own result before a published one, on its own workload alone', () => {
    const own = { model: 'gpt-6-luna', score: 0.71 };
    const evaluation = 'livebench-instruction-following';
    expect(scores(evaluation, { ownScores: [{ ...own, workload: 'support-chat' }] })).toContain(
      'GPT-6 Luna 71 % (your own result)',
    );
    expect(
      scores(evaluation, { ownScores: [{ ...own, workload: 'document-extraction' }] }),
    ).toContain('GPT-6 Luna 56 %');
  });

  it('is told for a workload that the scenario does not have yet', () => {
    const asked = { scenario, workload: 'workload-4', evaluation: 'mgsm' };
    // 0.911
    expect(plain(knownScores(catalogue, asked))).toContain('Llama 3.3 70B 91 %');
  });

  it('is not known in an evaluation the catalogue does not have', () => {
    expect(scores('constructor')).toBe(
      'Claude Sonnet 5 not known; GPT-6 Luna not known; Llama 3.3 70B not known',
    );
  });
});
