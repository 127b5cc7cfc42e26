import type { Portfolio } from '@/lib/decide/routing/index';
import { evaluate, type Values } from '@/lib/graph/evaluate';
import { cellById, graphOf, type Graph } from '@/lib/graph/graph';
import { cell } from '@/lib/model/definitions';

type Placed = Extract<Portfolio, { kind: 'placed' }>;

/** The cell of what the best mix saves against a policy. */
export const savesId = (policyId: string): string => `mix.best.saves.${policyId}`;

/**
 * The portfolio's graph with one cell more for each policy: the present value the best mix saves
 * against it, USD, the policy's less the best mix's.
 */
export function withSavings(
  { graph, policies, best }: Placed,
  periods: number,
): { readonly graph: Graph; readonly values: Values } {
  const presentValue = (id: string) => cellById(graph, `mix.${id}.presentValue`);
  const savings = policies
    .filter((policy) => policy.kind === 'costed' && policy.id !== best.id)
    .map(({ id, label }) =>
      cell(savesId(id), 'USD', {
        label: `present value the best mix saves against: ${label.toLowerCase()}`,
        formula: presentValue(id).minus(presentValue(best.id)),
      }),
    );
  const extended = graphOf([...graph.roots, ...savings]);
  return { graph: extended, values: evaluate(extended, { periods }) };
}
