'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { MOST_PLACES } from '@/lib/store/lists';
import type { FormSection } from '../form-section';
import { AddPlace } from '../places/add-place';
import { PlaceRow } from '../places/place-row';

const heads = [
  { head: 'Kind', className: 'words md:w-44' },
  { head: 'Offer', className: 'words' },
  { head: 'Model', className: 'words md:w-64' },
  { head: 'Weight precision', className: 'words md:w-44' },
] as const;

function PlacesFields() {
  const places = usePlanner(({ draft }) => draft.alternatives);
  return (
    <>
      <p className="field-hint max-w-[72ch]">
        Places a workload may be sent to besides the routes compared above, at list prices. At most{' '}
        {MOST_PLACES}.
      </p>
      {places.length === 0 ? (
        <p className="text-table">None: only the routes above are considered.</p>
      ) : (
        <table className="ledger cards" role="table">
          <caption className="sr-only">Places to consider</caption>
          <thead role="rowgroup">
            <tr role="row">
              {heads.map(({ head, className }) => (
                <th key={head} scope="col" role="columnheader" className={className}>
                  {head}
                </th>
              ))}
              <th scope="col" role="columnheader">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {places.map(({ id }, index) => (
              <PlaceRow key={id} index={index} />
            ))}
          </tbody>
        </table>
      )}
      <AddPlace />
    </>
  );
}

/** Further places that a workload can be sent to by itself. */
export const places: FormSection = {
  title: 'Places to consider',
  paths: ['alternatives'],
  summary: ({ alternatives: { length } }) =>
    length === 0
      ? 'Only the routes compared'
      : length === 1
        ? 'One besides the routes compared'
        : `${length} besides the routes compared`,
  Fields: PlacesFields,
};
