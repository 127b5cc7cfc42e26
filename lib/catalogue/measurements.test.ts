import { describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue';
import { composed } from './fixture';
import { checkMeasurements } from './measurements';

// The check asks only whether a model exists, so its row may be empty here.
const catalogue = { ...composed(), models: { 'acme-7b': {} } } as unknown as Catalogue;
const source = {
  title: 'Acme benchmarks',
  publisher: 'Acme',
  url: 'https://acme.example/benchmarks',
  accessedOn: '2026-11-01',
};
const row = {
  id: 'acme-7b-1x',
  model: 'acme-7b',
  accelerator: 'acme-chip',
  engine: 'vllm',
  engineVersion: '0.1',
  weightPrecision: 'fp8',
  kvPrecision: 'fp8',
  gpus: 1,
  inputTokens: 1_000,
  outputTokens: 200,
  concurrency: 8,
  outputTokensPerSecond: 500,
  source: 'acme-page',
  date: '2026-10',
};
const checked = (rows: readonly object[], sources: object = { 'acme-page': source }) =>
  checkMeasurements({ sources, rows }, catalogue).map(
    ({ severity, path, message }) => `${severity}: ${path}: ${message}`,
  );

describe('checking the measurements', () => {
  it('finds nothing wrong with a sound file', () => {
    expect(checked([row, { ...row, id: 'other', concurrency: 'max', date: '2026' }])).toEqual([]);
  });

  it.each([
    ['a model', { model: 'acme-8b' }, 'model: there is no model "acme-8b"'],
    ['an accelerator', { accelerator: 'chop' }, 'accelerator: there is no accelerator "chop"'],
    ['a source', { source: 'hearsay' }, 'source: there is no source "hearsay"'],
    ['a property every object has', { model: 'constructor' }, 'there is no model "constructor"'],
  ])('finds %s that does not exist, by row and field', (_, change, message) => {
    expect(checked([row, { ...row, id: 'wrong', ...change }]).join()).toMatch(
      /^error: data\/measurements\.json › wrong\./,
    );
    expect(checked([row, { ...row, id: 'wrong', ...change }]).join()).toContain(message);
  });

  it.each([
    [{ outputTokensPerSecond: 0 }, 'outputTokensPerSecond: outputTokensPerSecond must be above 0'],
    [{ ttftMs: -1 }, 'ttftMs: ttftMs must be above 0'],
    [{ gpus: 1.5 }, 'gpus: gpus must be a whole number'],
    [{ concurrency: 'most' }, 'concurrency: concurrency must be "max" or a whole number above 0'],
    [{ date: 'last week' }, 'date: date must be YYYY, YYYY-MM or YYYY-MM-DD'],
    [{ kvPrecisionRead: 'fp8' }, 'kvPrecision: give kvPrecision where the source says it'],
    [{ kvPrecision: undefined }, 'kvPrecision: give kvPrecision where the source says it'],
  ])('refuses %j, by row and field', (change, message) => {
    const [finding, ...others] = checked([{ ...row, ...change }]);
    expect(finding).toContain(`error: data/measurements.json › acme-7b-1x.${message}`);
    expect(others).toEqual([]);
  });

  it('finds an id that two rows have', () => {
    expect(checked([row, row])).toEqual([
      'error: data/measurements.json › acme-7b-1x.id: the id is taken by another row of the file',
    ]);
  });

  it('finds a source nobody cites', () => {
    expect(checked([row], { 'acme-page': source, idle: source })).toEqual([
      'warning: data/measurements.json › sources.idle: is cited by no row',
    ]);
  });

  it('says that the file is missing', () => {
    expect(checkMeasurements(undefined, catalogue)).toEqual([
      { severity: 'error', path: 'data/measurements.json', message: 'is missing' },
    ]);
  });
});
