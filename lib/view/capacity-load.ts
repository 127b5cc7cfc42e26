import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { formatCount, formatTokens } from '@/lib/format/count';
import { formatRange } from '@/lib/format/range';
import { formatPercent } from '@/lib/format/ratio';
import { formatDuration } from '@/lib/format/time';
import type { Cell } from '@/lib/graph/cell';
import type { Fleet } from '@/lib/model/fleet';
import type { Workload } from '@/lib/scenario/schema';
import type { ServingPoint, ServingProfile } from '@/lib/serving/profile';
import { axis } from './axis';
import { doublingAxis, onDoublings } from './doubling-axis';
import { figureOf } from './figures';
import type { DataTable, FiguredChart, Limit, LineChartView } from './types';
import { listed } from './words';

const requests = (count: number) => {
  const whole = formatCount(Math.floor(count));
  return `${whole} ${whole === '1' ? 'request' : 'requests'}`;
};
const atOnce = (count: number) => `${requests(count)} at once`;
const perSecond = (tokens: number) => `${formatTokens(Math.round(tokens))}/s`;

interface LoadQuestion {
  readonly evaluation: Evaluation;
  readonly option: CostedOption;
  readonly fleet: Fleet;
  readonly workload: Workload;
  readonly profile: ServingProfile;
}

/** Throughput of one replica against requests at once, with the latency target and the full KV cache drawn in. */
export function underLoad(question: LoadQuestion): FiguredChart {
  const { evaluation, fleet, workload } = question;
  const demand = evaluation.ledger.demand.workloads.find(({ id }) => id === workload.id);
  const load = fleet.byWorkload.get(workload.id);
  const named = (label: string, cell: Cell) => ({ label, figure: figureOf(evaluation, cell) });
  return {
    chart: chartOf(question),
    figures:
      demand === undefined || load === undefined
        ? []
        : [
            named('One replica serves', load.perReplica),
            named('Asked for in the busiest minute', demand.peakRate),
            named('Replicas it keeps busy then', load.peakLoad),
          ],
  };
}

function chartOf(question: LoadQuestion): LineChartView {
  const { option, workload, profile } = question;
  const { points, workedAt } = profile;
  const rates = points.map((point) => point.outputTokensPerSecond);
  const highest = Math.max(1, ...points.map(({ concurrency }) => concurrency));
  return {
    title: `One replica answers ${atOnce(workedAt.concurrency)} within the latency target`,
    measure: `Output tokens a second against requests at once, every doubling as wide; ${workload.name}, ${formatCount(workload.inputTokens)} tokens in and ${formatCount(workload.outputTokens)} out; ${targetWords(workload)}`,
    summary: summary(question),
    table: table(profile, workload),
    x: doublingAxis({ title: 'Requests at once', high: highest }),
    y: axis({
      title: 'Output tokens a second, one replica',
      low: 0,
      high: Math.max(1, ...rates),
      print: (tokens) => formatTokens(tokens, { style: 'axis' }),
    }),
    lines: [
      {
        option: option.id,
        label: 'One replica',
        points: points.map((point) => ({
          x: onDoublings(point.concurrency),
          y: point.outputTokensPerSecond,
        })),
      },
    ],
    marks: [
      {
        x: onDoublings(Math.max(1, Math.floor(workedAt.concurrency))),
        y: workedAt.outputTokensPerSecond,
        value: perSecond(workedAt.outputTokensPerSecond),
        text: workingPoint(profile),
        option: option.id,
      },
    ],
    limits: limitsOf(profile),
  };
}

/** Where the target ends, and where the KV cache is full; a cache for one request is no place on the curve. */
function limitsOf({ points, workedAt, nextMisses }: ServingProfile): Limit[] {
  const last = Math.max(...points.map(({ concurrency }) => concurrency));
  const limit = (count: number, text: string): Limit => ({ x: onDoublings(count), text });
  const target = Math.max(1, Math.floor(workedAt.concurrency));
  const full = Math.floor(workedAt.kvCapacity);
  return [
    ...(nextMisses.length === 0 ? [] : [limit(target, 'latency target')]),
    ...(full <= 1 || full > last ? [] : [limit(full, 'KV cache full')]),
  ];
}

function targetWords({ ttftMs, tpotMs }: Workload): string {
  return `target: ${formatDuration(ttftMs)} to the first token and ${formatDuration(tpotMs)} a token, means`;
}

/** "Sized for 37 requests at once: 1,480 tokens/s (80 % band …), first token after 1.2 s, then 47 ms a token" */
function workingPoint({ workedAt }: ServingProfile): string {
  const { concurrency, outputTokensPerSecond, ttftMs, tpotMs, band80 } = workedAt;
  const [low, high] = band80;
  const band = formatRange({ low, high }, (tokens) => formatCount(Math.round(tokens)));
  return `Sized for ${atOnce(concurrency)}: ${perSecond(outputTokensPerSecond)} (${formatPercent(0.8)} band ${band}), first token after ${formatDuration(ttftMs)}, then ${formatDuration(tpotMs)} a token`;
}

function summary({ workload, profile }: LoadQuestion): string {
  const { points, workedAt } = profile;
  const most = points.reduce((best, point) =>
    point.outputTokensPerSecond > best.outputTokensPerSecond ? point : best,
  );
  return [
    `Line chart of one replica serving ${workload.name} under rising load.`,
    `${workingPoint(profile)}.`,
    ...next(profile, workload),
    `It holds ${requests(workedAt.kvCapacity)} in memory; further ones wait.`,
    `The most it gives here is ${perSecond(most.outputTokensPerSecond)} at ${atOnce(most.concurrency)}, with a first token after ${formatDuration(most.ttftMs)} and ${formatDuration(most.tpotMs)} a token.`,
    'Read from the estimator, load by load; means, not worst cases.',
  ].join(' ');
}

/** Which target ends the load. */
function next({ nextMisses }: ServingProfile, { ttftMs, tpotMs }: Workload): string[] {
  const words = {
    ttft: `the ${formatDuration(ttftMs)} to the first token`,
    tpot: `the ${formatDuration(tpotMs)} a token`,
  };
  return nextMisses.length === 0
    ? []
    : [`One request more would miss ${listed(nextMisses.map((miss) => words[miss]))}.`];
}

function table({ points }: ServingProfile, workload: Workload): DataTable {
  return {
    caption: `One replica serving ${workload.name}, by requests at once`,
    head: [
      'Requests at once',
      'Output tokens/s',
      'Time to first token',
      'Time per output token',
      'Within the target',
    ],
    rows: points.map(row),
  };
}

function row(point: ServingPoint): string[] {
  return [
    formatCount(point.concurrency),
    formatCount(point.outputTokensPerSecond),
    formatDuration(point.ttftMs),
    formatDuration(point.tpotMs),
    point.meets ? 'yes' : 'no',
  ];
}
