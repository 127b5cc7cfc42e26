'use client';

import { useState } from 'react';
import { Folded } from '@/components/ui/folded';
import { ScenarioFields } from './scenario-fields';
import { Sentence } from './sentence';
import { WorkloadsEditor } from './workloads-editor';

/** The form: one sentence, and everything else one level down. */
export function ScenarioEditor() {
  const [isWorkloadsOpen, setWorkloadsOpen] = useState(false);
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
        {() => <ScenarioFields />}
      </Folded>
    </section>
  );
}
