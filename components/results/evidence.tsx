'use client';

import { useEffect, useId, useState } from 'react';
import { loadMeasurements } from '@/data/measurements';
import type { Measurements } from '@/lib/catalogue/schema/measurements';
import type { PlannerEngine } from '@/lib/store/engine';
import type { CapacityQuestion } from '@/lib/view/types';
import { EvidenceTable } from './evidence-table';

interface EvidenceProps {
  readonly engine: PlannerEngine;
  readonly asked: CapacityQuestion;
}

/** What stands behind the estimate of the replica shown: public measurements, fetched when opened. */
export function Evidence({ engine, asked }: EvidenceProps) {
  const id = useId();
  const [measurements, setMeasurements] = useState<Measurements | 'failed' | null>(null);
  useEffect(() => {
    loadMeasurements().then(setMeasurements, () => {
      setMeasurements('failed');
    });
  }, []);
  if (measurements === null || measurements === 'failed')
    return (
      <p role="status" className="mt-2 text-table">
        {measurements === null
          ? 'Opening…'
          : 'The measurements could not be loaded. Check the connection.'}
      </p>
    );
  const evidence = engine.evidence(asked, measurements);
  if (evidence === null) return null;
  const { title, estimate, badge, rows } = evidence;
  return (
    <section aria-labelledby={id} className="over-rule exhibit mt-3">
      <h3 id={id} className="max-w-[72ch] font-semibold">
        {title}
      </h3>
      <div className="field-hint mb-2 max-w-[72ch]">
        {estimate.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {badge === null ? null : <p className="text-ink">{badge}</p>}
      </div>
      {rows.length === 0 ? null : <EvidenceTable rows={rows} />}
    </section>
  );
}
