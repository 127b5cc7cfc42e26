'use client';

import { memo, useState } from 'react';
import { Waterfall } from '@/components/charts/waterfall';
import type { BridgeQuestion, FinanceParts } from '@/lib/view/finance-types';
import { AskedFor } from './asked-for';

/** From one route's cost to another's, part by part. */
export const Bridge = memo(function Bridge({ finance }: { readonly finance: FinanceParts }) {
  const [asked, setAsked] = useState<BridgeQuestion>({});
  const view = finance.bridge(asked);
  if (view === null)
    return <p className="mt-3 text-table">A bridge needs two routes with a cost.</p>;
  const { from, to, froms, tos } = view;
  return (
    <div className="mt-3 grid gap-6">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <AskedFor
          label="From"
          choices={froms}
          chosen={from}
          onChoose={(value) => {
            setAsked({ from: value, to });
          }}
        />
        <AskedFor
          label="To"
          choices={tos}
          chosen={to}
          onChoose={(value) => {
            setAsked({ from, to: value });
          }}
        />
      </div>
      <Waterfall key={`${from}/${to}`} view={view} />
    </div>
  );
});
