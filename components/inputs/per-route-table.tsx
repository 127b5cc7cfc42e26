'use client';

import { RouteTable } from './route-table';
import { isAskedOf, perRouteSpecs } from './specs/per-route';
import type { PerRoutePath } from './specs/per-route';
import { useComparedOptions } from './use-compared-options';

interface PerRouteTableProps {
  readonly caption: string;
  readonly paths: readonly PerRoutePath[];
}

/** Figures a scenario holds once for each route, of the routes it compares. */
export function PerRouteTable({ caption, paths }: PerRouteTableProps) {
  const compared = useComparedOptions();
  return (
    <RouteTable
      caption={caption}
      columns={paths.map((path) => perRouteSpecs[path])}
      rows={compared.map((option) => ({
        option,
        paths: paths.map((path) => (isAskedOf(path, option) ? `${path}.${option}` : null)),
      }))}
    />
  );
}
