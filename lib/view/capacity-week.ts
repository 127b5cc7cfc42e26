import type { Evaluation, CostedOption } from '@/lib/decide/evaluation';
import { HOURS_PER_WEEK } from '@/lib/demand/profile';
import { formatCount, formatTokens } from '@/lib/format/count';
import { formatDay, formatDays, formatHour, formatHourOfWeek } from '@/lib/format/hour-of-week';
import { formatPercent } from '@/lib/format/ratio';
import type { Cell } from '@/lib/graph/cell';
import { cellById } from '@/lib/graph/graph';
import type { Fleet } from '@/lib/model/fleet';
import { axis } from './axis';
import { figureOf, firstValue } from './figures';
import type { DataTable, FiguredChart, Line, LineChartView } from './types';
import {
  alikeDays,
  busiestHour,
  DAYS_PER_WEEK,
  hourlyLoad,
  HOURS_PER_DAY,
  isEven,
  type HourLoad,
} from './week-hours';

const replicas = (count: number) => `${formatCount(count)} ${count === 1 ? 'replica' : 'replicas'}`;

interface WeekQuestion {
  readonly evaluation: Evaluation;
  readonly option: CostedOption;
  readonly fleet: Fleet;
}

/**
 * Every hour of a week of month 1 against what the machines could hold. In replicas, because
 * the workloads share them and a replica's tokens a second differ from one to the other.
 */
export function weekOfLoad(question: WeekQuestion): FiguredChart {
  const { evaluation, fleet, option } = question;
  const capacity = cellById(evaluation.graph, `${option.id}.capacity`);
  const hours = hourlyLoad(question);
  const held = firstValue(evaluation, capacity);
  const spare = firstValue(evaluation, fleet.spare);
  const planned = firstValue(evaluation, fleet.peakLoad);
  const named = (label: string, cell: Cell) => ({
    label,
    figure: figureOf(evaluation, cell),
  });
  return {
    chart: chartOf({ ...question, hours, held, spare, planned }),
    figures: [
      named('Mean load', fleet.meanLoad),
      named('Load in the busiest minute', fleet.peakLoad),
      named('The machines hold', capacity),
      named('Of these spare', fleet.spare),
    ],
  };
}

interface WeekFacts extends WeekQuestion {
  readonly hours: readonly HourLoad[];
  /** Replicas the machines could hold, those kept spare, and the load they are sized for. */
  readonly held: number | null;
  readonly spare: number | null;
  readonly planned: number | null;
}

function chartOf(facts: WeekFacts): LineChartView {
  const { hours, option, held, spare, planned } = facts;
  const busiest = busiestHour(hours);
  const loads = hours.map((hour) => hour.replicas);
  const bound = (label: string, value: number | null): Line[] =>
    value === null ? [] : [{ option: option.id, label, isBound: true, points: level(value) }];
  return {
    title: title(facts),
    measure: 'Replicas kept busy by all workloads together, hourly means over a week of month 1',
    summary: summary(facts),
    table: table(facts),
    x: {
      title: 'Day of the week',
      domain: [0, HOURS_PER_WEEK],
      ticks: Array.from({ length: DAYS_PER_WEEK }, (_, day) => ({
        at: (day + 0.5) * HOURS_PER_DAY,
        text: formatDay(day).slice(0, 3),
      })),
    },
    y: axis({
      title: 'Replicas kept busy',
      low: 0,
      high: Math.max(1, ...loads, held ?? 1),
      print: (count) => formatTokens(count, { style: 'axis' }),
    }),
    lines: [
      { option: option.id, label: 'Load', points: stairs(loads) },
      ...bound('All machines', held),
      ...bound(
        'Without spares',
        held === null || spare === null || spare === 0 ? null : held - spare,
      ),
      ...bound('Busiest minute', planned),
    ],
    marks: isEven(hours)
      ? []
      : [
          {
            x: busiest.hour + 0.5,
            y: busiest.replicas,
            value: replicas(busiest.replicas),
            text: `Busiest hour, ${formatHourOfWeek(busiest.hour)}: ${busy(busiest, held)}`,
            option: option.id,
          },
        ],
  };
}

/** "3.3 replicas busy, 59 % of the machines free" */
function busy({ replicas: count }: HourLoad, held: number | null): string {
  const free = freeShare(count, held);
  return `${replicas(count)} busy${free === null ? '' : `, ${formatPercent(free)} of the machines free`}`;
}

/** Share of what the machines hold that a load leaves free; null of no machines. */
function freeShare(load: number, held: number | null): number | null {
  return held === null || held === 0 ? null : 1 - load / held;
}

function title({ hours, held }: WeekFacts): string {
  const free = freeShare(busiestHour(hours).replicas, held);
  return free === null
    ? 'There is no load, and no machine waits for one'
    : `The busiest hour of the week leaves ${formatPercent(free)} of the machines free`;
}

function summary(facts: WeekFacts): string {
  const { hours, held, spare, planned } = facts;
  const busiest = busiestHour(hours);
  const mean = hours.reduce((sum, hour) => sum + hour.replicas, 0) / hours.length;
  return [
    'Line chart of the load of each hour of a week.',
    isEven(hours)
      ? `The same in every hour: ${busy(busiest, held)}.`
      : `Mean ${replicas(mean)}; busiest hour ${formatHourOfWeek(busiest.hour)}, ${busy(busiest, held)}.`,
    ...(held === null
      ? []
      : [
          `The machines hold ${replicas(held)}${spare === null || spare === 0 ? '' : `, ${formatCount(spare)} of them spare`}.`,
        ]),
    ...(planned === null
      ? []
      : [
          `They are sized for ${replicas(planned)}, as if every workload had its busiest minute at once.`,
        ]),
    'The workloads share the machines, and a replica’s tokens a second differ from one to the other, so the load is counted in replicas.',
    shapeWords(hours),
  ].join(' ');
}

/** The profiles are those of a day; the week repeats it. */
function shapeWords(hours: readonly HourLoad[]): string {
  const spans = alikeDays(hours);
  return spans.length === 1
    ? 'The workloads’ profiles give one day’s shape, repeated on all seven days.'
    : `The workloads’ profiles give one day’s shape, repeated: ${spans.map(formatDays).join(' and ')} are alike.`;
}

function table({ hours, held }: WeekFacts): DataTable {
  const spans = alikeDays(hours);
  const named = (what: string, days: { from: number; to: number }) =>
    spans.length === 1 ? what : `${what}, ${formatDays(days)}`;
  return {
    caption: 'Load by hour of the day, month 1',
    head: [
      'Hour',
      ...spans.flatMap((days) => [
        named('Replicas busy', days),
        named('Output tokens/s', days),
        named('Free', days),
      ]),
    ],
    rows: Array.from({ length: HOURS_PER_DAY }, (_, hour) => [
      formatHour(hour),
      ...spans.flatMap(({ from }) => {
        const load = hours[from * HOURS_PER_DAY + hour];
        if (load === undefined) throw new RangeError('a week has hours');
        const free = freeShare(load.replicas, held);
        return [
          formatCount(load.replicas),
          formatCount(load.outputTokensPerSecond),
          free === null ? 'no machines' : formatPercent(free),
        ];
      }),
    ]),
  };
}

/** Hourly means as stairs: each holds for its whole hour. */
function stairs(values: readonly number[]): Line['points'] {
  return values.flatMap((y, hour) => [
    { x: hour, y },
    { x: hour + 1, y },
  ]);
}

function level(y: number): Line['points'] {
  return [
    { x: 0, y },
    { x: HOURS_PER_WEEK, y },
  ];
}
