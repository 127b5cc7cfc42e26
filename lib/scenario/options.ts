/** Every route, in the order they are always shown; seats and edge are compared where asked for. */
export const optionIds = [
  'frontier-api',
  'small-api',
  'hosted-open',
  'rented',
  'owned',
  'edge',
  'seats',
] as const;
export type OptionId = (typeof optionIds)[number];

export const apiOptionIds = ['frontier-api', 'small-api', 'hosted-open'] as const;
export type ApiOptionId = (typeof apiOptionIds)[number];

/** Kinds of place that a workload can be sent to by itself: not devices, not plans per person. */
export const venueKinds = [...apiOptionIds, 'rented', 'owned'] as const;

export const optionLabels: Readonly<Record<OptionId, string>> = {
  'frontier-api': 'Frontier API',
  'small-api': 'Small API',
  'hosted-open': 'Hosted open weights',
  rented: 'Rented GPUs',
  owned: 'Owned servers',
  edge: 'Edge devices',
  seats: 'Seat licences',
};

/** The routes a scenario compares: edge and seats where it holds them. */
export function comparedOptions(scenario: {
  readonly edge: object | null;
  readonly seats: object | null;
}): readonly OptionId[] {
  return optionIds.filter(
    (id) =>
      (id !== 'edge' || scenario.edge !== null) && (id !== 'seats' || scenario.seats !== null),
  );
}
