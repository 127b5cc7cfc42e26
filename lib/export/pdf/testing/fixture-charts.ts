import type { Line, LineChartView } from '@/lib/view/types';
import { optionIds, optionLabels, type OptionId } from '@/lib/scenario/options';

const months = Array.from({ length: 37 }, (_, month) => month);

/** Dollars spent before month 1 and in each month; spending grows by 3 % a month where usage is billed. */
const spending: Readonly<Record<OptionId, readonly [number, number, number]>> = {
  'frontier-api': [0, 20_700, 1.03],
  'small-api': [12_000, 15_900, 1.03],
  'hosted-open': [13_000, 13_800, 1.03],
  rented: [38_000, 46_700, 1],
  owned: [610_000, 40_000, 1],
  edge: [50_000, 30_000, 1],
  seats: [5000, 30_000, 1],
};

function cashLine(option: OptionId): Line {
  const [upFront, monthly, growth] = spending[option];
  const points = months.map((month) => {
    const spent = Array.from({ length: month }, (_, i) => monthly * growth ** i);
    return { x: month, y: spent.reduce((sum, usd) => sum + usd, upFront) };
  });
  return { option, label: optionLabels[option], points };
}

const noTable = { caption: '', head: [], rows: [] };

/** Money spent so far by month, one line a route. */
export const cashChart: LineChartView = {
  title: 'Hosted open weights cost least from month 2 on',
  measure: 'Cumulative cash paid, US dollars, month 0 is before launch',
  summary:
    'Cumulative cash over 36 months. Hosted open weights end lowest at $0.90m; today’s frontier API at $1.31m; owned servers highest at $2.05m.',
  table: noTable,
  x: {
    title: 'month',
    domain: [0, 36],
    ticks: [0, 6, 12, 18, 24, 30, 36].map((at) => ({ at, text: `${at}` })),
  },
  y: {
    title: '$m',
    domain: [0, 2_200_000],
    ticks: [0, 0.5, 1, 1.5, 2].map((m) => ({ at: m * 1e6, text: m === 0 ? '0' : `${m}` })),
  },
  lines: optionIds.map(cashLine),
  marks: [{ x: 1.858, y: 39_000, value: '$39.0k', text: 'Hosted passes the API in month 2' }],
};

const volumes = Array.from({ length: 101 }, (_, i) => i * 40);

function costAt(option: OptionId, millionTokens: number): number {
  switch (option) {
    case 'frontier-api':
      return millionTokens * 34;
    case 'small-api':
      return 1_500 + millionTokens * 25;
    case 'hosted-open':
      return 2_500 + millionTokens * 18.5;
    case 'rented':
      return 8_000 + Math.ceil(Math.max(millionTokens, 1) / 900) * 22_100;
    case 'owned':
      return 36_000 + Math.ceil(Math.max(millionTokens, 1) / 900) * 14_300;
    case 'edge':
      return 31_000;
    case 'seats':
      return 30_000;
  }
}

/** A staircase is drawn as stairs: each step's two ends share their x. */
function stairs(option: OptionId): Line {
  const isStepped = option === 'rented' || option === 'owned';
  const points = volumes.flatMap((x, i) => {
    const y = costAt(option, x);
    const before = volumes[i - 1];
    const previous = before === undefined ? y : costAt(option, before);
    return isStepped && previous !== y
      ? [
          { x, y: previous },
          { x, y },
        ]
      : [{ x, y }];
  });
  return { option, label: optionLabels[option], points };
}

/** Monthly cost by volume, one line a route. */
export const staircaseChart: LineChartView = {
  title: 'Owning passes the API at 2.3 billion tokens a month; you are at 0.6',
  measure: 'Cost a month in US dollars, by volume; self-hosting rises a replica at a time',
  summary:
    'Monthly cost against volume. API routes rise with volume, self-hosted routes in steps. Owned servers cost less than the frontier API from 2.3 billion tokens a month.',
  table: noTable,
  x: {
    title: 'billion tokens a month',
    domain: [0, 4000],
    ticks: [0, 1000, 2000, 3000, 4000].map((at) => ({ at, text: `${at / 1000}` })),
  },
  y: {
    title: '$k a month',
    domain: [0, 140_000],
    ticks: [0, 40, 80, 120].map((k) => ({ at: k * 1000, text: `${k}` })),
  },
  lines: optionIds.map(stairs),
  marks: [
    { x: 600, y: 20_400, value: '$20.4k', text: 'you: $20k', option: 'frontier-api' },
    {
      x: 2320.6,
      y: 78_900,
      value: '$78.9k',
      text: 'Owned passes the frontier API at 2.3 billion',
    },
  ],
};
