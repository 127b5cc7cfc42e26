import { readFileSync } from 'node:fs';
import type { Architecture } from '../architecture';
import { servingModelFrom } from '../dimensions';
import type { ServingModel } from '../types';

// Measured decoding speeds of single requests, for tests.

/** One published measurement. */
export interface Measured {
  readonly device: string;
  readonly model: string;
  readonly weightPrecision: string;
  readonly tokensPerSecond: number;
  /** Tokens already in the cache when decoding starts. */
  readonly depth?: number;
  readonly engine?: string;
}

/** A model of the catalogue as the estimator needs it. */
export function servingModel(id: string): ServingModel {
  const text = readFileSync(`data/models/${id}.json`, 'utf8');
  // the catalogue's own tests hold every row to its schema
  const { architecture } = JSON.parse(text) as { architecture: Architecture };
  return servingModelFrom({ id, architecture });
}

/** Rows the constants were fitted to. */
export const FITTED_ROWS = 21;

const CATALOGUE_IDS: Readonly<Record<string, string>> = {
  'llama2-7b': 'llama-2-7b',
  'llama3.1-8b': 'llama-3.1-8b',
  'llama-3.2-3b': 'llama-3.2-3b',
  'gpt-oss-120b': 'gpt-oss-120b',
};

/** The single requests of throughput-edge.csv; LiteRT-LM's own file format on one row is not a GGUF file. */
export function fittedRows(table: readonly Record<string, string>[]): Measured[] {
  return table
    .filter((row) => row['concurrency'] === '1' && row['engine'] !== 'LiteRT-LM')
    .map((row) => ({
      device: row['gpu'] ?? '',
      model: CATALOGUE_IDS[row['model'] ?? ''] ?? '',
      weightPrecision: row['weight_prec'] === 'mxfp4' ? 'w4a16' : (row['weight_prec'] ?? ''),
      tokensPerSecond: Number(row['tokens_per_s_published']),
    }));
}

/** The value below which `share` of the values lie, linear between neighbours. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? NaN;
  return below + (at % 1) * ((sorted[Math.ceil(at)] ?? NaN) - below);
};
