import { Folded } from '@/components/ui/folded';
import type { RoutingView } from '@/lib/view/routing-types';

/** What was left out of the search, and what to read with care. */
export function RoutingNotes({ view }: { readonly view: RoutingView }) {
  const { notices, refusedPlaces } = view;
  const many = refusedPlaces.length;
  return (
    <div>
      {notices.length === 0 ? null : (
        <ul className="max-w-[72ch] text-small text-muted">
          {notices.map((notice) => (
            <li key={notice} className="py-0.5">
              {notice}
            </li>
          ))}
        </ul>
      )}
      {many === 0 ? null : (
        <Folded
          summary={
            many === 1 ? 'One place could not be costed' : `${many} places could not be costed`
          }
        >
          {() => (
            <dl className="mt-1 max-w-[72ch] text-table">
              {refusedPlaces.map(({ place, why }, index) => (
                <div key={index} className="border-b border-hairline py-1.5">
                  <dt className="font-semibold">{place}</dt>
                  <dd>{why}</dd>
                </div>
              ))}
            </dl>
          )}
        </Folded>
      )}
    </div>
  );
}
