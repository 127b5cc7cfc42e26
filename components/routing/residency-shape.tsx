import type { MapPoint } from '@/lib/view/routing-map';

type Residency = MapPoint['residency'];

/** Outlines in a box of 24 by 24, one for each level: the freest is round, the strictest has most corners. */
const outlines: Readonly<Record<Residency, string>> = {
  any: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  region: 'M3 3h18v18H3z',
  'own-account': 'M12 1l11 11l-11 11L1 12z',
  'on-premises': 'M12 1.5l11.5 20.5H.5z',
  'air-gapped': 'M7 1.5h10l5.5 10.5L17 22.5H7L1.5 12z',
};

interface ResidencyShapeProps {
  readonly residency: Residency;
  /** Filled where the share upwards is the workload's own, an outline where it is the route's. */
  readonly isFilled: boolean;
  readonly size: number;
  readonly children?: string;
}

/** The sign of a workload: its outline says where its data may be. */
export function ResidencyShape({ residency, isFilled, size, children }: ResidencyShapeProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className="routing-shape"
      data-filled={isFilled}
      aria-hidden="true"
    >
      <path d={outlines[residency]} />
      {children === undefined ? null : (
        <text x="12" y={residency === 'on-premises' ? 19 : 16} textAnchor="middle">
          {children}
        </text>
      )}
    </svg>
  );
}
