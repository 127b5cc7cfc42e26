import type { Portfolio } from '@/lib/decide/routing/index';
import { cellById, type Graph } from '@/lib/graph/graph';
import type { Values } from '@/lib/graph/evaluate';
import { optionIds, type OptionId } from '@/lib/scenario/options';
import { savesId } from './routing-savings';
import type { PolicyFigures, PolicyRow } from './routing-types';
import { figureOf } from './figures';
import type { FigureText } from './types';

type Placed = Extract<Portfolio, { kind: 'placed' }>;
type Outcome = Extract<Placed['policies'][number], { kind: 'costed' }>;

interface Book {
  readonly graph: Graph;
  readonly values: Values;
}

/** Every policy beside the others: its figures, or why it has none. */
export function policyRows(portfolio: Placed, book: Book): PolicyRow[] {
  return portfolio.policies.map((policy) => ({
    id: policy.id,
    label: policy.label,
    option: optionIds.find((id): id is OptionId => id === policy.id) ?? null,
    isBest: policy.id === 'best',
    refusal: policy.kind === 'refused' ? policy.refusal : null,
    figures: policy.kind === 'refused' ? null : figuresOf(portfolio, policy, book),
  }));
}

function figuresOf(portfolio: Placed, policy: Outcome, book: Book): PolicyFigures {
  const mix = (name: string) => `mix.${policy.id}.${name}`;
  const money = (id: string) => figureOf(book, cellById(book.graph, id), 'compact-money');
  const known = (id: string): FigureText | null => {
    const cell = book.graph.byId.get(id);
    return cell === undefined ? null : figureOf(book, cell);
  };
  return {
    presentValue: money(mix('presentValue')),
    saved: policy.npvUsd === null ? null : money(mix('saving')),
    bestSaves: book.graph.byId.has(savesId(policy.id)) ? money(savesId(policy.id)) : null,
    cashNeeded: money(mix('upfront')),
    cashPeak: money(mix('cashPeak')),
    broken: policy.violations.map(({ barrier }) => barrier.message),
    utilisation: policy.utilisation === null ? null : known(mix('utilisation')),
    carbon: policy.carbon.knownTonnes === null ? null : known(mix('carbon')),
    carbonUnknown: policy.carbon.unknown,
    machines: policy.machines.flatMap(({ venueId }) => {
      const venue = portfolio.venues.find((each) => each.id === venueId);
      if (venue === undefined) return [];
      return machineNames
        .flatMap((name) => known(mix(`${venueId}.${venue.kind}.${name}`)) ?? [])
        .map((figure) => ({ figure, place: venue.label }));
    }),
  };
}

/** What the ledger calls the machines of a route, by what is bought. */
const machineNames = ['instances', 'servers', 'devices'] as const;
