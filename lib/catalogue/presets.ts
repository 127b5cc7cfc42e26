import type { Catalogue } from './catalogue';
import { rowById } from './lookup';
import type { WorkloadPreset } from './schema/workload-presets';

const FIGURES = [
  'inputTokens',
  'outputTokens',
  'cachedInputShare',
  'batchShare',
  'burstFactor',
  'ttftMs',
  'tpotMs',
  'escalationShare',
] as const satisfies readonly (keyof WorkloadPreset)[];

/** The figures of a preset as plain numbers, each under its name in a scenario's workload. */
type PresetWorkload = Pick<WorkloadPreset, 'name' | 'profile' | 'needsTuning' | 'residency'> &
  Readonly<Record<(typeof FIGURES)[number], number>> & { readonly evaluation: string };

/** A preset ready to become a workload; undefined for an id the catalogue does not have. */
export function presetWorkload(catalogue: Catalogue, id: string): PresetWorkload | undefined {
  const preset = rowById(catalogue.workloadPresets, id);
  if (preset === undefined) return undefined;
  const { name, profile, needsTuning, residency, evaluation } = preset;
  // Every figure of the list is set by this very mapping.
  const figures = Object.fromEntries(FIGURES.map((key) => [key, preset[key].value])) as Record<
    (typeof FIGURES)[number],
    number
  >;
  return { name, profile, needsTuning, residency, evaluation: evaluation.id, ...figures };
}
