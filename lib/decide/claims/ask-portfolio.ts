import type { OptionId } from '@/lib/scenario/options';
import { TOO_CLOSE_SHARE } from '../verdict';
import type { PolicyId } from '../routing/portfolio';
import type { ClaimFigure, ClaimVerdict } from './claim';
import type { ClaimPolicy, PlacedMix } from './mix';
import { cannotSay, money, type ClaimQuestion, type Posed, type Settled } from './posed';

const PROPRIETARY: readonly PolicyId[] = ['frontier-api', 'small-api'];
const OPEN: readonly PolicyId[] = ['hosted-open', 'rented', 'owned'];
const OPEN_KINDS: readonly OptionId[] = ['hosted-open', 'rented', 'owned', 'edge'];
/**
 * Needs beside the article's three dimensions; cost and volume decide among what is left. A machine
 * that is too small, or an offer without a price, is no need of the workload.
 */
const OTHER_NEEDS: readonly string[] = ['latency', 'tuning'];

const NOT_SEARCHED =
  'Not searched: at every other value the workloads would have to be placed anew.';

function placed(
  { portfolio, context }: ClaimQuestion,
  answer: (found: PlacedMix) => Omit<Settled, 'kind' | 'searched'>,
): Posed {
  if (portfolio === null)
    return cannotSay(
      `The workloads could not be placed one by one, so no mix can be compared. ${context.whyNot(['frontier-api'])}`,
    );
  if (portfolio.kind === 'impossible') {
    const conflict = portfolio.conflict.map(({ message }) => message).join(' ');
    return cannotSay(`No placement meets every need: ${conflict}`);
  }
  return { kind: 'settled', searched: NOT_SEARCHED, ...answer(portfolio) };
}

/** Single-route policies that could be costed, by what they buy. */
function outcomes({ policies }: PlacedMix, ids: readonly PolicyId[]): ClaimPolicy[] {
  return policies.flatMap((policy) =>
    policy.kind === 'costed' && ids.includes(policy.id) ? [policy] : [],
  );
}

function lowest(list: readonly ClaimPolicy[]): ClaimPolicy | null {
  const [first, ...others] = list;
  if (first === undefined) return null;
  return others.reduce(
    (low, next) => (next.presentValueUsd < low.presentValueUsd ? next : low),
    first,
  );
}

const figure = ({ label, presentValueUsd }: ClaimPolicy): ClaimFigure => ({
  label: `present value of the cost, ${label}`,
  value: presentValueUsd,
  unit: 'USD',
  cellId: null,
});

/** Whether the best mix holds both open and proprietary models. */
function isMixed({ best, venues }: PlacedMix): boolean {
  const used = new Set(best.venueOf.values());
  const isOpen = venues
    .filter(({ id }) => used.has(id))
    .map(({ kind }) => OPEN_KINDS.includes(kind));
  return isOpen.includes(true) && isOpen.includes(false);
}

const lacksQuality = ({ violations }: ClaimPolicy) =>
  violations.some(({ barrier }) => barrier.need === 'quality');

/** Costs more than the best mix by more than the doubt in list prices. */
function isDearer(policy: ClaimPolicy, best: ClaimPolicy): boolean {
  return policy.presentValueUsd - best.presentValueUsd > TOO_CLOSE_SHARE * policy.presentValueUsd;
}

/** True where the best mix uses open and proprietary models and no single route that meets the needs comes close. */
export function hybridWins(question: ClaimQuestion): Posed {
  return placed(question, (found) => {
    const { best } = found;
    const singles = outcomes(found, [...PROPRIETARY, ...OPEN]);
    const able = singles.filter(({ violations }) => violations.length === 0);
    const rival = lowest(able);
    const isHybrid = isMixed(found);
    const wins = isHybrid && (rival === null || isDearer(rival, best));
    const mix = isHybrid ? 'uses open and proprietary models' : 'is not a hybrid';
    const against =
      rival === null
        ? 'No single route meets every need.'
        : `The cheapest single route that meets every need, “${rival.label}”, costs ${money(rival.presentValueUsd)}.`;
    return {
      verdict: wins ? 'true' : 'false',
      figures: [figure(best), ...singles.map(figure)],
      sentence: `The best mix costs ${money(best.presentValueUsd)} and ${mix}. ${against}`,
    };
  });
}

/** True where quality, residency and cost alone explain every placement. */
export function threeDimensions(question: ClaimQuestion): Posed {
  return placed(question, (found) => {
    const { placements } = found;
    const others = placements.flatMap(({ ruledOut }) =>
      ruledOut.flatMap(({ barrier }) => (OTHER_NEEDS.includes(barrier.need) ? [barrier.need] : [])),
    );
    const needs = [...new Set(others)];
    const verdict: ClaimVerdict = needs.length === 0 ? 'true' : 'false';
    const reasons = placements
      .map(({ workloadId, reason }) => `${workloadId}: ${reason}`)
      .join(' ');
    const also =
      needs.length === 0
        ? 'Quality, residency and cost decide every placement.'
        : `Other needs decide too: ${needs.join(', ')}.`;
    return {
      verdict,
      figures: [
        { label: 'workloads placed', value: placements.length, unit: 'workload', cellId: null },
      ],
      sentence: `${also} What comes out ${isMixed(found) ? 'is' : 'is not'} a hybrid. ${reasons}`,
    };
  });
}

/** True where all-proprietary costs clearly more than the best mix and all-open leaves a quality need unmet. */
export function allProprietaryOverpays(question: ClaimQuestion): Posed {
  return placed(question, (found) => {
    const { best } = found;
    const all = outcomes(found, PROPRIETARY);
    // One that is not good enough is no fair measure of overpaying, unless there is no other.
    const able = all.filter((policy) => !lacksQuality(policy));
    const proprietary = lowest(able.length > 0 ? able : all);
    const open = outcomes(found, OPEN);
    if (proprietary === null || open.length === 0)
      return cannotSay('One of the two policies could not be costed.');
    const overpays = isDearer(proprietary, best);
    const unmet = open.every(lacksQuality);
    const over = proprietary.presentValueUsd - best.presentValueUsd;
    const first = overpays
      ? `All-proprietary, as “${proprietary.label}”, costs ${money(over)} more than the best mix.`
      : `All-proprietary, as “${proprietary.label}”, does not cost clearly more than the best mix.`;
    const second = unmet
      ? 'Every all-open policy leaves a quality need unmet.'
      : 'An all-open policy meets every quality need.';
    return {
      verdict: overpays && unmet ? 'true' : 'false',
      figures: [figure(best), figure(proprietary), ...open.map(figure)],
      sentence: `${first} ${second}`,
    };
  });
}
