import type { Catalogue } from '@/lib/catalogue/catalogue';
import { factAt, rowById } from '@/lib/catalogue/lookup';
import type { Given, ModelCostInputs, TuningInputs } from '@/lib/model/inputs';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import { assumedNone, defaulted, modelled, quoted, typed } from './given';
import { findCloudOffer } from './machines';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
}

/** Evaluation, fine-tuning and tools. */
export function modelWorkInputs(question: Question): ModelCostInputs {
  const { scenario, catalogue } = question;
  const { modelWork } = scenario;
  const price = toolPrice(question);
  return {
    evaluationItemsPerMonth: defaulted({
      catalogue,
      id: 'evaluation-items',
      value: modelWork.evaluationItemsPerMonth,
      input: 'modelWork.evaluationItemsPerMonth',
    }),
    reviewUsdPerItem: defaulted({
      catalogue,
      id: 'review-usd-per-item',
      value: modelWork.reviewUsdPerItem,
      input: 'modelWork.reviewUsdPerItem',
    }),
    tuning: tuningInputs(question),
    toolSeats: assumedNone(modelWork.toolSeats, {
      input: 'modelWork.toolSeats',
      note: 'No paid tool; enter the seats you need.',
    }),
    // Without a price no route is costed, so what stands here is never read.
    toolUsdPerSeatMonth: 'code' in price ? modelled(0, price.message) : price,
  };
}

/** Without seats the price is never used; with them it must be known. */
export function toolPrice({ scenario, catalogue }: Question): Given | Refusal {
  const { tool, toolSeats, toolUsdPerSeatMonth: entered } = scenario.modelWork;
  const input = 'modelWork.toolUsdPerSeatMonth';
  if (entered !== null) return typed(entered, input);
  const row = tool === null ? undefined : rowById(catalogue.tools, tool);
  if (tool !== null && row === undefined)
    return {
      code: 'unknown-tool',
      message: `modelWork.tool is "${tool}", which the catalogue does not hold.`,
    };
  const price = row && factAt(row.pricePerSeat ?? [], scenario.pricesAt);
  if (row !== undefined && price !== undefined)
    return quoted(price, { reviewBy: row.reviewBy, input });
  if (toolSeats === 0) return assumedNone(0, { input, note: 'No paid tool is used.' });
  return {
    code: 'no-price',
    message: `modelWork.toolSeats is ${toolSeats}, but the catalogue knows no price of a seat of ${row?.name ?? 'a tool that is not named'}; enter the price of a tool seat, or no seats.`,
  };
}

/** Operations per token and parameter: forward and backward pass, with and without weight gradients. */
const FLOP_PER_PARAMETER = { full: 6, lora: 4 } as const;
const FLOP_PER_TFLOP = 1e12;

/** Fine-tuning runs on rented GPUs of the scenario's own offer; null where they cannot be costed. */
function tuningInputs(question: Question): TuningInputs | null {
  const { scenario, catalogue } = question;
  const { modelWork, selfHosted, rented } = scenario;
  if (modelWork.tuning === 'none') return null;
  const model = rowById(catalogue.models, selfHosted.model);
  const offer = findCloudOffer({ ...question, id: rented.offer });
  if (model === undefined || 'code' in offer) return null;
  const chip = rowById(catalogue.accelerators, offer.acceleratorId);
  const peak = chip?.denseTflops.f16;
  const parameters = (model.activeParameters ?? model.totalParameters)?.value;
  if (chip === undefined || peak === undefined || parameters === undefined) return null;
  const perParameter = FLOP_PER_PARAMETER[modelWork.tuning];
  const kept = (id: string, value: number, input: string) =>
    defaulted({ catalogue, id, value, input: `modelWork.${input}` });
  return {
    runsPerYear: kept('tuning-runs-per-year', modelWork.tuningRunsPerYear, 'tuningRunsPerYear'),
    mTokPerRun: kept('tuning-mtok-per-run', modelWork.tuningMTokPerRun, 'tuningMTokPerRun'),
    utilisation: kept('training-mfu', modelWork.tuningUtilisation, 'tuningUtilisation'),
    flopPerToken: modelled(
      perParameter * parameters,
      `${perParameter} operations for each of the ${model.name}’s active parameters.`,
    ),
    peakFlopPerSecondPerGpu: {
      ...quoted(peak, { reviewBy: chip.reviewBy }),
      value: peak.value * FLOP_PER_TFLOP,
    },
    usdPerGpuHour: offer.inputs.usdPerGpuHour,
  };
}
