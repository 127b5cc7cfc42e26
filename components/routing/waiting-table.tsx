import type { PlacedView } from '@/lib/view/routing-types';

/** What it comes to when the move is made later, each as a bar and in words. */
export function WaitingTable({ view }: { readonly view: PlacedView }) {
  const { waiting, waitingUnknown } = view;
  return (
    <section aria-labelledby="routing-waiting" className="exhibit">
      <h3 id="routing-waiting" className="font-semibold">
        What waiting costs
      </h3>
      <p className="field-hint mb-2">
        Present value over the same horizon: today’s mix until the move, the best one of then
        afterwards
      </p>
      {waiting.length === 0 ? (
        <p className="max-w-[72ch] text-table">{waitingUnknown}</p>
      ) : (
        <table className="ledger routing-waiting max-w-[60rem]">
          <caption className="sr-only">Present value by the month of the move</caption>
          <thead>
            <tr>
              <th scope="col" className="words">
                Move
              </th>
              <th scope="col">Present value</th>
              <th scope="col" className="words max-sm:hidden" aria-hidden="true" />
              <th scope="col" className="words">
                Against now
              </th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(({ when, presentValue, against, share }) => (
              <tr key={when}>
                <th scope="row" className="words whitespace-nowrap">
                  {when}
                </th>
                <td>{presentValue}</td>
                <td className="words w-2/5 max-sm:hidden" aria-hidden="true">
                  <svg className="part-bar" height="16">
                    <rect width={`${share * 100}%`} height="16" fill="var(--edge)" />
                  </svg>
                </td>
                <td className="words wrap">{against}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
