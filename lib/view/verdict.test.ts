import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation, Verdict } from '@/lib/decide/evaluation';
import {
  committedCatalogue,
  evaluated,
  nothingKnown,
  owningWins,
  situations,
  timesTheRequests,
  type Change,
} from './testing/evaluated';
import type { VerdictView } from './types';
import { verdictView } from './verdict';

describe('the verdict', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
  });
  const verdictOf = (change?: Change): VerdictView => verdictView(evaluated(catalogue, change));
  const words = (view: VerdictView) => [view.headline, ...view.sentences, view.against ?? ''];

  it('to move names both routes, the money, the effort, the machines left alone and the next best', () => {
    // saving 1,438,776 − 346,185 in the table: $1.09m of $1.44m is 76 %; 24,891 of migration against
    // 28,472 − 8,246 saved in month 1 and 29,217 − 8,337 in month 2: 1.22 months
    const view = verdictOf();
    expect(view.kind).toBe('move');
    expect(view.headline).toBe('Move from Claude Sonnet 5 to Llama 3.3 70B on DeepInfra.');
    expect(view.sentences[0]).toBe(
      'It saves $1.09m over 36 months in present value, 76\u202f% of today’s cost; it needs $24.9k up front and pays back after 1.2 months.',
    );
    expect(view.sentences[1]).toMatch(
      /^Do not buy or rent GPUs: over 36 months, renting costs \$[\d.]+m more and owning \$[\d.]+m more than Llama 3\.3 70B on DeepInfra\.$/,
    );
    expect(view.sentences[2]).toMatch(
      /; you start at 10\.9 billion tokens a month and end at 30\.5 billion tokens in month 36\.$/,
    );
    expect(view.sentences[3]).toBe(
      'The cost includes sending 5\u202f% of requests to Claude Sonnet 5 as well, because the first answer is too poor: check that share with your own evaluation.',
    );
    expect(view.against).toBe(
      'The next best route, GPT-6 Luna, costs only $24.5k (7.1\u202f%) more over 36 months in present value.',
    );
  });

  it('to buy says how many servers, and what renting them costs instead', () => {
    const view = verdictOf(owningWins);
    expect(view.headline).toBe(
      'Buy: move from Claude Sonnet 5 to owned servers (8 × H100 SXM, HGX).',
    );
    expect(view.sentences[1]).toBe('Buy 6 servers (48 GPUs) before month 1.');
    expect(view.sentences[2]).toMatch(
      /^Renting instead costs \$[\d.]+m more over 36 months in present value\.$/,
    );
  });

  it('to buy more later says how many and by when', () => {
    const growing: Change = (scenario) => {
      const { workloads, ...rest } = owningWins(scenario);
      return { ...rest, workloads: workloads.map((each) => ({ ...each, growthPerMonth: 0.03 })) };
    };
    expect(verdictOf(growing).sentences[1]).toMatch(
      /^Buy 6 servers \(48 GPUs\) before month 1, \d+ more by month \d+\.$/,
    );
  });

  it('to stay says by how much the next best route is dearer, and not to buy yet', () => {
    const view = verdictOf(timesTheRequests(0.001));
    expect(view.kind).toBe('stay');
    expect(view.headline).toBe('Stay on Claude Sonnet 5.');
    expect(view.sentences[0]).toMatch(
      /^It costs \$\d+k over 36 months in present value; the next best, GPT-6 Luna, costs \$[\d.]+k more\.$/,
    );
    expect(view.sentences[1]).toMatch(/^Do not buy or rent GPUs yet: /);
    expect(view.sentences[2]).toMatch(/; you are at 10\.9 million tokens a month\.$/);
    expect(view.against).toMatch(
      /^Should the people who run it \((Frontier|Small) API\) (rise above|fall below) [\d.]+ FTEs/,
    );
  });

  it('never tells a plan beyond its break-even that it is not there yet', () => {
    const view = verdictOf(timesTheRequests(5.4));
    expect(view.sentences[1]).toMatch(/^Do not buy or rent GPUs: /);
    expect(view.sentences[2]).toMatch(/; you are at 58\.6 billion tokens a month\.$/);
  });

  it('says when it is too close to call, and what the small saving takes', () => {
    const view = verdictOf(situations['the small API is used today']);
    expect(view.kind).toBe('too-close');
    expect(view.headline).toBe(
      'Too close to call: GPT-6 Luna and Llama 3.3 70B on DeepInfra cost nearly the same.',
    );
    expect(view.sentences.slice(0, 2)).toEqual([
      'Llama 3.3 70B on DeepInfra saves $7.93k over 36 months in present value, 2.2\u202f% of today’s cost; below 5\u202f%, the doubt in list prices decides.',
      'Moving needs $24.9k up front and pays back after 28.6 months.',
    ]);
  });

  it('stays where there are no requests, and asks for them', () => {
    expect(verdictOf(timesTheRequests(0))).toEqual({
      kind: 'stay',
      headline: 'Stay on Claude Sonnet 5: no workload has any requests.',
      sentences: [
        'Enter the requests a month of a workload to compare the routes; so far only fixed costs are counted.',
      ],
      against: null,
    });
  });

  it('says why nothing can be said, each reason once', () => {
    const view = verdictOf(nothingKnown);
    expect(view.kind).toBe('cannot-say');
    expect(view.headline).toBe('We cannot say: no route could be costed.');
    expect(view.sentences.map((text) => text.split(':')[0])).toEqual([
      'Frontier API',
      'Small API',
      'Hosted open weights',
      'Rented GPUs',
      'Owned servers',
    ]);
    expect(view.against).toBeNull();
  });

  it('says once which routes only wait for the price of the frontier API', () => {
    const { sentences } = verdictOf(situations['the frontier API is unknown']);
    expect(sentences).toHaveLength(2);
    expect(sentences[1]).toBe(
      'The small API, hosted open weights, rented GPUs and owned servers escalate requests to the frontier API and cannot be costed without its price.',
    );
  });

  it('cannot weigh a saving against a route that costs nothing', () => {
    const evaluation = evaluated(catalogue);
    const unsure: Verdict = {
      kind: 'cannot-say',
      best: 'frontier-api',
      savingUsd: null,
      savingShare: null,
    };
    expect(verdictView({ ...evaluation, verdict: unsure }).headline).toBe(
      'We cannot say: today’s route costs nothing as entered.',
    );
  });

  it('calls two routes of one cost the same', () => {
    const evaluation = evaluated(catalogue);
    const tie: Verdict = { kind: 'too-close', best: 'small-api', savingUsd: 0, savingShare: 0 };
    expect(verdictView({ ...evaluation, verdict: tie }).headline).toBe(
      'Too close to call: Claude Sonnet 5 and GPT-6 Luna cost the same.',
    );
  });

  it('does not call a rival close that costs a third more', () => {
    // at two billion tokens a day GPT-6 Luna is 25 % dearer and no input turns the answer
    expect(verdictOf(timesTheRequests(5.4)).against).toMatch(
      /^None of the inputs that move the answer most turns it on its own; the next best route, GPT-6 Luna, costs \$\d+k \(25\u202f%\) more over 36 months in present value\.$/,
    );
  });

  it('holds its tongue about a search that left an input out', () => {
    const evaluation = evaluated(catalogue, timesTheRequests(5.4));
    const searched: Evaluation = {
      ...evaluation,
      influences: evaluation.influences.map((influence, rank) =>
        rank === 0 ? { ...influence, flipsAt: -1, flipsTo: null } : influence,
      ),
    };
    expect(verdictView(searched).against).toMatch(/^The next best route, GPT-6 Luna, costs \$/);
  });

  it.each(Object.entries(situations))(
    'is made of whole sentences, none twice, when %s',
    (_, change) => {
      const all = words(verdictOf(change));
      expect(new Set(all).size).toBe(all.length);
      for (const text of all.filter(Boolean)) {
        expect(text).toMatch(/^[\p{Lu}].*\.$/su);
        expect(text).not.toMatch(/−\$|\(\$|\b0 months|\b1 months|\.\.|\bundefined\b/);
      }
    },
  );
});
