import type { Catalogue } from '@/lib/catalogue/catalogue';
import { formatMoney } from '@/lib/format/money';
import { formatPercent } from '@/lib/format/ratio';
import type { Scenario } from '@/lib/scenario/schema';
import type { WeightPrecision } from '@/lib/serving/types';
import type { Refusal } from '../answers';
import type { Deployment, Loss } from './deployment';
import { nearestFailure, type Failure } from './failures';
import type { SizedReplicas } from './replicas';

/** What became of one accelerator: sized, or why it could not be. */
export type AcceleratorResult = SizedReplicas | Refusal;

/** A loss with how near it came to serving. */
export type RankedLoss = Loss & Pick<Failure, 'timesTheTarget'>;

/** One sentence for each accelerator and precision but the winner's, in the order of ids. */
export function lossesOf(given: {
  catalogue: Catalogue;
  scenario: Scenario;
  weightPrecisions: readonly WeightPrecision[];
  /** By accelerator id; those not here are on no machine with a price. */
  results: ReadonlyMap<string, AcceleratorResult>;
  ranked: readonly Deployment[];
}): RankedLoss[] {
  const { catalogue, results, ranked } = given;
  const [winner] = ranked;
  return Object.keys(catalogue.accelerators)
    .sort()
    .flatMap((accelerator) =>
      given.weightPrecisions.flatMap((weightPrecision): RankedLoss[] => {
        const alike = { accelerator, weightPrecision };
        const own = ranked.find(
          (each) => each.accelerator === accelerator && each.weightPrecision === weightPrecision,
        );
        if (own !== undefined && winner !== undefined)
          return own === winner ? [] : [{ ...alike, ...costlier(own, winner) }];
        const result = results.get(accelerator);
        if (result === undefined) return [{ ...alike, ...notOffered(given, accelerator) }];
        if ('code' in result)
          return [{ ...alike, reason: 'not-supported', message: result.message, ...NEVER }];
        const failed = result.failed.filter((each) => each.weightPrecision === weightPrecision);
        return [{ ...alike, ...(nearestFailure(failed) ?? tooLarge(accelerator)) }];
      }),
    );
}

const NEVER = { timesTheTarget: Infinity };

function costlier(own: Deployment, winner: Deployment): Failure {
  const more = own.usdPerMonth - winner.usdPerMonth;
  const share = winner.usdPerMonth > 0 ? ` (${formatPercent(more / winner.usdPerMonth)})` : '';
  const message =
    more === 0
      ? `As cheap on ${own.label}, but with ${own.gpus} GPUs against ${winner.gpus}.`
      : `At its cheapest, ${own.gpus} GPUs of ${own.label}, it costs ${formatMoney(own.usdPerMonth)} a month: ${formatMoney(more)}${share} more than ${winner.label} with ${winner.gpus} GPUs.`;
  return { reason: 'costlier', message, timesTheTarget: 1 };
}

function notOffered(given: { catalogue: Catalogue; scenario: Scenario }, id: string): Failure {
  const { rented, pricesAt } = given.scenario;
  const name = given.catalogue.accelerators[id]?.name ?? id;
  const message = `Among the machines searched, no cloud offer with ${name} has an ${rented.commitment} price on ${pricesAt}, and no server with it has a price.`;
  return { reason: 'not-offered', message, ...NEVER };
}

function tooLarge(accelerator: string): Failure {
  const message = `No machine with ${accelerator} holds as many GPUs as one replica was to have.`;
  return { reason: 'does-not-fit', message, ...NEVER };
}
