import fc from 'fast-check';
import type { Given, LedgerInputs } from '@/lib/model/inputs';
import type { OptionId } from '@/lib/scenario/options';
import { arbitraryLedgerInputs } from '@/lib/testing/arbitrary-ledger';
import type { Barrier } from '@/lib/decide/routing/portfolio';
import type { Venue } from '@/lib/decide/routing/venue';

/** A small portfolio: a few venues of every kind over the same workloads, some of them barred. */
export interface SmallPortfolio {
  readonly venues: readonly Venue[];
  readonly workloadIds: readonly string[];
}

const kinds = ['frontier-api', 'small-api', 'hosted-open', 'rented', 'owned', 'edge'] as const;

const barred: readonly Barrier[] = [{ need: 'residency', message: 'Barred in this test.' }];

/** Random venues of random ledgers: contracts, reserved capacity, autoscaling, loans and leases included. */
export function smallPortfolio({ most = 4, longest = 18 } = {}): fc.Arbitrary<SmallPortfolio> {
  return fc
    .record({
      inputs: arbitraryLedgerInputs({ longest, most }),
      chosen: fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds),
          factor: fc.double({ min: 0.3, max: 3, noNaN: true }),
        }),
        { minLength: 2, maxLength: 5 },
      ),
      gates: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 }),
    })
    .map(({ inputs, chosen, gates }) => {
      const workloadIds = inputs.workloads.map(({ id }) => id);
      const venues = chosen.map(({ kind, factor }, index): Venue => {
        const id = `v${index}`;
        const closed = workloadIds.filter((_, workload) => gates[index * 4 + workload] === 0);
        return {
          id,
          kind,
          label: id,
          home: new Set(
            workloadIds.filter((_, workload) => (gates[index * 4 + workload] ?? 0) > 7),
          ),
          inputs: onlyRoute(inputs, kind, factor),
          barriers: new Map(closed.map((workload) => [workload, barred])),
        };
      });
      return { venues, workloadIds };
    });
}

/** One route of a ledger at another price, with the frontier's prices for what escalates. */
function onlyRoute(inputs: LedgerInputs, kind: OptionId, factor: number): LedgerInputs {
  const api = inputs.api
    .filter(({ id }) => id === kind || id === 'frontier-api')
    .map((route) =>
      route.id === kind
        ? { ...route, discountShare: times(route.discountShare, factor / 3) }
        : route,
    );
  const { rented, owned, edge } = inputs;
  return {
    ...inputs,
    api,
    seats: null,
    rented:
      kind === 'rented' && rented !== null
        ? { ...rented, usdPerGpuHour: times(rented.usdPerGpuHour, factor) }
        : null,
    owned:
      kind === 'owned' && owned !== null
        ? { ...owned, usdPerServer: times(owned.usdPerServer, factor) }
        : null,
    edge:
      kind === 'edge' && edge !== null
        ? { ...edge, usdPerDevice: times(edge.usdPerDevice, factor) }
        : null,
  };
}

function times({ value, from }: Given, factor: number): Given {
  return {
    from,
    value: typeof value === 'number' ? value * factor : value.map((each) => each * factor),
  };
}
