import * as z from 'zod';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { diffEvaluations, type Answered } from '@/lib/decide/diff/diff-evaluations';
import { diffDocument } from '@/lib/decide/diff/diff-document';
import { evaluateScenario } from '@/lib/decide/evaluate-scenario';
import { completeScenario } from '@/lib/scenario/complete';
import { verdictView } from '@/lib/view/verdict';
import type { Command, RequestError } from '../command';
import { requestError } from '../command';
import { readRequest } from '../request';
import { releaseNamed } from './releases';

const release = z.string({ error: 'must be the id of a release, as text' }).optional();

const diffRequest = z.strictObject(
  {
    before: z.record(z.string(), z.unknown(), 'is missing or no object; it must be a scenario'),
    after: z.record(z.string(), z.unknown(), 'is missing or no object; it must be a scenario'),
    releases: z
      .strictObject(
        { before: release, after: release },
        'must be an object of releases: {before?, after?}',
      )
      .optional(),
  },
  'must be an object: {before, after, releases?}',
);

type Side = 'before' | 'after';

/** Two scenarios, or one with two releases of the catalogue: what differs, and what explains it. */
export const diff: Command = {
  name: 'diff',
  summary:
    'What changed between two answers: {before, after, releases?} gives figures and what explains them.',
  answer: async (request, { catalogue }) => {
    const read = readRequest(diffRequest, request);
    if ('error' in read) return read;
    const side = (name: Side) =>
      answered({
        name,
        scenario: read.request[name],
        release: read.request.releases?.[name],
        defaults: catalogue,
      });
    const before = await side('before');
    if ('error' in before) return before;
    const after = await side('after');
    if ('error' in after) return after;
    const headlines = {
      before: verdictView(before.evaluation).headline,
      after: verdictView(after.evaluation).headline,
    };
    return {
      value: { verdict: headlines, ...diffDocument(diffEvaluations(before, after)) },
    };
  },
};

/** Inputs left out take the defaults of the latest release, so that both sides stand on the same ones. */
async function answered(given: {
  name: Side;
  scenario: unknown;
  release: string | undefined;
  defaults: Catalogue;
}): Promise<Answered | { error: RequestError }> {
  const { name, scenario, release, defaults } = given;
  const completed = completeScenario(scenario, defaults);
  if (!completed.ok) {
    const [problem] = completed.problems;
    const path = problem === undefined || problem.path === '' ? name : `${name}.${problem.path}`;
    return requestError('invalid-scenario', problem?.message ?? completed.message, path);
  }
  const found =
    release === undefined
      ? { catalogue: defaults }
      : await releaseNamed(release, `releases.${name}`);
  if ('error' in found) return found;
  const { catalogue } = found;
  return {
    evaluation: evaluateScenario({ scenario: completed.scenario, catalogue }),
    catalogue,
  };
}
