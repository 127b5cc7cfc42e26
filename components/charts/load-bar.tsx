import type { CapacityView } from '@/lib/view/types';

const percent = (share: number) => `${Math.min(Math.max(share, 0), 1) * 100}%`;

/** How full the machines run: the mean as a bar, the busiest minute as a mark, the rest free. */
export function LoadBar({ capacity }: { readonly capacity: CapacityView }) {
  const { utilisation, peakLoad } = capacity;
  const isLate = peakLoad > 0.6;
  return (
    <svg className="load-bar my-3" height="58" role="img" aria-label={loadWords(capacity)}>
      <rect className="share-track" x="0.5" y="20" width="99.8%" height="14" />
      <rect x="0" y="20" width={percent(utilisation)} height="14" fill="var(--route)" />
      <line
        x1={percent(peakLoad)}
        x2={percent(peakLoad)}
        y1="14"
        y2="40"
        stroke="var(--ink)"
        strokeWidth="2"
      />
      <text x="0" y="54" className="load-text">
        average
      </text>
      <text
        x={percent(peakLoad)}
        y="10"
        textAnchor={isLate ? 'end' : 'start'}
        className="load-text"
      >
        busiest minute
      </text>
      <text x="100%" y="54" textAnchor="end" className="load-text">
        all machines, spares included
      </text>
    </svg>
  );
}

/** The bar in words; its figures stand in the rows below it. */
function loadWords({ label, rows }: CapacityView): string {
  return `${label}: ${rows.map((row) => `${row.label} ${row.figure.text}`).join(', ')}`;
}
