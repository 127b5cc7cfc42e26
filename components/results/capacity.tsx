'use client';

import dynamic from 'next/dynamic';
import { usePlanner } from '@/components/planner/planner-context';
import { Folded } from '@/components/ui/folded';
import { SectionHead } from '@/components/ui/section-head';
import { CapacityCard } from './capacity-card';

const CapacityBehaviour = dynamic(
  () => import('./capacity-behaviour').then((module) => module.CapacityBehaviour),
  {
    ssr: false,
  },
);

/** What the self-hosted routes have to provision, and how full it runs. */
export function Capacity() {
  const capacity = usePlanner(({ view }) => view.capacity);
  if (capacity.length === 0) return null;
  return (
    <section aria-labelledby="capacity" className="over-rule exhibit">
      <SectionHead id="capacity" title="The machines this load needs">
        Utilisation is a result here, not an input: whole machines, sized for the busiest minute.
      </SectionHead>
      <div className="grid gap-x-16 gap-y-8 md:grid-cols-2 print:grid-cols-2 print:gap-x-6">
        {capacity.map((route) => (
          <CapacityCard key={route.option} capacity={route} />
        ))}
      </div>
      <Folded summary="How one replica behaves under load">{() => <CapacityBehaviour />}</Folded>
    </section>
  );
}
