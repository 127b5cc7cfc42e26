'use client';

import { useId } from 'react';
import { Folded } from '@/components/ui/folded';
import type { PlannerEngine } from '@/lib/store/engine';
import type { DeploymentsView } from '@/lib/view/types';
import { DeploymentRow } from './deployment-row';
import { deploymentColumns } from './deployment-columns';
import { LostAccelerators } from './lost-accelerators';
import { useDeployments } from './use-deployments';

/** Where the demand could be served instead, and why not elsewhere. */
export function RankedDeployments({ engine }: { readonly engine: PlannerEngine }) {
  const { deployments, isCurrent } = useDeployments(engine);
  const id = useId();
  return (
    <section aria-labelledby={id} className="over-rule exhibit mt-3">
      <h3 id={id} className="max-w-[72ch] font-semibold text-balance">
        {headingOf(deployments)}
      </h3>
      <p role="status" className="sr-only">
        {isCurrent ? '' : 'Searching for your latest figures…'}
      </p>
      {deployments?.kind === 'ranked' ? <DeploymentTable deployments={deployments} /> : null}
      {deployments === null || deployments.lost.length === 0 ? null : (
        <Folded summary="Why the others lost">
          {() => <LostAccelerators lost={deployments.lost} />}
        </Folded>
      )}
    </section>
  );
}

function headingOf(deployments: DeploymentsView | null): string {
  if (deployments === null) return 'Searching every machine with a price…';
  return deployments.kind === 'ranked' ? deployments.title : deployments.message;
}

function DeploymentTable({
  deployments,
}: {
  readonly deployments: Extract<DeploymentsView, { kind: 'ranked' }>;
}) {
  const { measure, rows } = deployments;
  return (
    <>
      <p className="field-hint mb-2 max-w-[72ch]">{measure}</p>
      <table className="ledger cards" role="table">
        <caption className="sr-only">Machines that could serve this demand, cheapest first</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className="words">
              Machine
            </th>
            {deploymentColumns.map(({ key, head, isProse }) => (
              <th
                key={key}
                scope="col"
                role="columnheader"
                className={isProse ? 'words' : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <DeploymentRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}
