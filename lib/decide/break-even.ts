import type { Cell } from '@/lib/graph/cell';
import { compileFor, type Values } from '@/lib/graph/evaluate';
import type { Fleet, Steps } from '@/lib/model/fleet';
import type { Ledger } from '@/lib/model/ledger';
import type { OptionId } from '@/lib/scenario/options';
import type { BreakEven, VolumeRange } from './evaluation';
import { searchVolumes, type VolumeAnswer } from './volume-search';

const MAXIMUM_STEPS = 4000;
/** Sizes that do not step together prove nothing for good, so every step up to here is looked at. */
const MAXIMUM_MIXED_STEPS = 800;
/** A quadrillion tokens a month: more than the whole market served in 2026. */
const MAXIMUM_TOKENS = 1e15;

/**
 * Volumes at which a route costs less a month than today's, at a constant
 * volume with one-off amounts spread over the horizon. Searched on every step
 * of the staircase, to the token.
 */
export function breakEven(given: { ledger: Ledger; values: Values; option: OptionId }): BreakEven {
  const { ledger, values, option } = given;
  if (option === ledger.baseline) return { kind: 'baseline' };
  const route = ledger.routes.get(option);
  const today = ledger.routes.get(ledger.baseline);
  if (route === undefined || today === undefined)
    return noVolume('One of the two routes could not be costed.');
  const planned = values.scalar(ledger.demand.tokensFirstMonth.id);
  if (!(planned > 0)) return noVolume('There is no volume to scale: no workload has any requests.');
  const compared = [option, ledger.baseline];
  const fleets = compared.flatMap((id) => ledger.fleets.get(id) ?? []);
  const steps = compared.flatMap((id) => ledger.steps.get(id) ?? []);
  const costs = costsAt({ ledger, cells: [route.steady, today.steady], planned });
  const sizes = tokensPerStep({ steps, values, planned });
  const answer = searchVolumes({
    costsAt: costs.at,
    tokensPerStep: sizes,
    bends: bends({ steps, values, planned }),
    stepsPerCycle: stepsPerCycle(fleets, values),
    maximumSteps: sizes.length > 1 ? MAXIMUM_MIXED_STEPS : MAXIMUM_STEPS,
    maximumTokens: MAXIMUM_TOKENS,
  });
  if (costs.wasRefused()) {
    return noVolume(
      'Its cost or that of today’s route has no value at some volumes, so where it breaks even is not known.',
    );
  }
  const requests = values.scalar(ledger.demand.requestsFirstMonth.id);
  return inWords(answer, requests / planned);
}

/** Evaluates only the two steady costs, again and again, with the volume moved. */
function costsAt(given: { ledger: Ledger; cells: readonly [Cell, Cell]; planned: number }) {
  const [option, baseline] = given.cells;
  // One month only: a constant volume is compared at the first month's prices.
  const evaluator = compileFor(given.cells, { periods: 1 });
  const scale = given.ledger.demand.scale.id;
  let refused = false;
  return {
    at: (tokens: number) => {
      const values = evaluator.peek(new Map([[scale, tokens / given.planned]]));
      const isKnown = [option, baseline].every(({ id }) => values.refusal(id) === undefined);
      refused ||= !isKnown;
      return isKnown
        ? { option: values.scalar(option.id), baseline: values.scalar(baseline.id) }
        : { option: NaN, baseline: NaN };
    },
    wasRefused: () => refused,
  };
}

interface Stepped {
  readonly steps: readonly Steps[];
  readonly values: Values;
  readonly planned: number;
}

/** Two routes whose replicas carry the same step together, so each size counts once. */
function tokensPerStep({ steps, values, planned }: Stepped): number[] {
  const sizes = steps
    .flatMap(({ loads }) => loads)
    .flatMap((cell) => {
      const [load] = values.series(cell.id);
      return load !== undefined && load > 0 ? [planned / load] : [];
    });
  return [...new Set(sizes)];
}

/** Volumes at which a commitment, or a fewest of machines, is used up. */
function bends({ steps, values, planned }: Stepped): number[] {
  return steps
    .flatMap((each) => each.bends)
    .flatMap((cell) =>
      values.refusal(cell.id) === undefined ? [values.scalar(cell.id) * planned] : [],
    );
}

/** Replicas after which every fleet's machines have filled whole. */
function stepsPerCycle(fleets: readonly Fleet[], values: Values): number {
  return fleets
    .map((fleet) => Math.round(values.scalar(fleet.replicasPerMachine.id)))
    .reduce((a, b) => (a / greatestCommonDivisor(a, b)) * b, 1);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function noVolume(message: string): BreakEven {
  return { kind: 'not-within-range', message, searchedToTokensPerMonth: 0 };
}

function inWords(answer: VolumeAnswer, requestsPerToken: number): BreakEven {
  const searchedToTokensPerMonth = answer.searchedTo;
  const [first] = answer.cheaper;
  if (first === undefined) {
    return answer.settled
      ? {
          kind: 'never',
          message: 'It costs more than today’s route at every volume.',
          searchedToTokensPerMonth,
        }
      : {
          kind: 'not-within-range',
          message:
            'It costs more than today’s route at every volume searched; beyond that is not known.',
          searchedToTokensPerMonth,
        };
  }
  if (first.from === 1 && first.to === null) return { kind: 'always', searchedToTokensPerMonth };
  const last = answer.cheaper.at(-1);
  return {
    kind: 'at',
    tokensPerMonth: first.from,
    requestsPerMonth: first.from * requestsPerToken,
    cheaper: answer.cheaper.map((range): VolumeRange => ({
      fromTokensPerMonth: range.from,
      toTokensPerMonth: range.to,
    })),
    forGoodFromTokensPerMonth: last?.to === null ? last.from : null,
    searchedToTokensPerMonth,
  };
}
