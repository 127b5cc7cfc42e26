'use client';

import { LineChart } from '@/components/charts/line-chart';
import { MemoryBar } from '@/components/charts/memory-bar';
import { formatCount } from '@/lib/format/count';
import { formatHourOfWeek } from '@/lib/format/hour-of-week';
import { printDoubling } from '@/lib/view/doubling-axis';
import type { CapacityDetailView, CapacityQuestion } from '@/lib/view/types';
import { AskedFor } from './asked-for';
import { FigureList } from './figure-list';

interface CapacityExhibitsProps {
  readonly detail: CapacityDetailView;
  readonly onAsk: (question: CapacityQuestion) => void;
}

const atOnce = (place: number) => `${printDoubling(place)} at once`;
const tokens = (perSecond: number) => `${formatCount(perSecond)} tokens/s`;
const replicas = (count: number) => `${formatCount(count)} replicas`;

/** One replica under load, one GPU's memory, a week of load: of one route and one workload. */
export function CapacityExhibits({ detail, onAsk }: CapacityExhibitsProps) {
  const { option, workload, options, workloads, underLoad, memory, week } = detail;
  // Another route or workload is no edit: its figures do not tint, so each starts afresh.
  return (
    <div className="mt-3 grid gap-8">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <AskedFor
          label="Route"
          choices={options}
          chosen={option}
          onChoose={(value) => {
            onAsk({ option: value, workload });
          }}
        />
        <AskedFor
          label="Workload"
          choices={workloads}
          chosen={workload}
          onChoose={(value) => {
            onAsk({ option, workload: value });
          }}
        />
      </div>
      <div className="grid gap-x-16 gap-y-10 md:grid-cols-2">
        <div className="min-w-0">
          <LineChart view={underLoad.chart} printX={atOnce} printY={tokens} level={3} />
          <FigureList key={`${option}/${workload}`} figures={underLoad.figures} />
        </div>
        <div className="min-w-0">
          <LineChart view={week.chart} printX={formatHourOfWeek} printY={replicas} level={3} />
          <FigureList key={option} figures={week.figures} />
        </div>
      </div>
      {memory === null ? null : <MemoryBar memory={memory} option={option} />}
    </div>
  );
}
