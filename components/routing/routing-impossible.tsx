'use client';

import type { ImpossibleView } from '@/lib/view/routing-types';
import { FieldLink } from './field-link';
import { RoutingNotes } from './routing-notes';

/** No mix meets every need: the fewest needs that cannot be met together, each with its field. */
export function RoutingImpossible({ view }: { readonly view: ImpossibleView }) {
  const isAlone = view.conflict.length === 1;
  return (
    <>
      <section aria-labelledby="routing-conflict">
        <h3 id="routing-conflict" className="text-title font-semibold text-balance">
          No mix meets every need.
        </h3>
        <p className="mt-1 max-w-[72ch]">
          {isAlone
            ? 'This alone cannot be met by any place that is considered:'
            : 'These cannot be met together; without any one of them the rest could be:'}
        </p>
        <ul className="mt-2 max-w-[72ch] list-disc pl-5">
          {view.conflict.map(({ message, field, fieldLabel }, index) => (
            <li key={index} className="py-1">
              {message} <FieldLink field={field} label={fieldLabel} />
            </li>
          ))}
        </ul>
      </section>
      <RoutingNotes view={view} />
    </>
  );
}
