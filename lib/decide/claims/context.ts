import { unitText } from '@/lib/units/unit';
import type { Cell } from '@/lib/graph/cell';
import type { Values } from '@/lib/graph/evaluate';
import {
  cheapestOf,
  paidPriceCells,
  type CheapestOf,
  type PaidPrice,
} from '@/lib/model/claims-cells';
import { leastMigration } from '@/lib/model/claims-line-cells';
import type { Ledger } from '@/lib/model/ledger';
import type { Route } from '@/lib/model/route';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { Evaluation } from '../evaluation';
import type { FoundInputs } from '../lookup/find-inputs';
import type { ClaimFigure } from './claim';

/** What of an evaluation the claims are put to. */
export type ClaimGround = Pick<Evaluation, 'ledger' | 'values'> & {
  readonly scenario: Pick<Scenario, 'seats' | 'edge' | 'selfHosted'>;
  readonly found: Pick<FoundInputs, 'refusals'>;
  /** Of the self-hosted model; null where nobody published how many. */
  readonly parameters: number | null;
};

/** The routes a claim may speak of: those that could be costed, by what they are. */
export interface ClaimContext {
  readonly scenario: ClaimGround['scenario'];
  readonly parameters: number | null;
  readonly ledger: Ledger;
  readonly values: Values;
  readonly route: (id: OptionId) => Route | null;
  /** Open weights on machines of one's own or rented ones. */
  readonly selfHosted: readonly Route[];
  /** Open weights, by the token or on machines. */
  readonly open: readonly Route[];
  readonly apis: readonly Route[];
  /** The self-hosted route of the lowest present value; null without one. */
  readonly bestSelfHosted: Route | null;
  /** Cells that several claims share; null without a route they are about. */
  readonly cells: {
    readonly selfHosted: CheapestOf | null;
    readonly open: CheapestOf | null;
    readonly paid: ReadonlyMap<OptionId, PaidPrice>;
    readonly openMigration: Cell | null;
  };
  /** Why a route has no figures, in the evaluation's own words. */
  readonly whyNot: (ids: readonly OptionId[]) => string;
}

const SELF_HOSTED: readonly OptionId[] = ['rented', 'owned', 'edge'];
const OPEN: readonly OptionId[] = ['hosted-open', ...SELF_HOSTED];
const APIS: readonly OptionId[] = ['frontier-api', 'small-api', 'hosted-open'];

export function claimContext(ground: ClaimGround): ClaimContext {
  const { ledger, values, scenario, parameters } = ground;
  const route = (id: OptionId) => {
    const found = ledger.routes.get(id);
    return found === undefined || values.refusal(found.presentValue.id) !== undefined
      ? null
      : found;
  };
  const known = (ids: readonly OptionId[]) => ids.flatMap((id) => route(id) ?? []);
  const selfHosted = known(SELF_HOSTED);
  const open = known(OPEN);
  const apis = known(APIS);
  return {
    scenario,
    parameters,
    ledger,
    values,
    route,
    selfHosted,
    open,
    apis,
    bestSelfHosted: cheapest(selfHosted, values),
    cells: {
      selfHosted: selfHosted.length === 0 ? null : cheapestOf('selfHosted', selfHosted),
      open: open.length === 0 ? null : cheapestOf('open', open),
      paid: new Map(apis.map((api) => [api.id, paidPriceCells(ledger, api)])),
      openMigration: open.length === 0 ? null : leastMigration('open', ledger, open),
    },
    whyNot: (ids) => whyNot(ground, ids),
  };
}

/** The route of the lowest present value; the first where two tie. */
export function cheapest(routes: readonly Route[], values: Values): Route | null {
  let best: { route: Route; cost: number } | null = null;
  for (const route of routes) {
    if (values.refusal(route.presentValue.id) !== undefined) continue;
    const cost = values.scalar(route.presentValue.id);
    if (best === null || cost < best.cost) best = { route, cost };
  }
  return best === null ? null : best.route;
}

function whyNot({ found }: ClaimGround, ids: readonly OptionId[]): string {
  const refused = ids.flatMap((id) => {
    const refusal = found.refusals.get(id);
    return refusal === undefined ? [] : [`${optionLabels[id]}: ${refusal.message}`];
  });
  return refused.length === 0
    ? 'A route it compares is not part of this scenario, or has no cost.'
    : refused.join(' ');
}

/** Month 1 of a series, or the one number of a scalar; null where it has no value. */
export function numberOf(values: Values, cell: Cell): number | null {
  if (values.refusal(cell.id) !== undefined) return null;
  if (cell.shape === 'scalar') return values.scalar(cell.id);
  return values.series(cell.id)[0] ?? null;
}

export function figureOf(values: Values, cell: Cell, label = cell.label): ClaimFigure {
  return { label, value: numberOf(values, cell), unit: unitText(cell.unit), cellId: cell.id };
}
