import { ChartFrame } from './chart-frame';
import { partStrength } from './part-bar';
import type { OptionId } from '@/lib/scenario/options';
import type { MemoryView } from '@/lib/view/types';

interface MemoryBarProps {
  readonly memory: MemoryView;
  readonly option: OptionId;
}

/** One GPU's memory as a bar, its parts in the order of the words below it; what is free stays empty. */
export function MemoryBar({ memory, option }: MemoryBarProps) {
  const { parts } = memory;
  const percent = (share: number) => `${share * 100}%`;
  const before = (index: number) =>
    parts.slice(0, index).reduce((sum, { share }) => sum + share, 0);
  const fill = (index: number, isFree: boolean) =>
    isFree
      ? { className: 'share-track' }
      : { fill: 'var(--route)', fillOpacity: partStrength(index, parts.length) };
  return (
    <ChartFrame words={memory} level={3}>
      <div data-route={option}>
        <svg className="memory-bar mt-3" height="28" role="img" aria-label={memory.summary}>
          {parts.map(({ label, share, isFree }, index) => (
            <rect
              key={label}
              x={percent(before(index))}
              y="0.5"
              width={percent(share)}
              height="27"
              stroke="var(--paper)"
              {...fill(index, isFree)}
            />
          ))}
        </svg>
        <ul className="mt-1 flex flex-wrap gap-x-6 text-table">
          {parts.map(({ label, text, isFree }, index) => (
            <li key={label} className="flex items-center gap-1.5 py-0.5">
              <svg width="10" height="10" aria-hidden="true">
                <rect x="0.5" y="0.5" width="9" height="9" {...fill(index, isFree)} />
              </svg>
              <span>
                {label} {text}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}
