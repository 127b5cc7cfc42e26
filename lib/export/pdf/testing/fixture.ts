import type { DataTable, LineChartView, ReportView } from '@/lib/view/types';
import { cashChart, staircaseChart } from './fixture-charts';

// A made-up company's report: believable words and figures to lay out, not facts about any price.

/** The report of an ordinary scenario: five routes, three workloads, one page. */
export const report: ReportView = {
  title: 'Board report',
  scenarioName: 'Customer service assistants, Nordwind Insurance',
  date: '2026-11-21',
  verdict: {
    kind: 'move',
    headline:
      'Keep support chat on the API. Move document extraction to hosted open weights. Do not buy GPUs yet.',
    sentences: [
      'Moving extraction saves $412k over 36 months, 31 % of today’s bill, and pays back in month 2.',
      'Owning servers breaks even at 2.3 billion tokens a month; today’s volume is 0.6 billion.',
      'The saving holds in 83 of 100 simulated futures, P10–P90 $250k–$590k.',
    ],
    against:
      'If hosted prices rise by 40 % or the smaller model needs a second attempt for more than 12 % of documents, staying put is cheaper.',
  },
  kpis: [
    { label: 'Saving over 36 months', value: '$412k' },
    { label: 'Cash needed up front', value: '$13k' },
    { label: 'Payback', value: 'month 2' },
    { label: 'Net present value at 10 %', value: '$351k' },
    { label: 'Owning breaks even at', value: '2.3 bn tok' },
    { label: 'Chance of beating today', value: '83 %' },
  ],
  options: {
    caption: 'The five routes over 36 months',
    head: [
      'Route',
      '36-month cost, $',
      'Present value, $',
      'First month, $',
      'Cash needed, $',
      'Saving against today, $',
      'Pays back',
      'Cheaper above, tok/month',
    ],
    rows: [
      ['Frontier API', '$1,312,400', '$1,148,900', '$28,100', '–', 'today', 'today', 'today'],
      ['Small API', '1,021,700', '894,300', '21,900', '12,000', '290,700', 'month 2', '41 million'],
      [
        'Hosted open weights',
        '900,300',
        '798,100',
        '18,400',
        '13,000',
        '412,100',
        'month 2',
        '66 million',
      ],
      [
        'Rented GPUs',
        '1,718,600',
        '1,502,200',
        '46,300',
        '38,000',
        '(406,200)',
        'never',
        '2.2 billion',
      ],
      [
        'Owned servers',
        '2,049,900',
        '1,871,500',
        '648,200',
        '610,000',
        '(737,500)',
        'never',
        '2.3 billion',
      ],
    ],
  },
  cash: cashChart,
  staircase: staircaseChart,
  assumptions: {
    caption: 'What the answer rests on most',
    head: ['Assumption', 'Value', 'Influence on the saving', 'Source'],
    rows: [
      ['Requests a month', '2.4 million', '± 10 % moves it by $96k', 'Your input'],
      [
        'Hosted price, output',
        '$0.79/MTok',
        '± 10 % moves it by $61k; above $1.30 the API wins',
        'Host’s price page, read 2026-11-14',
      ],
      [
        'Frontier price, output',
        '$15.00/MTok',
        '± 10 % moves it by $58k',
        'Provider’s price page, read 2026-11-14',
      ],
      [
        'Answers that need a second attempt',
        '6 %',
        '± 10 % moves it by $22k',
        'Assumed: no measurement for your documents yet',
      ],
      [
        'H100 rent',
        '$3.79/h',
        'No influence below 2.2 billion tokens a month',
        'Market index, 2026-09',
      ],
      [
        'People running the platform',
        '0.5 FTE',
        'No influence on the API routes',
        'Assumed: one half of an engineer for up to 16 GPUs',
      ],
    ],
  },
  workloads: {
    caption: 'Workloads',
    head: ['Workload', 'Requests a month', 'Tokens in / out', 'Needs', 'Route', '36-month cost, $'],
    rows: [
      [
        'Support chat',
        '1,900,000',
        '1,850 / 240',
        'best quality, TTFT ≤ 800 ms',
        'Frontier API',
        '$611,200',
      ],
      [
        'Document extraction',
        '420,000',
        '6,200 / 510',
        'data stays in the EU',
        'Hosted open weights',
        '247,900',
      ],
      ['Agent notes', '80,000', '2,400 / 380', '–', 'Hosted open weights', '41,200'],
    ],
  },
  notes: [
    'Costs are list prices in US dollars without tax. Present values discount monthly flows at 10 % a year; Excel’s NPV would discount the first one too.',
    'Three assumptions are unconfirmed: the share of second attempts, the staffing of a platform team, and the resale value of GPUs after 36 months.',
  ],
  footer: {
    scenarioId: 'c4f1a9e27b30',
    catalogueRelease: '2026-11-14',
    engineVersion: '0.1.0',
    link: `https://breakeven.example/#s=1.${'dVNLb9swDP4rhs6xQ1l2'.repeat(76)}`,
  },
};

const refusals = [
  'Not available: the catalogue has no price for a smaller model of this provider in the EU',
  'Not available: no host of Llama 3.3 70B keeps data in the EU',
  'Not available: TTFT ≤ 150 ms cannot be met with 6,200 input tokens on 8× H100 SXM; the fastest layout takes 410 ms',
  'Not available: the site has 12 kW and one server needs 14.3 kW',
];

/** The same report where four of the five routes cannot be costed. */
export const refused: ReportView = {
  ...report,
  options: {
    ...report.options,
    rows: report.options.rows.map((row, i) =>
      i === 0 ? row : [row[0] ?? '', refusals[i - 1] ?? '', '', '', '', '', '', ''],
    ),
  },
  cash: withOneLine(cashChart),
  staircase: withOneLine(staircaseChart),
};

function withOneLine(chart: LineChartView): LineChartView {
  return { ...chart, lines: chart.lines.slice(0, 1), marks: [] };
}

/** The same report with so many workloads that it needs more pages. */
export function withWorkloads(count: number): ReportView {
  const rows = Array.from({ length: count }, (_, i): string[] => [
    `Workload ${i + 1}`,
    `${(i + 1) * 1000}`,
    '1,850 / 240',
    'best quality',
    'Frontier API',
    `${i + 1},200`,
  ]);
  const workloads: DataTable = { ...report.workloads, rows };
  return { ...report, workloads };
}
