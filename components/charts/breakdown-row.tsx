import { FigureButton } from '@/components/ui/figure-button';
import type { BreakdownBar } from '@/lib/view/types';
import { PartBar, partStrength } from './part-bar';

interface BreakdownRowProps {
  readonly bar: BreakdownBar;
  readonly maximum: number;
}

/** One route's bar, its total, and its parts in the order they stand in the bar. */
export function BreakdownRow({ bar, maximum }: BreakdownRowProps) {
  const parts = [...bar.parts].sort((a, b) => b.value - a.value);
  return (
    <li data-route={bar.option} className="grid gap-x-8 text-table md:grid-cols-[11rem_1fr]">
      <p className="flex justify-between gap-4 md:block">
        <span className="font-semibold">{bar.label}</span>
        <span className="md:block">
          <FigureButton figure={bar.total} label={`${bar.label}, total`} />
        </span>
      </p>
      <div>
        <PartBar parts={parts} maximum={maximum} />
        <ul className="mt-0.5 flex flex-wrap gap-x-5 text-small">
          {parts.map((part, index) => (
            <li key={part.label} className="flex items-center gap-1.5 py-0.5">
              <svg width="9" height="9" aria-hidden="true">
                <rect
                  width="9"
                  height="9"
                  fill="var(--route)"
                  fillOpacity={partStrength(index, parts.length)}
                />
              </svg>
              <span>
                {part.label} <FigureButton figure={part.figure} label={part.label} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
