import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation, Influence } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { cellById } from '@/lib/graph/graph';
import { figureOf } from './figures';
import { sourceLine } from './sources';
import type { AssumptionRow } from './types';
import { flipText } from './verdict';
import { sentence } from './words';

/** Effects below this share of the largest are not worth a reader's line. */
const SMALLEST_SHARE = 0.002;

/** What the answer rests on, the input that moves it most first. */
export function assumptionRows(evaluation: Evaluation, catalogue: Catalogue): AssumptionRow[] {
  const { influences } = evaluation;
  const largest = Math.max(0, ...influences.map(({ swingUsd }) => swingUsd));
  return influences
    .filter(({ swingUsd }) => swingUsd > largest * SMALLEST_SHARE)
    .map((influence) => row({ evaluation, catalogue, influence, largest }));
}

function row(given: {
  evaluation: Evaluation;
  catalogue: Catalogue;
  influence: Influence;
  largest: number;
}): AssumptionRow {
  const { evaluation, catalogue, influence, largest } = given;
  const cell = cellById(evaluation.graph, influence.cellId);
  if (cell.definition.kind !== 'leaf') throw new TypeError(`${cell.id} is not a leaf`);
  const flips = flipText(evaluation, influence);
  return {
    figure: figureOf(evaluation, cell),
    label: sentence(cell.label),
    influence: `10 % lower: ${change(influence.lowUsd)}; 10 % higher: ${change(influence.highUsd)}`,
    weight: influence.swingUsd / largest,
    flips: flips === null ? null : sentence(flips),
    source: sourceLine(catalogue, cell.definition.provenance),
  };
}

function change(usd: number): string {
  const sign = usd > 0 ? '+' : '';
  return `${sign}${formatMoney(usd, { style: 'compact' })}`;
}
