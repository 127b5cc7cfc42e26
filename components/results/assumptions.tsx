'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { SectionHead } from '@/components/ui/section-head';
import { AssumptionTableRow } from './assumption-table-row';

const heads = ['Assumption', 'Value', 'What moving it does', 'Source'] as const;

/** What the answer rests on, the most influential first. */
export function Assumptions() {
  const assumptions = usePlanner(({ view }) => view.assumptions);
  return (
    <section aria-labelledby="assumptions" className="over-rule">
      <SectionHead id="assumptions" title="What the answer rests on">
        In order of influence on the answer.
      </SectionHead>
      <table className="ledger cards assumptions" role="table">
        <caption className="sr-only">Assumptions in order of influence</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                role="columnheader"
                className={head === 'Value' ? undefined : 'words'}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {assumptions.map((row) => (
            <AssumptionTableRow key={row.figure.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
