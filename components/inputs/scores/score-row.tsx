'use client';

import { useChoices, usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { withoutScore } from '@/lib/store/lists';
import { LineChoice } from '../line-choice';
import { LineNumber } from '../line-number';
import { listSpecs, scoreSpec } from '../specs/needs';
import { useResultChoices } from './use-result-choices';

/** One result: of which workload and model, and the score in the unit of the workload's evaluation. */
export function ScoreRow({ index }: { readonly index: number }) {
  const store = usePlannerStore();
  const { evaluations } = useChoices();
  const { workloads, models } = useResultChoices();
  const asked = usePlanner(({ draft }) => {
    const id = draft.ownScores[index]?.workload;
    return draft.workloads.find((workload) => workload.id === id)?.evaluation ?? null;
  });
  const evaluation = evaluations.find(({ value }) => value === asked);
  const rule = scoreSpec(listSpecs['ownScores.*.score'], evaluation);
  const path = `ownScores.${index}`;
  const label = (head: string) => `${head}, result ${index + 1}`;
  return (
    <tr role="row">
      <td role="cell" data-label="Workload" className="words">
        <LineChoice path={`${path}.workload`} choices={workloads} label={label('Workload')} />
      </td>
      <td role="cell" data-label="Model" className="words">
        <LineChoice path={`${path}.model`} choices={models} label={label('Model')} />
      </td>
      <td role="cell" data-label={`Score, ${rule.unit}`} className="words">
        <LineNumber
          path={`${path}.score`}
          rule={rule}
          label={label(`Score, ${rule.unit === '%' ? 'percent' : rule.unit}`)}
        />
      </td>
      <td role="cell" data-label="In the evaluation" className="words md:pt-3">
        <span className="field-hint">
          {rule.unit === '%' ? '% in ' : `${rule.unit} in `}
          {evaluation?.label ?? asked ?? 'your own; the workload names none'}
        </span>
      </td>
      <td role="cell" className="wide">
        <button
          type="button"
          className="button button-quiet px-1.5"
          aria-label={`Remove result ${index + 1}`}
          onClick={() => {
            store.getState().change((draft) => withoutScore(draft, index));
          }}
        >
          Remove
        </button>
      </td>
    </tr>
  );
}
