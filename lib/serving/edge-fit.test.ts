import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import type { EdgePlatform } from './edge-constants';
import { EDGE_PLATFORMS, edgePlatform } from './edge-constants';
import { edgeBand80 } from './edge-range';
import { latencyAlone } from './edge-speed';
import { edgeDevice } from './testing/edge-devices';
import type { Measured } from './testing/edge-rows';
import { FITTED_ROWS, fittedRows, quantile, servingModel } from './testing/edge-rows';
import type { WeightPrecision } from './types';

// Refits the six decoding constants, with all rows and without one device at a time.

interface Point {
  readonly device: string;
  readonly platform: EdgePlatform;
  /** Seconds to read what a token needs at the whole bandwidth. */
  readonly readSeconds: number;
  readonly layers: number;
  readonly measuredSeconds: number;
}

interface Fit {
  readonly gpuEfficiency: number;
  readonly boardEfficiency: number;
  readonly secondsPerLayer: Readonly<Record<string, number>>;
}

const LAYERED = ['cuda', 'datacentre', 'apple', 'apple-ultra'] as const;

function pointOf(row: Measured): Point {
  const accelerator = edgeDevice(row.device);
  const model = servingModel(row.model);
  const request = {
    model: row.model,
    accelerator: accelerator.id,
    gpus: 1,
    weightPrecision: row.weightPrecision as WeightPrecision, // the rows hold known precisions only
    inputTokens: 1,
    outputTokens: 128,
  };
  // a board has no time per layer, so its latency is all reading
  const board = { ...accelerator, id: 'board', family: 'other' as const };
  const question = { request, engine: 'llama.cpp' as const, model, accelerator: board };
  const seconds = latencyAlone(question).tpotMs / 1e3;
  return {
    device: accelerator.id,
    platform: edgePlatform(accelerator),
    readSeconds: seconds * EDGE_PLATFORMS.board.bandwidthEfficiency,
    layers: model.layers,
    measuredSeconds: 1 / row.tokensPerSecond,
  };
}

function seconds(point: Point, fit: Fit): number {
  const { platform, readSeconds, layers } = point;
  if (platform === 'board') return readSeconds / fit.boardEfficiency;
  return readSeconds / fit.gpuEfficiency + layers * (fit.secondsPerLayer[platform] ?? NaN);
}

/** Quadratic for small log ratios, linear beyond 5 %. */
function loss(points: readonly Point[], predict: (point: Point) => number): number {
  return points
    .map((point) => Math.log(predict(point) / point.measuredSeconds) / 0.05)
    .reduce((sum, residual) => sum + Math.sqrt(1 + residual ** 2) - 1, 0);
}

function smallest(cost: (value: number) => number, [low, high, step]: [number, number, number]) {
  let best = { value: low, cost: cost(low) };
  for (let value = low; value <= high; value += step)
    if (cost(value) < best.cost) best = { value, cost: cost(value) };
  return best;
}

function fitTo(points: readonly Point[]): Fit {
  const of = (platform: EdgePlatform) => points.filter((point) => point.platform === platform);
  const layered = (gpuEfficiency: number) =>
    LAYERED.map((platform) =>
      smallest(
        (time) =>
          loss(of(platform), (point) => point.readSeconds / gpuEfficiency + point.layers * time),
        [0, 250e-6, 1e-6],
      ),
    );
  const gpu = smallest(
    (efficiency) => layered(efficiency).reduce((sum, { cost }) => sum + cost, 0),
    [0.7, 0.95, 0.004],
  ).value;
  const times = layered(gpu);
  return {
    gpuEfficiency: gpu,
    boardEfficiency: smallest(
      (efficiency) => loss(of('board'), (point) => point.readSeconds / efficiency),
      [0.4, 0.9, 0.002],
    ).value,
    secondsPerLayer: Object.fromEntries(
      LAYERED.map((platform, index) => [platform, times[index]?.value ?? NaN]),
    ),
  };
}

describe('the single-user constants', () => {
  const table = sharedCsv('throughput-edge.csv');
  const points = table && fittedRows(table).map(pointOf);

  it('are those a refit to the public rows finds', () => {
    if (points === undefined) {
      reportAbsent(FITTED_ROWS);
      return;
    }
    expect(points).toHaveLength(FITTED_ROWS);
    const fit = fitTo(points);
    expectWithin(fit.gpuEfficiency, EDGE_PLATFORMS.cuda.bandwidthEfficiency, 0.01);
    expectWithin(fit.boardEfficiency, EDGE_PLATFORMS.board.bandwidthEfficiency, 0.01);
    for (const platform of LAYERED)
      expectWithin(
        fit.secondsPerLayer[platform] ?? NaN,
        EDGE_PLATFORMS[platform].secondsPerLayer,
        0.05,
      );
  });

  it('err by 6.9 % in the median and 17.0 % at the 90th percentile on a device left out, which gives the band', () => {
    if (points === undefined) return;
    const ratios = points.map((point) => {
      const fit = fitTo(points.filter(({ device }) => device !== point.device));
      return seconds(point, fit) / point.measuredSeconds; // observed over predicted tokens per second
    });
    const errors = ratios.map((ratio) => Math.abs(1 / ratio - 1));
    expectWithin(quantile(errors, 0.5), 0.069, 0.02);
    expectWithin(quantile(errors, 0.9), 0.17, 0.02);
    const band = edgeBand80(true);
    expectWithin(band[0], quantile(ratios, 0.1), 0.01);
    expectWithin(band[1], quantile(ratios, 0.9), 0.01);
  });
});
