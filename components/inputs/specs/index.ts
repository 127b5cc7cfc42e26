import { optionIds, optionLabels } from '@/lib/scenario/options';
import { apiPathSpecs, apiRoutes } from './api';
import { edgeSpecs, seatSpecs } from './compare';
import { firstSpecs } from './first';
import { ownedSpecs, rentedSpecs, servingSpecs, siteSpecs } from './machines';
import { financeSpecs, modelWorkSpecs, peopleSpecs, volumeSpecs } from './money';
import { perRouteSpecs } from './per-route';
import type { FieldSpec, Specs } from './spec';

/** Every numeric field but the workloads’, by its dotted path in the scenario. */
export const fieldSpecs: Specs = {
  ...firstSpecs,
  ...volumeSpecs,
  ...apiPathSpecs,
  ...servingSpecs,
  ...rentedSpecs,
  ...ownedSpecs,
  ...siteSpecs,
  ...financeSpecs,
  ...peopleSpecs,
  ...modelWorkSpecs,
  ...seatSpecs,
  ...edgeSpecs,
  ...Object.fromEntries(
    Object.entries(perRouteSpecs).flatMap(([path, spec]) =>
      optionIds.map((option) => [`${path}.${option}`, spec]),
    ),
  ),
};

/** The field at a path; a path without one is our own mistake. */
export function specAt(path: string): FieldSpec {
  const spec = fieldSpecs[path];
  if (spec === undefined) throw new RangeError(`The form has no numeric field ${path}.`);
  return spec;
}

/** The route a field belongs to, in words: "Small API" of its discount; null of a field of none. */
export function routeLabelOf(path: string): string | null {
  const option =
    apiRoutes.find(({ prefix }) => path.startsWith(`${prefix}.`))?.option ??
    optionIds.find(
      (id) => path.endsWith(`.${id}`) && path.slice(0, -id.length - 1) in perRouteSpecs,
    );
  return option === undefined ? null : optionLabels[option];
}
