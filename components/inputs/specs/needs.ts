import type { EvaluationChoice } from '@/lib/view/types';
import { number, percent, share, whole } from './spec';
import type { FieldSpec, Specs } from './spec';

/** Left blank, nothing is asked. */
const none = { word: 'none', value: null } as const;

/** What a workload asks of whatever runs it, by the field's name in it. */
export const needSpecs = {
  escalationShare: percent('Quality importance', [0, 1], {
    unit: '%',
    blank: { word: 'route default', value: null },
    help: 'Requests that need the strongest model.',
  }),
  minimumScore: number('Lowest score accepted', [0, 10_000], { unit: '', blank: none }),
  usdPerFailedAnswer: number('Cost of a failed answer', [0, 1e6], {
    unit: '$ an answer',
    blank: { word: 'scenario’s', value: null },
  }),
  reviewShare: share('Reviewed share', 'Answers a person looks at.'),
  users: whole('People who use it', [1, 1e9], {
    unit: 'people',
    blank: { word: 'not known', value: null },
  }),
  'seasonality.*': number('Volume of a month', [0, 20], { unit: '× plain' }),
} as const satisfies Specs;

/** Numbers of the scenario's lists, an item under "*". */
export const listSpecs = {
  'ownScores.*.score': number('Score', [0, 10_000], { unit: '' }),
} as const satisfies Specs;

/** A score as its evaluation counts: a share in percent, anything else in points. */
export function scoreSpec(spec: FieldSpec, evaluation: EvaluationChoice | undefined): FieldSpec {
  switch (evaluation?.unit) {
    case 'share':
      return { ...spec, kind: 'percent', max: 1, unit: '%' };
    case 'elo':
      return { ...spec, unit: 'Elo points' };
    case 'index':
    case undefined:
      return { ...spec, unit: 'points' };
  }
}
