import { routeStyles } from '@/lib/export/pdf/palette';
import type { OptionId } from '@/lib/scenario/options';

/** The dash pattern of a route, in pixels; the same as in the report. */
export function routeDash(option: OptionId): string {
  const { dash } = routeStyles[option];
  return dash.length === 0 ? 'none' : dash.map((length) => length * PIXELS_PER_POINT).join(' ');
}

const PIXELS_PER_POINT = 1.5;

/** A short piece of a route's line: the key between a table row and the charts. */
export function RouteSwatch({ option }: { readonly option: OptionId }) {
  return (
    <svg
      data-route={option}
      className="mr-2 inline-block align-middle"
      width="28"
      height="8"
      aria-hidden="true"
    >
      <line
        x1="0"
        x2="28"
        y1="4"
        y2="4"
        stroke="var(--route)"
        strokeWidth="2.5"
        strokeDasharray={routeDash(option)}
      />
    </svg>
  );
}
