import { SAME_DIMENSIONS_AS } from './calibration';
import type { EvidenceDifference } from './evidence-differences';
import { differencesFrom, evidenceDistance } from './evidence-differences';
import type { Measurement } from './measurement';
import { requestMeasured } from './measurement';
import type { SizeRequest } from './request';
import type { SizedHardware } from './size';
import { sizeParsed } from './size';

/**
 * The measurements nearest to a question, nearest first. Only rows of the model asked for, or of
 * one with the same dimensions, are evidence: the list is empty where none was published. A
 * question with latency targets has to name the concurrency its estimate arrived at.
 */
export function nearestMeasurements<Row extends Measurement>(
  measurements: readonly Row[],
  question: SizeRequest,
  most = 5,
): Row[] {
  const asked = dimensionsOf(question.model);
  return measurements
    .filter(({ model }) => dimensionsOf(model) === asked)
    .map((row) => ({ row, distance: evidenceDistance(row, question) }))
    .sort((one, other) => one.distance - other.distance || newestFirst(one.row, other.row))
    .slice(0, most)
    .map(({ row }) => row);
}

function dimensionsOf(model: string): string {
  return SAME_DIMENSIONS_AS[model] ?? model;
}

function newestFirst(one: Measurement, other: Measurement): number {
  return compareText(other.date, one.date) || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A measurement beside the estimate for exactly its configuration and load. */
export interface ComparedMeasurement<Row extends Measurement = Measurement> {
  readonly measurement: Row;
  /** How the measurement is not what was asked; empty where it is just that. */
  readonly differences: readonly EvidenceDifference[];
  readonly measuredTokensPerSecond: number;
  /** Output tokens per second, all GPUs together; absent where the estimator refuses, see `why`. */
  readonly estimatedTokensPerSecond?: number;
  /** Measured / estimated: above 1 where the replica was faster than the estimate. */
  readonly ratio?: number;
  /** Why there is no estimate of this measurement. */
  readonly why?: string;
}

/**
 * Sizes what was measured and puts both beside each other. `hardware` is the measurement's own
 * model and accelerator, not the question's.
 */
export function compareWithMeasurement<Row extends Measurement>(
  measurement: Row,
  hardware: SizedHardware,
  question: SizeRequest,
): ComparedMeasurement<Row> {
  const { model, accelerator, outputTokensPerSecond: measuredTokensPerSecond } = measurement;
  if (hardware.model.id !== model || hardware.accelerator.id !== accelerator)
    throw new Error(`${measurement.id} was not measured on the hardware given`);
  const differences = differencesFrom(measurement, question);
  const compared = { measurement, differences, measuredTokensPerSecond };
  const answer = sizeParsed({ request: requestMeasured(measurement), hardware });
  if ('error' in answer) return { ...compared, why: answer.error.message };
  if ('refusal' in answer) return { ...compared, why: answer.refusal.message };
  const { outputTokensPerSecond: estimatedTokensPerSecond } = answer;
  return {
    ...compared,
    estimatedTokensPerSecond,
    ratio: measuredTokensPerSecond / estimatedTokensPerSecond,
  };
}
