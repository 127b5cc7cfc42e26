import type { LedgerInputs } from '@/lib/model/inputs';
import type { OptionId } from '@/lib/scenario/options';
import type { Barrier, VenueHead } from './portfolio';

/** A venue with everything it costs looked up. */
export interface Venue extends VenueHead {
  /** The route of this venue alone (and the frontier API's prices, where requests escalate to it). */
  readonly inputs: LedgerInputs;
  /** Why a workload may not run here, by workload id; those that may are not in it. */
  /** Workloads that run here today: for them there is nothing to move. */
  readonly home: ReadonlySet<string>;
  readonly barriers: ReadonlyMap<string, readonly Barrier[]>;
}

/** Ledger inputs of a venue for some of its workloads; moving there costs where any of them is new. */
export function inputsFor(
  { inputs, home, kind }: Venue,
  workloadIds: ReadonlySet<string>,
): LedgerInputs {
  const here = { ...inputs, workloads: inputs.workloads.filter(({ id }) => workloadIds.has(id)) };
  if ([...workloadIds].some((id) => !home.has(id))) return here;
  const migrationFteMonths = {
    value: 0,
    from: { kind: 'modelled', note: 'It all runs here today: there is nothing to move.' },
  } as const;
  const facts = inputs.overheads[kind];
  return {
    ...here,
    overheads: { ...inputs.overheads, [kind]: { ...facts, migrationFteMonths } },
  };
}

const COUNTED_ONCE = [
  'fte',
  'onCallFte',
  'mlFte',
  'vendorSupportUsdPerMonth',
  'complianceUsdPerYear',
] as const;

/**
 * The same inputs without what venues of one kind share: the people who run them, bought support and
 * compliance are counted once, at the first venue of the kind.
 */
export function withoutShared(inputs: LedgerInputs, kind: OptionId, first: string): LedgerInputs {
  const facts = inputs.overheads[kind];
  const once = { kind: 'modelled', note: `Counted once, with ${first}.` } as const;
  const shared = Object.fromEntries(COUNTED_ONCE.map((key) => [key, { value: 0, from: once }]));
  return { ...inputs, overheads: { ...inputs.overheads, [kind]: { ...facts, ...shared } } };
}
