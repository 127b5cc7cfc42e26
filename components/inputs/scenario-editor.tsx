'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { usePlanner } from '@/components/planner/planner-context';
import { Folded } from '@/components/ui/folded';
import { OrMessage } from './or-message';
import { Sentence } from './sentence';
import { WorkloadsEditor } from './workloads-editor';

const loadFields = () => import('./scenario-fields');

/** A chunk of its own: over a hundred fields that the first paint does not wait for. */
const ScenarioFields = dynamic(() => loadFields().then((module) => module.ScenarioFields), {
  ssr: false,
  loading: () => (
    <p className="py-2 text-table text-muted" role="status">
      Opening…
    </p>
  ),
});

/** The form: one sentence, and everything else one level down. */
export function ScenarioEditor() {
  const [isWorkloadsOpen, setWorkloadsOpen] = useState(false);
  const hasEngine = usePlanner(({ engine }) => engine !== null);
  useEffect(() => {
    // The reader is there; should this fail, opening the part asks again and says so.
    if (hasEngine) loadFields().catch(() => undefined);
  }, [hasEngine]);
  return (
    <section aria-label="Scenario" className="screen-only">
      <Sentence
        isWorkloadsOpen={isWorkloadsOpen}
        onWorkloads={() => {
          setWorkloadsOpen((isOpen) => !isOpen);
        }}
      />
      <div id="workloads" hidden={!isWorkloadsOpen} className="over-rule mt-4">
        <h2 className="sr-only">Workloads</h2>
        {isWorkloadsOpen ? <WorkloadsEditor /> : null}
      </div>
      <Folded summary="All other assumptions: prices, hardware, people, finance">
        {() => (
          <OrMessage message="This part could not be loaded. Check the connection and reload the page.">
            <ScenarioFields />
          </OrMessage>
        )}
      </Folded>
    </section>
  );
}
