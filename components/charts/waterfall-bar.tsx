import type { BridgeStep } from '@/lib/view/finance-types';

interface WaterfallBarProps {
  readonly step: BridgeStep;
  readonly domain: readonly [number, number];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Where the bar lies in its row, which is as tall as its label. */
const TOP = '18%';
const BOTTOM = '82%';
const HEIGHT = '64%';

/** A total is filled in its route's colour, more is filled, less is an outline: not colour alone. */
export function stepFill(kind: BridgeStep['kind']) {
  if (kind === 'total') return { fill: 'var(--route)', stroke: 'none' };
  return { fill: kind === 'more' ? 'var(--muted)' : 'var(--paper)', stroke: 'var(--muted)' };
}

/** One row of the bridge: its bar, the zero line, and the lines that join it to its neighbours. */
export function WaterfallBar({ step, domain, isFirst, isLast }: WaterfallBarProps) {
  const [low, high] = domain;
  const share = (usd: number) => (high > low ? (usd - low) / (high - low) : 0);
  const percent = (usd: number) => `${share(usd) * 100}%`;
  const { start, end, kind } = step;
  const from = Math.min(start, end);
  const joins = kind === 'total' ? end : start;
  return (
    <span className="relative col-span-2 block min-h-6 md:col-span-1 md:min-h-8">
      <svg className="absolute inset-0 h-full w-full overflow-visible" aria-hidden="true">
        <line x1={percent(0)} x2={percent(0)} y1="0" y2="100%" stroke="var(--ink)" />
        {isFirst ? null : (
          <line x1={percent(joins)} x2={percent(joins)} y1="0" y2={TOP} stroke="var(--edge)" />
        )}
        {isLast ? null : (
          <line x1={percent(end)} x2={percent(end)} y1={BOTTOM} y2="100%" stroke="var(--edge)" />
        )}
        <rect
          x={percent(from)}
          y={TOP}
          width={`${Math.abs(share(end) - share(start)) * 100}%`}
          height={HEIGHT}
          {...stepFill(kind)}
        />
      </svg>
    </span>
  );
}
