'use client';

import { usePlotArea } from 'recharts';
import type { LineChartView } from '@/lib/view/types';
import { placeNames } from './chart-geometry';
import { nameClass } from './line-stroke';

interface LineNamesProps {
  readonly view: LineChartView;
  readonly isNarrow: boolean;
}

const GAP = 10;

/** Each line's name at its end, tied to it where it had to move. */
export function LineNames({ view, isNarrow }: LineNamesProps) {
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const right = plot.x + plot.width;
  return placeNames(view.lines, { y: view.y, height: plot.height, isNarrow }).map(
    ({ line, words, end, baseline }) => (
      <g key={line.label} data-route={line.option}>
        <path
          d={`M${right + 1},${plot.y + end} L${right + GAP - 2},${plot.y + baseline - 4}`}
          stroke={line.isBound === true ? 'var(--muted)' : 'var(--route)'}
          fill="none"
        />
        {words.map((text, index) => (
          <text
            key={text}
            className={nameClass(line)}
            x={right + GAP}
            y={plot.y + baseline + index * 14}
          >
            {text}
          </text>
        ))}
      </g>
    ),
  );
}
