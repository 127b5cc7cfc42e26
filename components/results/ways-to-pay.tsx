'use client';

import type { FinanceParts } from '@/lib/view/finance-types';
import { FigureList } from './figure-list';
import { FinanceTable } from './finance-table';

/** The same servers paid for in four ways. */
export function WaysToPay({ finance }: { readonly finance: FinanceParts }) {
  const view = finance.waysToPay();
  if (view === null)
    return (
      <p className="mt-3 text-table">
        Owned servers could not be costed, so there is nothing to pay for.
      </p>
    );
  return (
    <div className="mt-3 grid gap-4">
      <h3 className="max-w-[72ch] font-semibold text-balance">{view.title}</h3>
      <div className="min-w-0">
        <FinanceTable view={view.statement} />
      </div>
      <div className="max-w-[48ch]">
        <FigureList figures={view.figures} />
      </div>
    </div>
  );
}
