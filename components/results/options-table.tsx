'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { SectionHead } from '@/components/ui/section-head';
import { optionColumns } from './option-columns';
import { OptionTableRow } from './option-table-row';

/** The five routes beside each other. */
export function OptionsTable() {
  const options = usePlanner(({ view }) => view.options);
  const months = usePlanner(({ view }) => view.scenario.horizonMonths);
  const columns = optionColumns(months);
  return (
    <section aria-labelledby="options">
      <SectionHead id="options" title="What each route costs">
        US dollars. Select any underlined figure to see its formula, its inputs and their sources.
      </SectionHead>
      <table className="ledger cards" role="table">
        <caption className="sr-only">Costs of the routes over {months} months</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className="words">
              Route
            </th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {options.map((row) => (
            <OptionTableRow key={row.option} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
