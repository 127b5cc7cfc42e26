'use client';

import { useActiveTooltipLabel, useIsTooltipActive } from 'recharts';
import { formatMoney } from '@/lib/format/money';
import type { LineChartView } from '@/lib/view/types';

interface ChartTooltipProps {
  readonly view: LineChartView;
  readonly printX: (x: number) => string;
}

/** The values of all lines where the reader points, the highest first as on the chart. */
export function ChartTooltip({ view, printX }: ChartTooltipProps) {
  const isActive = useIsTooltipActive();
  const x = Number(useActiveTooltipLabel());
  if (!isActive || !Number.isFinite(x)) return null;
  const values = view.lines
    .flatMap(({ option, label, points }) => {
      const point = points.findLast((candidate) => candidate.x <= x);
      return point === undefined ? [] : [{ option, label, y: point.y }];
    })
    .sort((a, b) => b.y - a.y);
  return (
    <div className="border border-ink bg-paper px-2.5 py-1.5 text-small">
      <p className="text-muted">{printX(x)}</p>
      <table>
        <tbody>
          {values.map(({ option, label, y }) => (
            <tr key={option} data-route={option}>
              <th scope="row" className="pr-4 text-left font-semibold text-route">
                {label}
              </th>
              <td className="text-right">{formatMoney(y, { style: 'compact' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
