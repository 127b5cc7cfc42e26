import type { BreakdownBar } from '@/lib/view/types';

interface PartBarProps {
  readonly parts: BreakdownBar['parts'];
  readonly maximum: number;
}

const LIGHTEST = 0.25;

/** How strongly a part is tinted: the first fully, each further one a step lighter. */
export function partStrength(index: number, count: number): number {
  return count < 2 ? 1 : 1 - ((1 - LIGHTEST) * index) / (count - 1);
}

/** Parts end to end, to the scale all routes share. The words below the bar say the same. */
export function PartBar({ parts, maximum }: PartBarProps) {
  const percent = (value: number) => `${(value / maximum) * 100}%`;
  const before = (index: number) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.value, 0);
  return (
    <svg className="part-bar" height="16" aria-hidden="true">
      {parts.map((part, index) => (
        <rect
          key={part.label}
          x={percent(before(index))}
          y="0"
          width={percent(part.value)}
          height="16"
          fill="var(--route)"
          fillOpacity={partStrength(index, parts.length)}
          stroke="var(--paper)"
        />
      ))}
    </svg>
  );
}
