import { listed, routeKind, sentence } from './words';
import type { RoutingMap } from './routing-map';
import type { PlacementRow } from './routing-types';
import type { ChartWords } from './types';

/** The map in words and as a table. */
export function mapWords(map: RoutingMap, placements: readonly PlacementRow[]): ChartWords {
  const rows = placements.map((placement) => ({
    placement,
    point: map.points.find(({ workloadId }) => workloadId === placement.workloadId),
  }));
  return {
    title: finding(placements),
    measure:
      'Tokens a month, and the share of requests that need the strongest model; shapes say where data may be',
    summary: rows
      .map(({ placement: { name, place }, point }) =>
        point === undefined
          ? `${name} goes to ${place}.`
          : `${name}, ${point.tokens} a month, ${point.share} of them needing the strongest model, data ${point.residencyWords}, goes to ${place}.`,
      )
      .join(' '),
    table: {
      caption: 'Where each workload goes',
      head: [
        'Workload',
        'Tokens a month',
        'Needs the strongest model',
        'Data may be',
        'Goes to',
        'Next best',
        'costs more',
        'Places that fall away',
      ],
      rows: rows.map(({ placement, point }) => [
        placement.name,
        point?.tokens ?? '–',
        point === undefined ? '–' : shareText(point),
        point?.residencyWords ?? '–',
        placement.place,
        placement.nextBest?.place ?? 'none',
        placement.nextBest?.extra ?? '–',
        String(placement.fallenAway.length),
      ]),
    },
  };
}

/** "10 %", and whose figure it is where the workload has none of its own. */
export function shareText({ share, isShareOwn }: RoutingMap['points'][number]): string {
  return isShareOwn ? share : `${share} (the route’s own share)`;
}

/** "All 3 workloads go to hosted open weights", "2 go to the small API and 1 to owned servers". */
function finding(placements: readonly PlacementRow[]): string {
  const kinds = [...new Set(placements.map(({ option }) => option))];
  const [only, ...others] = kinds;
  const many = placements.length;
  if (only !== undefined && others.length === 0)
    return many === 1
      ? `The workload goes to ${routeKind(only)}`
      : `All ${many} workloads go to ${routeKind(only)}`;
  const parts = kinds.map((kind) => {
    const names = placements.filter(({ option }) => option === kind).map(({ name }) => name);
    const verb = names.length === 1 ? 'goes' : 'go';
    return `${listed(names)} ${verb} to ${routeKind(kind)}`;
  });
  return sentence(listed(parts));
}
