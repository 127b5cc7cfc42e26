'use client';

import { useId } from 'react';
import { useChoices, usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { optionLabels } from '@/lib/scenario/options';
import { withEvaluation } from '@/lib/store/workloads';
import type { Draft } from '@/lib/store/draft';
import { ChoiceOptions } from '../choice-options';
import { FieldGroup } from '../field-group';
import { FlagField } from '../flag-field';
import { LabelledNumber } from '../labelled-number';
import { comparedIn, said } from '../said';
import { needSpecs, scoreSpec } from '../specs/needs';
import { isAskedOf } from '../specs/per-route';
import { useKnownScores } from './use-known-scores';

/** How good the answers must be, how that is judged, and what a wrong one costs. */
export function QualityFields({ index }: { readonly index: number }) {
  const path = `workloads.${index}`;
  const routes = usePlanner(({ draft }) => routeDefaults(draft));
  const failed = usePlanner(({ draft }) => said(draft, 'modelWork.usdPerFailedAnswer'));
  const review = usePlanner(({ draft }) => said(draft, 'modelWork.reviewUsdPerItem'));
  const { escalationShare, usdPerFailedAnswer, reviewShare } = needSpecs;
  const withHelp = (spec: typeof escalationShare, help: string) => ({ ...spec, help });
  return (
    <FieldGroup title="Quality">
      <LabelledNumber
        path={`${path}.escalationShare`}
        spec={withHelp(
          escalationShare,
          `Requests that need the strongest model. Empty takes each route’s own share: ${routes}.`,
        )}
      />
      <EvaluationChoiceField index={index} />
      <LowestScore index={index} />
      <LabelledNumber
        path={`${path}.usdPerFailedAnswer`}
        spec={withHelp(
          usdPerFailedAnswer,
          `Of an answer nobody can use. Empty takes the scenario’s: ${failed}.`,
        )}
      />
      <LabelledNumber
        path={`${path}.reviewShare`}
        spec={withHelp(reviewShare, `Answers a person looks at, at ${review}.`)}
      />
      <FlagField path={`${path}.needsTuning`} label="Needs weights that can be fine-tuned" />
    </FieldGroup>
  );
}

function EvaluationChoiceField({ index }: { readonly index: number }) {
  const id = useId();
  const store = usePlannerStore();
  const { evaluations } = useChoices();
  const chosen = usePlanner(({ draft }) => draft.workloads[index]?.evaluation ?? null);
  const measures = evaluations.find(({ value }) => value === chosen)?.measures;
  return (
    <div>
      <label htmlFor={id} className="block text-table">
        Judged by the evaluation
      </label>
      <select
        id={id}
        name={`workloads.${index}.evaluation`}
        className="line-choice"
        aria-describedby={`${id}-hint`}
        value={chosen ?? ''}
        onChange={({ target: { value } }) => {
          store
            .getState()
            .change((draft) => withEvaluation(draft, index, value === '' ? null : value));
        }}
      >
        <option value="">None</option>
        <ChoiceOptions choices={evaluations} chosen={chosen} />
      </select>
      <p id={`${id}-hint`} className="field-hint mt-0.5">
        {measures ?? 'The public evaluation nearest to the work.'} Another one empties the lowest
        score.
      </p>
    </div>
  );
}

/** The score, in the unit of its evaluation, with what the scenario's own models reach in it. */
function LowestScore({ index }: { readonly index: number }) {
  const { evaluations } = useChoices();
  const evaluation = usePlanner(({ draft }) => draft.workloads[index]?.evaluation ?? null);
  const scores = useKnownScores(index, evaluation);
  const spec = scoreSpec(
    needSpecs.minimumScore,
    evaluations.find(({ value }) => value === evaluation),
  );
  const help =
    evaluation === null
      ? 'Choose an evaluation first.'
      : scores === null
        ? 'Below it no model is used.'
        : `Below it no model is used. Known: ${scores}. Where sources differ the lowest counts.`;
  return <LabelledNumber path={`workloads.${index}.minimumScore`} spec={{ ...spec, help }} />;
}

/** "Small API 10 %, Hosted open weights 15 %": what an empty field leaves each route. */
function routeDefaults(draft: Draft): string {
  return comparedIn(draft)
    .filter((option) => isAskedOf('escalationShare', option))
    .map((option) => `${optionLabels[option]} ${said(draft, `escalationShare.${option}`)}`)
    .join(', ');
}
