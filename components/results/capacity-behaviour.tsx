'use client';

import { useEffect, useState } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { Folded } from '@/components/ui/folded';
import type { CapacityQuestion } from '@/lib/view/types';
import { CapacityExhibits } from './capacity-exhibits';
import { Evidence } from './evidence';
import { RankedDeployments } from './ranked-deployments';

/** How one replica and the week behave, asked of the engine when this part is opened. */
export function CapacityBehaviour() {
  const store = usePlannerStore();
  const engine = usePlanner((state) => state.engine);
  // The engine answers for the scenario on screen, so the part is drawn again with every answer.
  usePlanner(({ view }) => view);
  const [asked, setAsked] = useState<CapacityQuestion>({});
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    store
      .getState()
      .ready()
      .catch(() => {
        setFailed(true);
      });
  }, [store]);
  if (engine === null)
    return (
      <p role="status" className="mt-2 text-table">
        {hasFailed ? 'This part could not be loaded. Check the connection.' : 'Opening…'}
      </p>
    );
  const detail = engine.capacity(asked);
  if (detail === null) return null;
  const { option, workload } = detail;
  return (
    <>
      <CapacityExhibits detail={detail} onAsk={setAsked} />
      <Folded summary="Where this demand could be served instead">
        {() => <RankedDeployments engine={engine} />}
      </Folded>
      <Folded summary="What was measured nearby">
        {() => <Evidence engine={engine} asked={{ option, workload }} />}
      </Folded>
    </>
  );
}
