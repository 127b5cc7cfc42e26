import type { Cell } from '@/lib/graph/cell';
import { asLeaf, rebuild } from '@/lib/graph/rebuild';
import { cellById, graphOf } from '@/lib/graph/graph';
import { compile, compileFor, type Evaluator } from '@/lib/graph/evaluate';
import { at } from '@/lib/graph/layout';
import { buildLedger } from '@/lib/model/ledger';
import { cutsOf, type Cut } from './cuts';
import type { Venue } from './venue';

export type Target = 'presentValue' | 'upfront';

/** One workload at its volume, or none. */
export interface Alone {
  readonly presentValue: number;
  readonly upfront: number;
  /** By cut, month by month: what the workload brings. */
  readonly loads: readonly (readonly number[])[];
}

/** A venue's ledger, ready to be asked. */
export interface Reading {
  readonly cuts: readonly Cut[];
  readonly periods: number;
  /** Amounts with one workload at its volume, or none, the cuts held at zero. */
  readonly alone: (workloadId: string | null) => Alone;
  /** Present value without what venues of the kind share. */
  readonly withoutShared: () => number;
  /** Amounts without the work of moving there. */
  readonly withoutMove: () => Record<Target, number>;
  /** Amounts without any volume, the cuts at these loads. */
  readonly stepped: (loads: readonly (readonly number[])[]) => Record<Target, number>;
}

/** Builds the ledger of a venue and cuts it at its loads. */
export function readVenue(venue: Venue): Reading {
  const ledger = buildLedger({ ...venue.inputs, baseline: venue.kind });
  const route = ledger.routes.get(venue.kind);
  if (route === undefined) throw new RangeError(`${venue.id} has no route in its ledger`);
  const { periods } = ledger;
  const cuts = cutsOf(venue.inputs, venue.kind);
  const cutIds = new Set(cuts.map(({ cellId }) => cellId));
  const volumes = new Map(
    venue.inputs.workloads.map(({ id, requestsPerMonth }) => [
      volumeId(id),
      requestsPerMonth.value,
    ]),
  );
  const targets = [route.presentValue, route.upfront];
  const zeros = new Array<number>(periods).fill(0);
  // Empty: no volume, no load; a workload alone is then one leaf away.
  const empty = rebuild(targets, {
    replaced: (cell) => {
      if (cutIds.has(cell.id)) return asLeaf(cell, zeros);
      return volumes.has(cell.id) ? asLeaf(cell, 0) : undefined;
    },
  });
  const evaluator = compile(graphOf(targets.map(({ id }) => found(empty, id))), { periods });
  const silent = rebuild(
    cuts.map(({ cellId }) => cellById(ledger.graph, cellId)),
    { replaced: (cell) => (volumes.has(cell.id) ? asLeaf(cell, 0) : undefined) },
  );
  const loads = compileFor(
    cuts.map(({ cellId }) => found(silent, cellId)),
    { periods },
  );
  /** Overrides of what the amounts rest on; a cut may have left the others behind. */
  const read = (overrides: readonly (readonly [string, number | readonly number[]])[]) => {
    const values = evaluator.peek(new Map(overrides.filter(([id]) => empty.has(id))));
    // What has no finite value is never the cheapest.
    const amount = ({ id }: Cell) =>
      values.refusal(id) === undefined ? values.scalar(id) : Infinity;
    return { presentValue: amount(route.presentValue), upfront: amount(route.upfront) };
  };
  const volumeOf = (workloadId: string | null): [string, number | readonly number[]][] => {
    const volume = workloadId === null ? undefined : volumes.get(volumeId(workloadId));
    return workloadId === null || volume === undefined ? [] : [[volumeId(workloadId), volume]];
  };
  return {
    cuts,
    periods,
    alone: (workloadId) => ({
      ...read(volumeOf(workloadId)),
      loads: cuts.length === 0 ? [] : cutLoads(loads, cuts, volumeOf(workloadId)),
    }),
    withoutShared: () => {
      const { kind } = venue;
      const people = ['fte', 'onCall', 'ml', 'vendorSupport'].map(
        (name) => `people.${kind}.${name}`,
      );
      return read([...people, `compliance.${kind}`].map((id) => [id, 0])).presentValue;
    },
    withoutMove: () => read([[`people.${venue.kind}.migrationEffort`, 0]]),
    stepped: (values) => read(cuts.map(({ cellId }, index) => [cellId, at(values, index)])),
  };
}

const volumeId = (workloadId: string) => `demand.${workloadId}.requestsPerMonth`;

/** What one workload brings to each cut, month by month. */
function cutLoads(
  evaluator: Evaluator,
  cuts: readonly Cut[],
  volume: readonly (readonly [string, number | readonly number[]])[],
): number[][] {
  const values = evaluator.peek(new Map(volume));
  return cuts.map(({ cellId }) => [...values.series(cellId)]);
}

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new RangeError(`${id} was not copied`);
  return value;
}
