import type { Given, LedgerInputs } from '@/lib/model/inputs';
import type { FleetInputs } from '@/lib/model/machine-inputs';
import type { OptionId } from '@/lib/scenario/options';

/**
 * A cell at which a venue's cost stops being a straight line: a load served by whole machines, or
 * spend held against a commitment. The ledger is cut there, so that what follows is computed from
 * the sum of the workloads alone.
 */
export interface Cut {
  readonly cellId: string;
  /** Whole things for a load: (whole load + spare, at least fewest) in machines of so many; null for a commitment. */
  readonly whole: {
    readonly spare: number;
    readonly fewest: number;
    readonly perMachine: number;
  } | null;
}

/** The cuts of the one route that a venue is. */
export function cutsOf(inputs: LedgerInputs, kind: OptionId): Cut[] {
  switch (kind) {
    case 'rented':
      return inputs.rented === null ? [] : rentedCuts(inputs.rented);
    case 'owned':
      return inputs.owned === null ? [] : [fleetCut('owned.peakLoad', inputs.owned.fleet, 0)];
    case 'edge':
      return inputs.edge === null
        ? []
        : [
            {
              cellId: 'edge.load',
              whole: { spare: 0, fewest: one(inputs.edge.devices), perMachine: 1 },
            },
          ];
    case 'frontier-api':
    case 'small-api':
    case 'hosted-open':
      return apiCuts(inputs, kind);
    case 'seats':
      return [];
  }
}

function rentedCuts({ fleet, running }: NonNullable<LedgerInputs['rented']>): Cut[] {
  const peak = fleetCut('rented.peakLoad', fleet, 0);
  if (running.kind !== 'autoscale') return [peak];
  const fewest = one(running.minimumReplicas);
  return [
    peak,
    ...running.classes.map((_, index) => fleetCut(`rented.hours${index + 1}.load`, fleet, fewest)),
  ];
}

function fleetCut(cellId: string, fleet: FleetInputs, fewest: number): Cut {
  return {
    cellId,
    whole: { spare: one(fleet.spareReplicas), fewest, perMachine: one(fleet.replicasPerMachine) },
  };
}

function apiCuts(inputs: LedgerInputs, kind: OptionId): Cut[] {
  const route = inputs.api.find(({ id }) => id === kind);
  if (route === undefined) return [];
  return [
    ...(route.reservedCapacity === null
      ? []
      : [
          {
            cellId: `api.${kind}.reservedLoad`,
            whole: { spare: 0, fewest: 0, perMachine: 1 },
          },
        ]),
    ...(route.committedUsdPerYear.value === 0
      ? []
      : [{ cellId: `api.${kind}.spend`, whole: null }]),
  ];
}

/** The one number of a figure; a fleet has no figure that changes by the month. */
function one({ value }: Given): number {
  if (typeof value !== 'number') throw new TypeError('expected one number, not one per month');
  return value;
}
