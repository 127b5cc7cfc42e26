'use client';

import { useActiveTooltipLabel, useIsTooltipActive } from 'recharts';
import { formatMoney } from '@/lib/format/money';
import type { LineChartView } from '@/lib/view/types';

interface ChartTooltipProps {
  readonly view: LineChartView;
  readonly printX: (x: number) => string;
  readonly printY?: (y: number) => string;
}

const money = (usd: number) => formatMoney(usd, { style: 'compact' });

/** The values of all lines where the reader points, the highest first as on the chart. */
export function ChartTooltip({ view, printX, printY = money }: ChartTooltipProps) {
  const isActive = useIsTooltipActive();
  const x = Number(useActiveTooltipLabel());
  if (!isActive || !Number.isFinite(x)) return null;
  const values = view.lines
    .flatMap((line) => {
      const point = line.points.findLast((candidate) => candidate.x <= x);
      return point === undefined ? [] : [{ line, y: point.y }];
    })
    .sort((a, b) => b.y - a.y);
  return (
    <div className="border border-ink bg-paper px-2.5 py-1.5 text-small">
      <p className="text-muted">{printX(x)}</p>
      <table>
        <tbody>
          {values.map(({ line: { option, label, isBound }, y }) => (
            <tr key={label} data-route={option}>
              <th
                scope="row"
                className={`pr-4 text-left ${isBound === true ? 'font-normal' : 'font-semibold text-route'}`}
              >
                {label}
              </th>
              <td className="text-right">{printY(y)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
