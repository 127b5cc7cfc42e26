import type { OptionId } from '@/lib/scenario/options';
import { number, percent, share } from './spec';
import type { Specs } from './spec';

/** Figures a scenario holds once for each route, by the path of their group. */
export const perRouteSpecs = {
  'people.fte': number('FTE to run it', [0, 1000], { unit: 'FTE' }),
  'people.onCallFte': number('On call', [0, 1000], { unit: 'FTE' }),
  'people.mlFte': number('ML engineers', [0, 1000], { unit: 'FTE' }),
  'people.vendorSupportUsdPerMonth': number('Vendor support', [0, 1e8], { unit: '$ a month' }),
  'people.migrationFteMonths': number('To move to it, once', [0, 10_000], {
    unit: 'FTE-months',
  }),
  escalationShare: share(
    'Escalated',
    'Answered too poorly, so answered again by the frontier API.',
  ),
  'modelWork.failedShare': percent('Failed answers', [0, 0.99], {
    unit: '%',
    help: 'That nobody could use, after escalation.',
  }),
  'modelWork.complianceUsdPerYear': number('Compliance and audit', [0, 1e9], {
    unit: '$ a year',
  }),
  riskShare: percent('Risk allowance', [0, 5], {
    unit: '%',
    help: 'On top of all running costs.',
  }),
} as const satisfies Specs;
export type PerRoutePath = keyof typeof perRouteSpecs;

/** Whether the figure means anything on a route: the frontier API hands nothing on to itself. */
export function isAskedOf(path: PerRoutePath, option: OptionId): boolean {
  return path !== 'escalationShare' || option !== 'frontier-api';
}
