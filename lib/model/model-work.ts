import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import type { OptionId } from '@/lib/scenario/options';
import { cell, leaf, MONTHS_PER_YEAR, SECONDS_PER_HOUR, TOKENS_PER_MTOK } from './definitions';
import type { Demand } from './demand';
import type { ModelCostInputs, TuningInputs } from './inputs';
import type { MonthlyLine } from './lines';
import type { Shared } from './shared';

/** Work on the model itself, the same for every route that needs it. */
export interface ModelWork {
  /** USD/month */
  readonly review: Cell;
  readonly tooling: Cell;
  readonly tuning: Cell | null;
}

export function modelWorkCells(given: {
  models: ModelCostInputs;
  demand: Demand;
  shared: Shared;
}): ModelWork {
  const { models, demand, shared } = given;
  const items = leaf('models.evaluationItems', 'item/month', {
    label: 'answers looked at by a person',
    ...models.evaluationItemsPerMonth,
  });
  const perItem = leaf('models.reviewPrice', 'USD/item', {
    label: 'cost of looking at an answer',
    ...models.reviewUsdPerItem,
  });
  const seats = leaf('models.toolSeats', 'seat', {
    label: 'seats of a tool for tracking and evaluation',
    ...models.toolSeats,
  });
  const perSeat = leaf('models.toolPrice', 'USD/seat/month', {
    label: 'price of a seat of the tool',
    ...models.toolUsdPerSeatMonth,
  });
  const reviewed = demand.workloads.flatMap((workload) => workload.reviewed ?? []);
  return {
    review: cell('models.review', 'USD/month', {
      label: 'evaluation and review',
      formula: sumOf([items, ...reviewed]).times(perItem, shared.counted('Evaluation and review')),
    }),
    tooling: cell('models.tooling', 'USD/month', {
      label: 'tooling',
      formula: seats.times(perSeat, shared.counted('Tooling')),
    }),
    tuning: models.tuning === null ? null : tuningCell(models.tuning, shared),
  };
}

/**
 * Fine-tuning on rented GPUs. Work is tokens x operations per token: six for each parameter of a
 * full run (two forward, four backward; Kaplan et al. 2020, appendix B), four where the weights
 * stay as they are and only gradients pass through them (LoRA).
 */
function tuningCell(tuning: TuningInputs, shared: Shared): Cell {
  const runs = leaf('models.tuning.runs', '1/year', {
    label: 'fine-tuning runs a year',
    ...tuning.runsPerYear,
  });
  const tokens = leaf('models.tuning.tokens', 'MTok', {
    label: 'tokens of a fine-tuning run',
    ...tuning.mTokPerRun,
  });
  const work = leaf('models.tuning.work', 'FLOP/tok', {
    label: 'operations per token trained on',
    ...tuning.flopPerToken,
  });
  const peak = leaf('models.tuning.peak', 'FLOP/s/GPU', {
    label: 'peak rate of a GPU',
    ...tuning.peakFlopPerSecondPerGpu,
  });
  const reached = leaf('models.tuning.utilisation', '1', {
    label: 'share of the peak rate reached in training',
    ...tuning.utilisation,
  });
  const price = leaf('models.tuning.price', 'USD/GPU/h', {
    label: 'rent of a GPU for fine-tuning',
    ...tuning.usdPerGpuHour,
  });
  const gpuHours = cell('models.tuning.gpuHours', 'GPU*h', {
    label: 'GPU-hours of a fine-tuning run',
    formula: tokens.times(TOKENS_PER_MTOK, work).over(peak.times(reached)).over(SECONDS_PER_HOUR),
  });
  return cell('models.tuning.cost', 'USD/month', {
    label: 'fine-tuning',
    formula: gpuHours.times(price, runs).over(MONTHS_PER_YEAR).times(shared.counted('Fine-tuning')),
  });
}

const ownModel: readonly OptionId[] = ['rented', 'owned', 'edge'];

/** What a route needs of it: review and tools always, tuning where the model is one's own. */
export function modelWorkLines(id: OptionId, work: ModelWork): MonthlyLine[] {
  const line = (part: MonthlyLine['part'], cost: Cell): MonthlyLine => ({
    part,
    kind: 'opex',
    cell: cost,
  });
  return [
    line('Evaluation and review', work.review),
    line('Tooling', work.tooling),
    ...(work.tuning !== null && ownModel.includes(id) ? [line('Fine-tuning', work.tuning)] : []),
  ];
}
