import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { cell, leaf, ONE, ONE_MONTH, TOKENS_PER_MTOK } from './definitions';
import type { LedgerInputs } from './inputs';
import { workloadDemand, type WorkloadDemand } from './workload-demand';

export type { WorkloadDemand } from './workload-demand';

export interface Demand {
  readonly workloads: readonly WorkloadDemand[];
  /** Scale of all volumes; 1 is the plan. Break-even search moves it. */
  readonly scale: Cell;
  /** Month length, h/month: the one definition. */
  readonly hours: Cell;
  /** Input and output tokens of the requests asked for, retries left out. */
  readonly tokens: Cell;
  readonly inputTokens: Cell;
  readonly outputTokens: Cell;
  /** Input tokens over all tokens, over the horizon. */
  readonly inputShare: Cell;
  /** Requests asked for, retries left out. */
  readonly asked: Cell;
  /** MTok/month that the machines read and write, retries included. */
  readonly tokensSent: Cell;
  readonly tokensFirstMonth: Cell;
  readonly requestsFirstMonth: Cell;
}

/** Requests, tokens and rates of every workload. */
export function demandCells(inputs: LedgerInputs): Demand {
  const scale = leaf('volume.scale', '1', {
    label: 'share of the planned volume',
    value: 1,
    from: { kind: 'definition' },
  });
  const retry = leaf('retryShare', '1', {
    label: 'share of requests sent again',
    ...inputs.retryShare,
  });
  const hours = leaf('hoursPerMonth', 'h/month', {
    label: 'hours per month',
    ...inputs.hoursPerMonth,
  });
  const workloads = inputs.workloads.map((workload) =>
    workloadDemand({ workload, scale, retry, hours }),
  );
  const total = (
    name: string,
    facts: { unit: string; label: string; of: (workload: WorkloadDemand) => Cell },
  ) =>
    cell(`demand.${name}`, facts.unit, {
      label: facts.label,
      formula: sumOf(nonEmpty(workloads.map(facts.of))),
    });
  const inputTokens = total('inputTokens', {
    unit: 'MTok/month',
    label: 'input tokens a month',
    of: (workload) => workload.inputAsked,
  });
  const outputTokens = total('outputTokens', {
    unit: 'MTok/month',
    label: 'output tokens a month',
    of: (workload) => workload.outputAsked,
  });
  const asked = total('asked', {
    unit: 'req/month',
    label: 'requests a month',
    of: (workload) => workload.asked,
  });
  const tokens = total('tokens', {
    unit: 'MTok/month',
    label: 'tokens a month',
    of: (workload) => workload.tokens,
  });
  return {
    workloads,
    scale,
    hours,
    tokens,
    inputTokens,
    outputTokens,
    asked,
    inputShare: cell('demand.inputShare', '1', {
      label: 'input tokens over all tokens',
      formula: inputTokens.sum(ONE_MONTH).over(tokens.sum(ONE_MONTH)),
    }),
    tokensSent: cell('demand.tokensSent', 'MTok/month', {
      label: 'tokens a month, retries included',
      formula: tokens.times(ONE.plus(retry)),
    }),
    tokensFirstMonth: cell('demand.tokensFirstMonth', 'tok/month', {
      label: 'tokens in month 1',
      formula: tokens.first().times(TOKENS_PER_MTOK),
    }),
    requestsFirstMonth: cell('demand.requestsFirstMonth', 'req/month', {
      label: 'requests in month 1',
      formula: asked.first(),
    }),
  };
}

/** A ledger always has at least one of these; an empty list is our own mistake. */
export function nonEmpty<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [head, ...rest] = list;
  if (head === undefined) throw new RangeError('expected at least one item');
  return [head, ...rest];
}
