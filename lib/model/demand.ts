import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { cell, leaf, ONE, ONE_MONTH, SECONDS_PER_HOUR, TOKENS_PER_MTOK } from './definitions';
import type { LedgerInputs, WorkloadInputs } from './inputs';

/** The demand of one workload, month by month. */
export interface WorkloadDemand {
  readonly id: string;
  readonly name: string;
  /** Requests sent, retries included. */
  readonly requests: Cell;
  readonly freshInput: Cell;
  readonly cachedInput: Cell;
  readonly cacheWrite: Cell;
  readonly output: Cell;
  readonly batchShare: Cell;
  readonly flexShare: Cell;
  /** Busiest minute over its hour. */
  readonly burst: Cell;
  /** req/s */
  readonly meanRate: Cell;
  readonly peakRate: Cell;
  /** tok/s in the busiest minute */
  readonly peakTokens: Cell;
}

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
  const parts = inputs.workloads.map((workload) =>
    workloadCells({ workload, scale, retry, hours }),
  );
  const total = (name: string, facts: { unit: string; label: string; of: (part: Part) => Cell }) =>
    cell(`demand.${name}`, facts.unit, {
      label: facts.label,
      formula: sumOf(nonEmpty(parts.map(facts.of))),
    });
  const inputTokens = total('inputTokens', {
    unit: 'MTok/month',
    label: 'input tokens a month',
    of: (part) => part.inputTokens,
  });
  const outputTokens = total('outputTokens', {
    unit: 'MTok/month',
    label: 'output tokens a month',
    of: (part) => part.outputTokens,
  });
  const asked = total('asked', {
    unit: 'req/month',
    label: 'requests a month',
    of: (part) => part.asked,
  });
  const tokens = total('tokens', {
    unit: 'MTok/month',
    label: 'tokens a month',
    of: (part) => part.tokens,
  });
  return {
    workloads: parts.map((part) => part.demand),
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

type Part = ReturnType<typeof workloadCells>;

function workloadCells(given: { workload: WorkloadInputs; scale: Cell; retry: Cell; hours: Cell }) {
  const { workload } = given;
  const id = (name: string) => `demand.${workload.id}.${name}`;
  const named = (what: string) => `${what}, ${workload.name}`;
  const input = (
    name: string,
    unit: string,
    fact: { label: string; key: keyof WorkloadInputs },
  ) => {
    const value = workload[fact.key];
    if (typeof value === 'string') throw new TypeError(`${fact.key} is not a figure`);
    return leaf(id(name), unit, { label: named(fact.label), ...value });
  };
  const first = input('requestsPerMonth', 'req/month', {
    label: 'requests in month 1',
    key: 'requestsPerMonth',
  });
  const growth = input('growth', '1/month', { label: 'growth per month', key: 'growthPerMonth' });
  const inputTokens = input('inputTokens', 'tok/req', {
    label: 'input tokens per request',
    key: 'inputTokens',
  });
  const cachedShare = input('cachedShare', '1', {
    label: 'cached share of input',
    key: 'cachedInputShare',
  });
  const outputTokens = input('outputTokens', 'tok/req', {
    label: 'output tokens per request',
    key: 'outputTokens',
  });
  const writtenShare = input('writtenShare', '1', {
    label: 'share of input written to the cache',
    key: 'cacheWriteShare',
  });
  const batchShare = input('batchShare', '1', { label: 'share sent as batch', key: 'batchShare' });
  const flexShare = input('flexShare', '1', { label: 'share sent as flex', key: 'flexShare' });
  const busiestHour = input('busiestHour', '1', {
    label: 'busiest hour over the mean',
    key: 'busiestHourOverMean',
  });
  const burst = input('burst', '1', { label: 'busiest minute over its hour', key: 'burstFactor' });

  const asked = cell(id('asked'), 'req/month', {
    label: named('requests asked for'),
    formula: first.times(given.scale).compound(growth, ONE_MONTH),
  });
  const requests = cell(id('requests'), 'req/month', {
    label: named('requests sent, retries included'),
    formula: asked.times(ONE.plus(given.retry)),
  });
  const allInput = cell(id('input'), 'MTok/month', {
    label: named('input tokens'),
    formula: requests.times(inputTokens).over(TOKENS_PER_MTOK),
  });
  const meanRate = cell(id('meanRate'), 'req/s', {
    label: named('mean request rate'),
    formula: requests.over(given.hours).over(SECONDS_PER_HOUR),
  });
  const peakRate = cell(id('peakRate'), 'req/s', {
    label: named('request rate in the busiest minute'),
    // Batch work waits for quiet hours, so only the rest peaks.
    formula: meanRate.times(ONE.minus(batchShare).times(busiestHour, burst).plus(batchShare)),
  });
  const demand: WorkloadDemand = {
    id: workload.id,
    name: workload.name,
    requests,
    cachedInput: cell(id('cachedInput'), 'MTok/month', {
      label: named('cached input tokens'),
      formula: allInput.times(cachedShare),
    }),
    cacheWrite: cell(id('cacheWrite'), 'MTok/month', {
      label: named('input tokens written to the cache'),
      formula: allInput.times(writtenShare),
    }),
    freshInput: cell(id('freshInput'), 'MTok/month', {
      label: named('input tokens neither cached nor written to the cache'),
      formula: allInput.times(ONE.minus(cachedShare).minus(writtenShare)),
    }),
    output: cell(id('output'), 'MTok/month', {
      label: named('output tokens'),
      formula: requests.times(outputTokens).over(TOKENS_PER_MTOK),
    }),
    batchShare,
    flexShare,
    burst,
    meanRate,
    peakRate,
    peakTokens: cell(id('peakTokens'), 'tok/s', {
      label: named('tokens a second in the busiest minute'),
      formula: peakRate.times(inputTokens.plus(outputTokens)),
    }),
  };
  return {
    demand,
    asked,
    tokens: cell(id('tokens'), 'MTok/month', {
      label: named('tokens'),
      formula: asked.times(inputTokens.plus(outputTokens)).over(TOKENS_PER_MTOK),
    }),
    inputTokens: cell(id('inputAsked'), 'MTok/month', {
      label: named('input tokens, retries left out'),
      formula: asked.times(inputTokens).over(TOKENS_PER_MTOK),
    }),
    outputTokens: cell(id('outputAsked'), 'MTok/month', {
      label: named('output tokens, retries left out'),
      formula: asked.times(outputTokens).over(TOKENS_PER_MTOK),
    }),
  };
}

/** A ledger always has at least one of these; an empty list is our own mistake. */
export function nonEmpty<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [head, ...rest] = list;
  if (head === undefined) throw new RangeError('expected at least one item');
  return [head, ...rest];
}
