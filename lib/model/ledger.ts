import type { Cell } from '@/lib/graph/cell';
import { graphOf, type Graph } from '@/lib/graph/graph';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import { apiSpendCells } from './api-spend';
import type { Capital } from './capital';
import { compareCells, type Comparison } from './compare';
import { leaf } from './definitions';
import { demandCells, type Demand } from './demand';
import { edgeCells } from './edge';
import type { Fleet, Steps } from './fleet';
import type { LedgerInputs } from './inputs';
import type { RouteLines } from './lines';
import { modelWorkCells } from './model-work';
import { withOverheads } from './overheads';
import { ownedCells, type OwnedCosts } from './owned';
import { rentedCells } from './rented';
import { rootsOf } from './roots';
import { routeCells, type Route } from './route';
import { seatLines } from './seats';
import { sharedCells, type Shared } from './shared';
import { payingCells, type WaysToPay } from './ways-to-pay';
import { wrongAnswerCells } from './wrong-answers';

/** The whole cost model of one scenario as cells. */
export interface Ledger {
  readonly graph: Graph;
  readonly demand: Demand;
  readonly shared: Shared;
  readonly routes: ReadonlyMap<OptionId, Route>;
  readonly fleets: ReadonlyMap<OptionId, Fleet>;
  /** Where each route's cost steps or bends with the volume. */
  readonly steps: ReadonlyMap<OptionId, Steps>;
  readonly comparisons: ReadonlyMap<OptionId, Comparison>;
  /** The same servers bought, lent on and leased; null where none are. */
  readonly waysToPay: WaysToPay | null;
  readonly baseline: OptionId;
  readonly periods: number;
}

/** What a route adds to the overheads every route has. */
interface Own {
  readonly id: OptionId;
  readonly lines: RouteLines;
  readonly steps?: Steps;
  readonly fleet?: Fleet;
  readonly capital?: Capital;
  readonly carbon?: Cell | null;
}

/** Builds every cell of the routes that could be looked up. */
export function buildLedger(inputs: LedgerInputs): Ledger {
  const demand = demandCells(inputs);
  const shared = sharedCells(inputs);
  const work = modelWorkCells({ models: inputs.models, demand, shared });
  const users =
    inputs.users === null
      ? null
      : leaf('users', 'user', { label: 'people who use it', ...inputs.users });
  const spend = new Map(
    inputs.api.map((route) => [route.id, apiSpendCells({ route, demand, shared })]),
  );
  const frontier = spend.get('frontier-api');
  const owned = inputs.owned === null ? null : ownedCells({ owned: inputs.owned, demand, shared });
  const own: Own[] = [
    ...[...spend].map(([id, { lines, steps }]): Own => ({
      id,
      steps,
      lines: { upfront: [], monthly: lines, atEnd: [] },
    })),
    ...machineRoutes({ inputs, demand, shared, owned }),
  ];
  const routes = new Map(
    own.map((each) => {
      const { id } = each;
      const wrongAnswers = wrongAnswerCells({
        id,
        facts: inputs.overheads[id],
        demand,
        shared,
        frontier,
      });
      const route = routeCells({
        id,
        label: optionLabels[id],
        shared,
        units: { demand, accepted: wrongAnswers.accepted, users },
        capital: each.capital ?? null,
        carbonPerMonth: each.carbon ?? null,
        lines: withOverheads(each.lines, {
          id,
          inputs,
          shared,
          work,
          wrongAnswers,
          fleet: each.fleet,
        }),
      });
      return [id, route];
    }),
  );
  const fleets = new Map(
    own.flatMap(({ id, fleet }) => (fleet === undefined ? [] : [[id, fleet]])),
  );
  const comparisons = compareCells({ routes, baseline: inputs.baseline, shared });
  const waysToPay =
    owned === null
      ? null
      : payingCells({ capital: owned.capital, financing: owned.financing, shared });
  const parts = { demand, routes, fleets, comparisons, waysToPay };
  const steps = new Map(
    own.flatMap((each) => (each.steps === undefined ? [] : [[each.id, each.steps]])),
  );
  return {
    ...parts,
    steps,
    shared,
    baseline: inputs.baseline,
    periods: periodsOf(inputs),
    graph: graphOf([
      ...rootsOf(parts),
      ...[...spend.values()].flatMap((api) => [...api.byWorkload.values()]),
      ...[...steps.values()].flatMap(({ loads, bends }) => [...loads, ...bends]),
    ]),
  };
}

function machineRoutes(given: {
  inputs: LedgerInputs;
  demand: Demand;
  shared: Shared;
  owned: OwnedCosts | null;
}): Own[] {
  const { inputs, demand, shared, owned } = given;
  const rented =
    inputs.rented === null ? null : rentedCells({ rented: inputs.rented, demand, shared });
  const edge = inputs.edge === null ? null : edgeCells({ edge: inputs.edge, demand, shared });
  return [
    ...(rented === null
      ? []
      : [
          {
            id: 'rented' as const,
            lines: { upfront: rented.upfront, monthly: rented.monthly, atEnd: [] },
            fleet: rented.fleet,
            steps: rented.fleet.steps,
            carbon: rented.carbon,
          },
        ]),
    ...(owned === null
      ? []
      : [
          {
            id: 'owned' as const,
            lines: owned.lines,
            fleet: owned.fleet,
            steps: owned.fleet.steps,
            carbon: owned.carbon,
            ...ownership(owned),
          },
        ]),
    ...(edge === null
      ? []
      : [
          {
            id: 'edge' as const,
            lines: edge.lines,
            steps: edge.steps,
            carbon: edge.carbon,
            capital: edge.capital,
          },
        ]),
    ...(inputs.seats === null
      ? []
      : [{ id: 'seats' as const, lines: seatLines({ seats: inputs.seats, shared }) }]),
  ];
}

/** An operating lease leaves the servers with the lessor, and their write-off too. */
function ownership({ capital, financing }: OwnedCosts): Pick<Own, 'capital'> {
  return financing.chosen === 'operating-lease' ? {} : { capital };
}

function periodsOf(inputs: LedgerInputs): number {
  const months = inputs.horizonMonths.value;
  if (typeof months !== 'number') throw new TypeError('the horizon is one number of months');
  return months;
}
