'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { Folded } from '@/components/ui/folded';
import { SectionHead } from '@/components/ui/section-head';
import { AssumptionTable } from './assumption-table';

/** As many as a reader takes in at once; the rest are one step away. */
const SHOWN_AT_ONCE = 8;

/** What the answer rests on, the most influential first. */
export function Assumptions() {
  const assumptions = usePlanner(({ view }) => view.assumptions);
  const rest = assumptions.slice(SHOWN_AT_ONCE);
  return (
    <section aria-labelledby="assumptions" className="over-rule">
      <SectionHead id="assumptions" title="What the answer rests on">
        In order of influence on the answer.
      </SectionHead>
      <AssumptionTable
        caption="The most influential assumptions"
        rows={assumptions.slice(0, SHOWN_AT_ONCE)}
      />
      {rest.length === 0 ? null : (
        <Folded
          summary={rest.length === 1 ? 'One more assumption' : `${rest.length} more assumptions`}
        >
          {() => <AssumptionTable caption="All other assumptions" rows={rest} />}
        </Folded>
      )}
    </section>
  );
}
