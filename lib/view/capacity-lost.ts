import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Loss, LossReason } from '@/lib/decide/deployments/deployment';
import { formatDate } from '@/lib/format/date';
import type { Scenario } from '@/lib/scenario/schema';
import { namesIn, withNames } from './capacity-names';
import type { LostAccelerator } from './types';

/** Reasons from serving but costing more to not being on offer at all. */
const ORDER: readonly LossReason[] = [
  'costlier',
  'misses-tpot',
  'misses-ttft',
  'does-not-fit',
  'not-supported',
  'not-offered',
];

/** Why each accelerator is not the cheapest, one sentence each, with names instead of ids. */
export function lostAccelerators(given: {
  readonly lost: readonly Loss[];
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
}): LostAccelerator[] {
  const { scenario, catalogue } = given;
  const names = namesIn(catalogue);
  return [...given.lost]
    .sort((one, other) => ORDER.indexOf(one.reason) - ORDER.indexOf(other.reason))
    .map(({ accelerator, weightPrecision, message }) => ({
      id: `${accelerator}/${weightPrecision}`,
      name: names.accelerator(accelerator),
      message: withNames(message, catalogue).replaceAll(
        scenario.pricesAt,
        formatDate(scenario.pricesAt),
      ),
    }));
}
