import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation, Influence } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { figureOf } from './figures';
import { doubtful, flipText, inputOf } from './flips';
import { sourceLine } from './sources';
import type { AssumptionRow } from './types';
import { routeName, runnerUp, sentence } from './words';

/** Effects below this share of the largest are not worth a reader's line. */
const SMALLEST_SHARE = 0.002;
const STEP = 0.1;

interface Effect {
  /** Change of the figure the rows are about, USD. */
  readonly usd: number;
  readonly when: string;
}

/** What the answer rests on, the input that moves it most first. */
export function assumptionRows(evaluation: Evaluation, catalogue: Catalogue): AssumptionRow[] {
  const moved = doubtful(evaluation)
    .map((influence) => {
      const effects = effectsOf(evaluation, influence);
      return { influence, effects, swing: Math.max(0, ...effects.map(({ usd }) => Math.abs(usd))) };
    })
    .sort((a, b) => b.swing - a.swing);
  const largest = Math.max(0, ...moved.map(({ swing }) => swing));
  return moved
    .filter(({ swing }) => swing > largest * SMALLEST_SHARE)
    .map(({ influence, effects, swing }) => {
      const { cell } = inputOf(evaluation, influence.cellId);
      if (cell.definition.kind !== 'leaf') throw new TypeError(`${cell.id} is not a leaf`);
      const words = effects.map(({ usd, when }) => `${change(usd)} ${when}`);
      return {
        figure: figureOf(evaluation, cell),
        label: sentence(cell.label),
        influence: `${subject(evaluation)} ${words.join(', ')}`,
        weight: swing / largest,
        flips: flipText(evaluation, influence),
        source: sourceLine(catalogue, cell.definition.provenance),
      };
    });
}

/** The saving of the best route; where that is today's, how far it is ahead of the next. */
function subject(evaluation: Evaluation): string {
  const { baseline } = evaluation;
  const next = isStay(evaluation) ? runnerUp(evaluation, baseline) : undefined;
  return next === undefined ? 'Saving' : `Lead over ${routeName(evaluation, next.id)}`;
}

function isStay({ verdict, baseline }: Evaluation): boolean {
  return verdict.best === baseline;
}

/** A tenth lower and higher, without the one that cannot be. */
function effectsOf(evaluation: Evaluation, influence: Influence): Effect[] {
  const { now, isShare, isPossible } = inputOf(evaluation, influence.cellId);
  const sign = isStay(evaluation) ? -1 : 1;
  const effects = [
    { usd: sign * influence.lowUsd, factor: 1 - STEP },
    { usd: sign * influence.highUsd, factor: 1 + STEP },
  ].flatMap(({ usd, factor }): Effect[] => {
    if (now === 1 && !isPossible(factor)) return [];
    // The engine stops at all of a thing, and at one times the mean.
    if (!isPossible(now * factor)) return [{ usd, when: isShare ? 'at 100 %' : 'at 1' }];
    const isLower = now < 0 ? factor > 1 : factor < 1;
    return [{ usd, when: `when 10 % ${isLower ? 'lower' : 'higher'}` }];
  });
  return now < 0 ? effects.reverse() : effects;
}

function change(usd: number): string {
  const sign = usd > 0 ? '+' : '';
  return usd === 0 ? 'unchanged' : `${sign}${formatMoney(usd, { style: 'compact' })}`;
}
