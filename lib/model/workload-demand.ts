import type { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import {
  cell,
  leaf,
  ONE,
  ONE_ITEM_PER_REQUEST,
  ONE_MONTH,
  SECONDS_PER_HOUR,
  TOKENS_PER_MTOK,
} from './definitions';
import type { Given, WorkloadInputs } from './inputs';

/** The demand of one workload, month by month. */
export interface WorkloadDemand {
  readonly id: string;
  readonly name: string;
  /** Requests asked for, retries left out. */
  readonly asked: Cell;
  /** MTok/month of the requests asked for, retries left out: all, input and output. */
  readonly tokens: Cell;
  readonly inputAsked: Cell;
  readonly outputAsked: Cell;
  /** item/month looked at by a person; null where none are */
  readonly reviewed: Cell | null;
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

interface Question {
  readonly workload: WorkloadInputs;
  readonly scale: Cell;
  readonly retry: Cell;
  readonly hours: Cell;
}

/** Requests, tokens and rates of one workload. */
export function workloadDemand(given: Question): WorkloadDemand {
  const { workload } = given;
  const { id, named, input } = wordsOf(workload);
  const inputTokens = input('inputTokens', 'tok/req', {
    label: 'input tokens per request',
    given: workload.inputTokens,
  });
  const outputTokens = input('outputTokens', 'tok/req', {
    label: 'output tokens per request',
    given: workload.outputTokens,
  });
  const cachedShare = input('cachedShare', '1', {
    label: 'cached share of input',
    given: workload.cachedInputShare,
  });
  const writtenShare = input('writtenShare', '1', {
    label: 'share of input written to the cache',
    given: workload.cacheWriteShare,
  });
  const asked = askedCell(given);
  const requests = cell(id('requests'), 'req/month', {
    label: named('requests sent, retries included'),
    formula: asked.times(ONE.plus(given.retry)),
  });
  const allInput = cell(id('input'), 'MTok/month', {
    label: named('input tokens'),
    formula: requests.times(inputTokens).over(TOKENS_PER_MTOK),
  });
  const mTok = (name: string, fact: { label: string; formula: Expression }) =>
    cell(id(name), 'MTok/month', { label: named(fact.label), formula: fact.formula });
  const rates = rateCells({ ...given, requests });
  return {
    id: workload.id,
    name: workload.name,
    asked,
    reviewed: reviewedCell(workload, asked),
    requests,
    cachedInput: mTok('cachedInput', {
      label: 'cached input tokens',
      formula: allInput.times(cachedShare),
    }),
    cacheWrite: mTok('cacheWrite', {
      label: 'input tokens written to the cache',
      formula: allInput.times(writtenShare),
    }),
    freshInput: mTok('freshInput', {
      label: 'input tokens neither cached nor written to the cache',
      formula: allInput.times(ONE.minus(cachedShare).minus(writtenShare)),
    }),
    output: mTok('output', {
      label: 'output tokens',
      formula: requests.times(outputTokens).over(TOKENS_PER_MTOK),
    }),
    tokens: mTok('tokens', {
      label: 'tokens',
      formula: asked.times(inputTokens.plus(outputTokens)).over(TOKENS_PER_MTOK),
    }),
    inputAsked: mTok('inputAsked', {
      label: 'input tokens, retries left out',
      formula: asked.times(inputTokens).over(TOKENS_PER_MTOK),
    }),
    outputAsked: mTok('outputAsked', {
      label: 'output tokens, retries left out',
      formula: asked.times(outputTokens).over(TOKENS_PER_MTOK),
    }),
    ...rates,
    peakTokens: cell(id('peakTokens'), 'tok/s', {
      label: named('tokens a second in the busiest minute'),
      formula: rates.peakRate.times(inputTokens.plus(outputTokens)),
    }),
  };
}

/** Names of a workload's cells, and its inputs as leaves. */
function wordsOf(workload: WorkloadInputs) {
  const id = (name: string) => `demand.${workload.id}.${name}`;
  const named = (what: string) => `${what}, ${workload.name}`;
  const input = (name: string, unit: string, fact: { label: string; given: Given }) =>
    leaf(id(name), unit, { label: named(fact.label), ...fact.given });
  return { id, named, input };
}

/** Growth by the month, and over it the calendar where the workload has seasons. */
function askedCell({ workload, scale }: Question): Cell {
  const { id, named, input } = wordsOf(workload);
  const first = input('requestsPerMonth', 'req/month', {
    label: 'requests in month 1',
    given: workload.requestsPerMonth,
  });
  const growth = input('growth', '1/month', {
    label: 'growth per month',
    given: workload.growthPerMonth,
  });
  const plain = first.times(scale).compound(growth, ONE_MONTH);
  const season =
    workload.seasonality &&
    input('season', '1', {
      label: 'volume of the calendar month over the plain path',
      given: workload.seasonality,
    });
  return cell(id('asked'), 'req/month', {
    label: named('requests asked for'),
    formula: season === null ? plain : plain.times(season),
  });
}

function reviewedCell(workload: WorkloadInputs, asked: Cell): Cell | null {
  if (workload.reviewShare === null) return null;
  const { id, named, input } = wordsOf(workload);
  const share = input('reviewShare', '1', {
    label: 'share of answers a person looks at',
    given: workload.reviewShare,
  });
  return cell(id('reviewed'), 'item/month', {
    label: named('answers a person looks at'),
    formula: asked.times(share, ONE_ITEM_PER_REQUEST),
  });
}

/** Requests a second on average and in the busiest minute, and the shares that may wait. */
function rateCells({ workload, hours, requests }: Question & { readonly requests: Cell }) {
  const { id, named, input } = wordsOf(workload);
  const batchShare = input('batchShare', '1', {
    label: 'share sent as batch',
    given: workload.batchShare,
  });
  const flexShare = input('flexShare', '1', {
    label: 'share sent as flex',
    given: workload.flexShare,
  });
  const busiestHour = input('busiestHour', '1', {
    label: 'busiest hour over the mean',
    given: workload.busiestHourOverMean,
  });
  const burst = input('burst', '1', {
    label: 'busiest minute over its hour',
    given: workload.burstFactor,
  });
  const meanRate = cell(id('meanRate'), 'req/s', {
    label: named('mean request rate'),
    formula: requests.over(hours).over(SECONDS_PER_HOUR),
  });
  const peakRate = cell(id('peakRate'), 'req/s', {
    label: named('request rate in the busiest minute'),
    // Batch work waits for quiet hours, so only the rest peaks.
    formula: meanRate.times(ONE.minus(batchShare).times(busiestHour, burst).plus(batchShare)),
  });
  return { batchShare, flexShare, burst, meanRate, peakRate };
}
