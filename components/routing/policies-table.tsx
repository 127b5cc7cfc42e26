import type { PolicyRow } from '@/lib/view/routing-types';
import { PolicyTableRow } from './policy-table-row';
import { policyColumns } from './policy-columns';

/** Simple policies, today's mix and the best one beside each other. */
export function PoliciesTable({ policies }: { readonly policies: readonly PolicyRow[] }) {
  return (
    <section aria-labelledby="routing-policies">
      <h3 id="routing-policies" className="font-semibold">
        The best mix beside simpler policies
      </h3>
      <p className="field-hint mb-2">
        US dollars over the horizon. Select any underlined figure to see its formula, its inputs and
        their sources.
      </p>
      <table className="ledger cards" role="table">
        <caption className="sr-only">Ways to place every workload</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className="words">
              Policy
            </th>
            {policyColumns.map(({ key, head }) => (
              <th key={key} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {policies.map((policy) => (
            <PolicyTableRow key={policy.id} policy={policy} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
