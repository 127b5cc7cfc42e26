import * as z from 'zod';
import { count, id, number, oneOf, orNull, share, text } from './fields';
import { optionIds, venueKinds } from './options';

/** How far from its owner a workload's data may go, the widest first. */
export const residencyIds = ['any', 'region', 'own-account', 'on-premises', 'air-gapped'] as const;

export type ResidencyId = (typeof residencyIds)[number];

export const residencyRegionIds = [
  'us',
  'eu',
  'uk',
  'canada',
  'switzerland',
  'india',
  'japan',
  'australia',
  'singapore',
  'uae',
  'saudi-arabia',
  'china',
  'brazil',
  'korea',
] as const;

/** What a workload asks of whatever runs it; nothing is asked where the user says nothing. */
export const needFields = {
  users: orNull(count('Users of a workload', 1, 1e9)).describe('People who use it'),
  escalationShare: orNull(share('Quality importance')).describe(
    'Share of requests that need the strongest model; null takes the route’s own share',
  ),
  evaluation: orNull(id('Evaluation')).describe(
    'Public evaluation of the catalogue nearest to the work; null for none',
  ),
  minimumScore: orNull(number('Minimum score', 0, 10_000)).describe(
    'Lowest score accepted in the evaluation; null for none',
  ),
  usdPerFailedAnswer: orNull(number('Cost of a failed answer of a workload', 0, 1e6)).describe(
    'null takes the cost in modelWork',
  ),
  reviewShare: share('Reviewed share').describe(
    'Share of answers a person looks at, each at modelWork.reviewUsdPerItem',
  ),
  residency: oneOf('Residency', residencyIds).describe(
    'any: no rule; region: processed in residencyRegion; own-account: in a cloud account of one’s own; on-premises: on machines of one’s own; air-gapped: on machines without a network outside',
  ),
  residencyRegion: oneOf('Residency region', residencyRegionIds)
    .nullable()
    .describe('Where the data must stay'),
  // Not a union with null: what is wrong with one month is told with its place in the list.
  seasonality: z
    .array(number('Seasonality of a month', 0, 20), {
      error: 'Seasonality must be a list of 12 numbers or null',
    })
    .length(12, 'Seasonality must be a list of 12 numbers, January first')
    .nullable()
    .describe('Volume of each calendar month over the plain path, January first; null for none'),
  needsTuning: z
    .boolean({ error: 'Needs tuning must be true or false' })
    .describe('Only weights one can fine-tune will do'),
  today: oneOf('Today’s route of a workload', optionIds)
    .nullable()
    .describe('Where it runs today; null takes the scenario’s own'),
};

export type WorkloadNeeds = z.infer<z.ZodObject<typeof needFields>>;

/** Nothing asked. */
export const noNeeds: WorkloadNeeds = {
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

/** A further place that workloads can run. */
export const alternativeSchema = z.strictObject({
  id: text('Alternative id', 60).describe('Stable id, unique in the scenario'),
  kind: oneOf('Kind of alternative', venueKinds),
  offer: id('Offer of an alternative').describe('API offer, cloud offer or server, by its kind'),
  model: orNull(id('Model of an alternative')).describe(
    'Of rented and owned machines; null takes the scenario’s own',
  ),
  weightPrecision: orNull(id('Weight precision of an alternative')).describe(
    'Of rented and owned machines; null takes the scenario’s own',
  ),
});

/** What a model reached in the user's own evaluation of a workload. */
export const ownScoreSchema = z.strictObject({
  workload: text('Workload of a score', 60).describe('Id of a workload of the scenario'),
  model: id('Model of a score').describe('Scored model of the catalogue, or provider/model'),
  score: number('Score', 0, 10_000),
});
