'use client';

import dynamic from 'next/dynamic';
import { Folded } from '@/components/ui/folded';
import { SectionHead } from '@/components/ui/section-head';

const Parts = {
  CashFlow: dynamic(() => import('./finance-exhibits').then((module) => module.CashFlowPart), {
    ssr: false,
  }),
  Bridge: dynamic(() => import('./finance-exhibits').then((module) => module.BridgePart), {
    ssr: false,
  }),
  Returns: dynamic(() => import('./finance-exhibits').then((module) => module.ReturnsPart), {
    ssr: false,
  }),
  WaysToPay: dynamic(() => import('./finance-exhibits').then((module) => module.WaysToPayPart), {
    ssr: false,
  }),
};

/** What finance asks of the answer; each part is worked out when it is opened. */
export function Finance() {
  return (
    <section
      aria-labelledby="finance"
      className="over-rule exhibit print:not-has-[details[open]]:hidden"
    >
      <SectionHead id="finance" title="The same answer for finance">
        Cash, books, returns and ways to pay, from the same figures.
      </SectionHead>
      <Folded summary="Cash flow, profit and loss, balances">{() => <Parts.CashFlow />}</Folded>
      <Folded summary="The bridge from one cost to another">{() => <Parts.Bridge />}</Folded>
      <Folded summary="Returns and cost per unit">{() => <Parts.Returns />}</Folded>
      <Folded summary="Ways to pay for the servers">{() => <Parts.WaysToPay />}</Folded>
    </section>
  );
}
