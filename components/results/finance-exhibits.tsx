'use client';

import { Bridge } from './bridge';
import { CashFlow } from './cash-flow';
import { FinanceReady } from './finance-ready';
import { FinanceTable } from './finance-table';
import { WaysToPay } from './ways-to-pay';

// The parts of the finance section, each behind the engine.

export function CashFlowPart() {
  return <FinanceReady>{(finance) => <CashFlow finance={finance} />}</FinanceReady>;
}

export function BridgePart() {
  return <FinanceReady>{(finance) => <Bridge finance={finance} />}</FinanceReady>;
}

export function ReturnsPart() {
  return (
    <FinanceReady>
      {(finance) => (
        <div className="mt-3 min-w-0">
          <FinanceTable view={finance.returns()} />
        </div>
      )}
    </FinanceReady>
  );
}

export function WaysToPayPart() {
  return <FinanceReady>{(finance) => <WaysToPay finance={finance} />}</FinanceReady>;
}
