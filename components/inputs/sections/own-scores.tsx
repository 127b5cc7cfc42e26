'use client';

import { usePlanner } from '@/components/planner/planner-context';
import type { FormSection } from '../form-section';
import { AddScore } from '../scores/add-score';
import { ScoreRow } from '../scores/score-row';

const heads = ['Workload', 'Model', 'Score', 'In the evaluation'] as const;

function OwnScoresFields() {
  const count = usePlanner(({ draft }) => draft.ownScores.length);
  return (
    <>
      <p className="field-hint max-w-[72ch]">
        What a model reached when you tried it on a workload. Your result comes before every
        published one, and counts as its workload’s evaluation counts.
      </p>
      {count === 0 ? null : (
        <table className="ledger cards max-w-[62rem]" role="table">
          <caption className="sr-only">Your own evaluation results</caption>
          <thead role="rowgroup">
            <tr role="row">
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  role="columnheader"
                  className={head === 'Score' ? 'md:w-28' : 'words'}
                >
                  {head}
                </th>
              ))}
              <th scope="col" role="columnheader">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {Array.from({ length: count }, (_, index) => (
              <ScoreRow key={index} index={index} />
            ))}
          </tbody>
        </table>
      )}
      <AddScore />
    </>
  );
}

/** What models reached in the user's own evaluations. */
export const ownScores: FormSection = {
  title: 'Your own evaluation results',
  paths: ['ownScores'],
  summary: ({ ownScores: { length } }) =>
    length === 0 ? 'None: published scores count' : length === 1 ? 'One' : `${length}`,
  Fields: OwnScoresFields,
};
