import { residenciesOf, type RoutingMap } from '@/lib/view/routing-map';
import { ResidencyShape } from './residency-shape';

/** What the shapes on the map say, in words; the shapes that are there alone. */
export function ResidencyKey({ map }: { readonly map: RoutingMap }) {
  const hasDefaults = map.points.some(({ isShareOwn }) => !isShareOwn);
  return (
    <ul
      className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-small text-muted"
      aria-label="Shapes of the map"
    >
      {residenciesOf(map).map(({ residency, residencyWords }) => (
        <li key={residency} className="flex items-center gap-1.5">
          <ResidencyShape residency={residency} isFilled={false} size={14} />
          data {residencyWords}
        </li>
      ))}
      {hasDefaults ? <li>outline only: takes the route’s own share</li> : null}
    </ul>
  );
}
