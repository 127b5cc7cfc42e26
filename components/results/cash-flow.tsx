'use client';

import { memo, useState } from 'react';
import type { CashFlowQuestion, FinanceParts } from '@/lib/view/finance-types';
import { AskedFor } from './asked-for';
import { FinanceTable } from './finance-table';

const selects: readonly { readonly key: keyof CashFlowQuestion; readonly label: string }[] = [
  { key: 'option', label: 'Route' },
  { key: 'against', label: 'Less' },
  { key: 'statement', label: 'Statement' },
  { key: 'by', label: 'Columns' },
  { key: 'tax', label: 'Tax' },
];

/** Cash, profit and loss and balances of one route, or of one less another, by year or by month. */
export const CashFlow = memo(function CashFlow({ finance }: { readonly finance: FinanceParts }) {
  const [question, setQuestion] = useState<CashFlowQuestion>({});
  const view = finance.cashFlow(question);
  if (view === null) return <p className="mt-3 text-table">No route could be costed.</p>;
  const { asked, choices, statement } = view;
  return (
    <div className="mt-3 grid gap-4">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        {selects.map(({ key, label }) => (
          <AskedFor
            key={key}
            label={label}
            choices={choices[key]}
            chosen={asked[key]}
            onChoose={(value) => {
              setQuestion({ ...asked, [key]: value });
            }}
          />
        ))}
      </div>
      <div className="min-w-0">
        {/* Another table is no edit: its figures do not tint, so each starts afresh. */}
        <FinanceTable key={Object.values(asked).join()} view={statement} isLong />
      </div>
    </div>
  );
});
