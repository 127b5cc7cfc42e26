import type { Migration } from './migration';

/** What version 2 asked of every workload without saying so: nothing. */
const needs = {
  users: null,
  escalationShare: null,
  evaluation: null,
  minimumScore: null,
  usdPerFailedAnswer: null,
  reviewShare: 0,
  residency: 'any',
  residencyRegion: null,
  seasonality: null,
  needsTuning: false,
  today: null,
};

/** From volumes and lengths to what each workload needs, further venues and a budget. */
export const toNeeds: Migration = {
  from: 2,
  notice:
    'This scenario was made before workloads had needs of their own (quality, review, residency, seasons, tuning); none is set until you enter it, and every figure stays as it was.',
  migrate: (old) => {
    const workloads = old['workloads'];
    return {
      alternatives: [],
      ownScores: [],
      upfrontBudgetUsd: null,
      ...old,
      ...(Array.isArray(workloads)
        ? {
            workloads: workloads.map((workload: unknown) =>
              typeof workload === 'object' && workload !== null && !Array.isArray(workload)
                ? { ...needs, ...workload }
                : workload,
            ),
          }
        : {}),
    };
  },
};
