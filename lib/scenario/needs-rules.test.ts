import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { completeScenario } from './complete';
import { defaultScenario } from './default-scenario';
import { toNeeds } from './migrate-2';
import { noNeeds, type WorkloadNeeds } from './needs-schema';
import { restoreScenario } from './restore';
import type { Alternative, OwnScore, Scenario } from './schema';

const catalogue = (await loadRelease(latestRelease))!;
const scenario = defaultScenario(catalogue);

function problemsOf(changed: Scenario) {
  const restored = restoreScenario(changed);
  return restored.ok ? [] : restored.problems;
}

const asking = (needs: Partial<Record<keyof WorkloadNeeds, unknown>>) =>
  problemsOf({
    ...scenario,
    workloads: [{ ...scenario.workloads[0]!, ...(needs as Partial<WorkloadNeeds>) }],
  });

const venue = (facts: Partial<Alternative>): Alternative => ({
  id: 'a',
  kind: 'rented',
  offer: 'x',
  model: null,
  weightPrecision: null,
  ...facts,
});

describe('what a workload needs', () => {
  it('is nothing by default, in a scenario made anew and in one migrated from version 2', () => {
    for (const workload of scenario.workloads) expect(workload).toMatchObject(noNeeds);
    const old = { version: 2, workloads: [{ id: 'chat' }] };
    expect(toNeeds.migrate(old)).toEqual({
      version: 2,
      workloads: [{ id: 'chat', ...noNeeds }],
      alternatives: [],
      ownScores: [],
      upfrontBudgetUsd: null,
    });
  });

  it.each([
    [
      { minimumScore: 70 },
      'minimumScore',
      'Minimum score needs an evaluation it is a score of, but evaluation is null; it is 70.',
    ],
    [
      { residency: 'region' },
      'residencyRegion',
      'Residency region must be named where residency is "region", not null.',
    ],
    [
      { residency: 'region', residencyRegion: 'mars' },
      'residencyRegion',
      'Residency region must be one of us, eu, uk, canada, switzerland, india, japan, australia, singapore, uae, saudi-arabia, china, brazil, korea, not "mars".',
    ],
    [
      { residency: 'moon' },
      'residency',
      'Residency must be one of any, region, own-account, on-premises, air-gapped, not "moon".',
    ],
    [
      { today: 'seats' },
      'today',
      'Today’s route of a workload must be one that is compared (frontier-api, small-api, hosted-open, rented, owned), not "seats".',
    ],
    [
      { today: 'train' },
      'today',
      'Today’s route of a workload must be one of frontier-api, small-api, hosted-open, rented, owned, edge, seats, not "train".',
    ],
    [
      { seasonality: [1, 1, 1, 25, 1, 1, 1, 1, 1, 1, 1, 1] },
      'seasonality[3]',
      'Seasonality of a month must be at most 20, not 25.',
    ],
    [
      { seasonality: [1, 1] },
      'seasonality',
      'Seasonality must be a list of 12 numbers, January first, not a list.',
    ],
    [
      { seasonality: 'winter' },
      'seasonality',
      'Seasonality must be a list of 12 numbers or null, not "winter".',
    ],
    [{ reviewShare: 2 }, 'reviewShare', 'Reviewed share must be at most 1, not 2.'],
    [{ users: 0 }, 'users', 'Users of a workload must be at least 1, not 0.'],
    [
      { escalationShare: 'a fifth' },
      'escalationShare',
      'Quality importance must be a number or null, not "a fifth".',
    ],
    [{ needsTuning: 1 }, 'needsTuning', 'Needs tuning must be true or false, not 1.'],
  ])('that breaks a rule is named: %j', (needs, field, message) => {
    expect(asking(needs)).toEqual([{ path: `workloads[0].${field}`, message }]);
  });

  it('may be all there is to need', () => {
    expect(
      asking({
        evaluation: 'mmlu-pro',
        minimumScore: 70,
        residency: 'region',
        residencyRegion: 'eu',
        today: 'owned',
        seasonality: Array<number>(12).fill(1),
      }),
    ).toEqual([]);
  });
});

describe('further venues', () => {
  it.each<[Alternative[], string, string]>([
    [
      [venue({}), venue({ kind: 'owned' })],
      'alternatives[1].id',
      'Alternative id must be unique, but alternatives[0] is "a" too.',
    ],
    [
      [venue({ kind: 'small-api', model: 'llama-3.3-70b' })],
      'alternatives[0].model',
      'An API serves the model of its offer: model must be null where kind is "small-api", not "llama-3.3-70b".',
    ],
    [
      [venue({ kind: 'frontier-api', weightPrecision: 'fp8' })],
      'alternatives[0].weightPrecision',
      'An API serves the model of its offer: weightPrecision must be null where kind is "frontier-api", not "fp8".',
    ],
    [
      Array.from({ length: 25 }, (_, index) => venue({ id: `a${index}` })),
      'alternatives',
      'A scenario holds at most 24 alternatives, not a list.',
    ],
  ])('that break a rule are named (case %#)', (alternatives, path, message) => {
    expect(problemsOf({ ...scenario, alternatives })).toEqual([{ path, message }]);
  });

  it('of one’s own machines may run another model in another precision', () => {
    const alternatives = [venue({ model: 'mistral-7b', weightPrecision: 'fp8' })];
    expect(problemsOf({ ...scenario, alternatives })).toEqual([]);
  });

  it('run the scenario’s own model where none is named', () => {
    const [workload] = scenario.workloads;
    const completed = completeScenario(
      { workloads: [workload], alternatives: [{ id: 'a', kind: 'owned', offer: 'dgx-h100' }] },
      catalogue,
    );
    expect(completed).toMatchObject({
      ok: true,
      scenario: { alternatives: [venue({ kind: 'owned', offer: 'dgx-h100' })] },
    });
  });
});

describe('scores of one’s own', () => {
  const chat = (facts: Partial<OwnScore> = {}): OwnScore => ({
    workload: 'support-chat',
    model: 'llama-3.3-70b',
    score: 71,
    ...facts,
  });

  it.each<[OwnScore[], string, string]>([
    [
      [chat({ workload: 'tea' })],
      'ownScores[0].workload',
      'Workload of a score must be the id of a workload of the scenario, not "tea".',
    ],
    [
      [chat(), chat({ score: 80 })],
      'ownScores[1].model',
      'A model has one score in a workload, but ownScores[0] scores "llama-3.3-70b" there too.',
    ],
    [[chat({ score: -1 })], 'ownScores[0].score', 'Score must be at least 0, not -1.'],
  ])('that break a rule are named (case %#)', (ownScores, path, message) => {
    expect(problemsOf({ ...scenario, ownScores })).toEqual([{ path, message }]);
  });

  it('may be of several models and several workloads', () => {
    const ownScores = [chat(), chat({ model: 'b' }), chat({ workload: 'coding-assistant' })];
    expect(problemsOf({ ...scenario, ownScores })).toEqual([]);
  });
});
