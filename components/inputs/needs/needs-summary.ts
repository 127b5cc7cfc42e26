import { regionNames } from '@/lib/decide/needs/region-names';
import { formatField } from '@/lib/format/field';
import type { Draft } from '@/lib/store/draft';
import type { EvaluationChoice } from '@/lib/view/types';
import { labelOf } from '../choice-options';
import { residencyChoices } from '../need-choices';
import { needSpecs, scoreSpec } from '../specs/needs';

type WorkloadDraft = Draft['workloads'][number];

/** What a workload asks, in the one line beside its heading. */
export function needsSummary(
  workload: WorkloadDraft | undefined,
  evaluations: readonly EvaluationChoice[],
): string {
  if (workload === undefined) return '';
  return [
    qualityWords(workload, evaluations),
    placeWords(workload),
    ...(workload.needsTuning === true ? ['weights that can be fine-tuned'] : []),
    workload.seasonality === null ? 'the same all year' : 'its volume varies over the year',
  ].join('; ');
}

function qualityWords(workload: WorkloadDraft, evaluations: readonly EvaluationChoice[]): string {
  const { evaluation, minimumScore } = workload;
  if (evaluation === null || minimumScore === null) return 'No lowest score';
  const found = evaluations.find(({ value }) => value === evaluation);
  const spec = scoreSpec(needSpecs.minimumScore, found);
  const score =
    typeof minimumScore === 'number'
      ? `${formatField(minimumScore, spec)} ${spec.unit}`
      : `“${minimumScore}”`;
  return `At least ${score} in ${labelOf(evaluations, evaluation)}`;
}

function placeWords({ residency, residencyRegion }: WorkloadDraft): string {
  const region = Object.entries(regionNames).find(([id]) => id === residencyRegion)?.[1];
  if (residency === 'region' && region !== undefined) return `in ${region}`;
  const label = labelOf(residencyChoices, residency);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
