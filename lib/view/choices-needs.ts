import type { Catalogue } from '@/lib/catalogue/catalogue';
import { presetWorkload } from '@/lib/catalogue/presets';
import { provenanceOf } from '@/lib/decide/lookup/given';
import { workloadDefaults } from '@/lib/scenario/default-scenario';
import { sourceLine } from './sources';
import type { ChoiceView, EvaluationChoice, PresetChoice, SourceLine } from './types';

// What a workload can start from, and what its answers can be judged by.

/** Public evaluations with what each measures. */
export function evaluationChoices({ evaluations }: Catalogue): EvaluationChoice[] {
  return Object.entries(evaluations)
    .map(([value, { name, measures, unit }]) => ({ value, label: name, measures, unit }))
    .sort(byLabel);
}

/** Kinds of work to start from: the preset's figures over the usual ones, its volume left to the user. */
export function presetChoices(catalogue: Catalogue): PresetChoice[] {
  return Object.entries(catalogue.workloadPresets)
    .flatMap(([value, { description }]): PresetChoice[] => {
      const preset = presetWorkload(catalogue, value);
      if (preset === undefined) return [];
      const { name: label, ...figures } = preset;
      const workload = { ...workloadDefaults(catalogue), ...figures };
      return [{ value, label, description, lengths: lengthsOf(catalogue, value), workload }];
    })
    .sort(byLabel);
}

/** Models that public evaluations know, by their maker. */
export function scoredModelChoices({ scoredModels }: Catalogue): ChoiceView[] {
  return Object.entries(scoredModels)
    .map(([value, { name, maker }]) => ({ value, label: name, group: maker }))
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : byLabel(a, b)));
}

const byLabel = (a: ChoiceView, b: ChoiceView) => (a.label < b.label ? -1 : 1);

/** What stands behind the input and output tokens of a preset; one line where it is the same. */
function lengthsOf(catalogue: Catalogue, id: string): SourceLine[] {
  const preset = catalogue.workloadPresets[id];
  if (preset === undefined) return [];
  const lines = [preset.inputTokens, preset.outputTokens].map((fact): SourceLine => {
    const line = sourceLine(catalogue, { ...provenanceOf(fact), reviewBy: preset.reviewBy });
    return line.kind === 'assumed' ? { ...line, text: `Assumed. ${line.text}` } : line;
  });
  return lines.filter(
    ({ text }, index) => lines.findIndex((other) => other.text === text) === index,
  );
}
