import { optionIds, optionLabels } from '@/lib/scenario/options';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { PlannerEngine } from '@/lib/store/engine';
import type {
  CapacityView,
  ChoicesView,
  FigureExplanation,
  LineChartView,
  OptionRow,
  PlannerView,
} from '@/lib/view/types';
import { scenarioFixture } from './scenario-fixture';

// Stands in for the engine in component tests and screen work: believable shapes, no real model.

const monthlyUsd: Record<OptionId, number> = {
  'frontier-api': 38_000,
  'small-api': 9_200,
  'hosted-open': 11_400,
  rented: 47_000,
  owned: 23_500,
};
const upFrontUsd: Record<OptionId, number> = {
  'frontier-api': 0,
  'small-api': 40_000,
  'hosted-open': 60_000,
  rented: 120_000,
  owned: 640_000,
};
const descriptions: Record<OptionId, string> = {
  'frontier-api': 'Claude Sonnet 5 on Anthropic',
  'small-api': 'GPT-5 mini on OpenAI',
  'hosted-open': 'Llama 3.3 70B on Together AI',
  rented: 'Llama 3.3 70B, FP8, vLLM on 8× H100 at AWS',
  owned: 'Llama 3.3 70B, FP8, vLLM on DGX H100',
};
const usd = (value: number) =>
  `$${String(Math.round(value / 1000)).replace(/\B(?=(\d{3})+$)/g, ',')}k`;
const fig = (id: string, text: string) => ({ id, text });

function cumulative(option: OptionId, scale: number) {
  const isApi = option.endsWith('api') || option === 'hosted-open';
  return Array.from({ length: 37 }, (_, month) => ({
    x: month,
    y: upFrontUsd[option] + month * monthlyUsd[option] * (isApi ? scale * (1 + month / 60) : 1),
  }));
}

function row(option: OptionId, scale: number, refused: boolean): OptionRow {
  const total = cumulative(option, scale).at(-1)?.y ?? NaN;
  const head = {
    option,
    label: optionLabels[option],
    description: descriptions[option],
    isBest: option === 'small-api',
    isToday: option === 'frontier-api',
  };
  if (refused)
    return {
      ...head,
      refusal:
        'Cannot be costed: Llama 3.3 70B in BF16 needs 141 GB for its weights, and this server has 80 GB.',
      figures: null,
    };
  return {
    ...head,
    refusal: null,
    figures: {
      total: fig(`${option}.total`, usd(total)),
      presentValue: fig(`${option}.presentValue`, usd(total * 0.87)),
      firstMonth: fig(`${option}.month`, usd(monthlyUsd[option] * scale)),
      cashNeeded: fig(`${option}.cashNeeded`, usd(upFrontUsd[option])),
      saving: head.isToday
        ? null
        : fig(`${option}.saving`, option === 'rented' ? '($612k)' : usd(total)),
      payback: head.isToday ? '–' : option === 'rented' ? 'never' : 'month 4',
      breakEven: head.isToday
        ? '–'
        : option === 'rented'
          ? 'never'
          : 'from 2.3 billion tokens a month',
      usdPerMTok: fig(`${option}.usdPerMTok`, '$3.41'),
    },
  };
}

const months = [0, 6, 12, 18, 24, 30, 36];

function cash(scale: number, refused: boolean): LineChartView {
  const options = optionIds.filter((option) => !(refused && option === 'owned'));
  return {
    title: 'The small API is cheapest from month 2 on',
    measure: 'Cumulative cash paid, $ million, by month',
    summary:
      'Five lines rise from month 0 to month 36. The frontier API ends highest; the small API lowest. Owned servers start at $640k.',
    table: {
      caption: 'Cumulative cash paid, $ thousand',
      head: ['Month', ...options.map((option) => optionLabels[option])],
      rows: months.map((month) => [
        String(month),
        ...options.map((option) => usd(cumulative(option, scale)[month]?.y ?? NaN)),
      ]),
    },
    x: { title: 'Month', domain: [0, 36], ticks: months.map((at) => ({ at, text: String(at) })) },
    y: {
      title: '$ million',
      domain: [0, 2_500_000],
      ticks: [0, 0.5, 1, 1.5, 2, 2.5].map((at) => ({
        at: at * 1e6,
        text: at === 0 ? '0' : String(at),
      })),
    },
    lines: options.map((option) => ({
      option,
      label: optionLabels[option],
      points: cumulative(option, scale),
    })),
    marks: [
      { x: 1.4, y: 60_000, text: 'Small API pays back after 1.4 months', option: 'small-api' },
      { x: 21.5, y: 1_145_000, text: 'Owned servers pay back after 22 months', option: 'owned' },
    ],
  };
}

function staircase(): LineChartView {
  const volumes = Array.from({ length: 41 }, (_, index) => index * 0.25e9);
  const stairs = (option: OptionId, volume: number) =>
    option === 'rented'
      ? 20_000 + 9_000 * Math.ceil(volume / 1.5e9)
      : option === 'owned'
        ? 22_000 + 5_500 * Math.ceil(volume / 2e9)
        : ((monthlyUsd[option] * volume) / 5e9) * 1.1;
  return {
    title: 'Owning wins above 6.6 billion tokens a month; you are at 2.9',
    measure: 'Cost of a month, $ thousand, by tokens a month',
    summary: 'API routes rise in straight lines, self-hosted routes in stairs.',
    table: {
      caption: 'Cost of a month by volume',
      head: ['Tokens a month', ...optionIds.map((option) => optionLabels[option])],
      rows: [0, 2.5e9, 5e9, 7.5e9, 1e10].map((volume) => [
        `${volume / 1e9} billion`,
        ...optionIds.map((option) => usd(stairs(option, volume))),
      ]),
    },
    x: {
      title: 'Tokens a month, billion',
      domain: [0, 1e10],
      ticks: [0, 2, 4, 6, 8, 10].map((at) => ({ at: at * 1e9, text: String(at) })),
    },
    y: {
      title: '$ thousand a month',
      domain: [0, 100_000],
      ticks: [0, 25, 50, 75, 100].map((at) => ({ at: at * 1000, text: String(at) })),
    },
    lines: optionIds.map((option) => ({
      option,
      label: optionLabels[option],
      points: volumes.map((x) => ({ x, y: stairs(option, x) })),
    })),
    marks: [
      ...optionIds.map((option) => ({
        x: 2.75e9,
        y: stairs(option, 2.75e9),
        option,
        text: `${optionLabels[option]} at your volume: ${usd(stairs(option, 2.75e9))} a month`,
      })),
      {
        x: 6.6e9,
        y: 44_000,
        text: 'Owned servers break even at 6.6 billion tokens a month',
        option: 'owned',
      },
    ],
  };
}

function capacity(option: 'rented' | 'owned'): CapacityView {
  return {
    option,
    label: optionLabels[option],
    layout: '8× H100 SXM in each machine, 2 GPUs per replica, FP8, vLLM',
    rows: [
      { label: 'Replicas, spare one included', figure: fig(`${option}.replicas`, '5') },
      { label: 'GPUs', figure: fig(`${option}.gpus`, '16'), note: 'whole machines of 8' },
      { label: 'Average use', figure: fig(`${option}.utilisation`, '31 %') },
      { label: 'Free in the busiest minute', figure: fig(`${option}.headroom`, '12 %') },
    ],
    workloads: scenarioFixture.workloads.map((workload, index) => ({
      name: workload.name,
      peak: fig(`${option}.peak.${workload.id}`, `${(1.3 + index).toString()} requests/s`),
      perReplica: fig(
        `${option}.perReplica.${workload.id}`,
        `${(2.1 + index).toString()} requests/s`,
      ),
      share: fig(`${option}.share.${workload.id}`, `${30 + index * 5} %`),
    })),
    utilisation: 0.31,
    peakLoad: 0.88,
    badge: option === 'owned' ? 'Throughput estimated, not measured on this set-up' : null,
  };
}

const assumptions = [
  [
    'Frontier API price, output',
    '$15.00',
    'Below $4.10/MTok staying becomes the best route.',
    1,
    false,
  ],
  ['Requests a month', '2.6M', null, 0.82, false],
  ['Electricity price', '$0.085/kWh', null, 0.2, true],
  [
    'People to run owned servers',
    '1.25 FTE',
    'Below 0.2 FTE owning becomes the best route.',
    0.64,
    false,
  ],
] as const;

function view(scenario: Scenario): PlannerView {
  const [chat] = scenario.workloads;
  const scale = (chat?.requestsPerMonth ?? NaN) / 500_000;
  const refused = scenario.owned.pue > 3;
  return {
    scenario,
    scenarioId: '7f3a91c2',
    catalogueRelease: '2026-11-21',
    engineVersion: '0.1.0',
    verdict: {
      kind: 'move',
      headline:
        scale > 2
          ? 'Move everything to owned servers; the volume now carries them.'
          : 'Move to the small API. Do not buy GPUs yet.',
      sentences: [
        'GPT-5 mini costs $502k over 36 months, $1.31m less than today’s frontier API.',
        'Owning breaks even at 6.6 billion tokens a month; you are at 2.9.',
      ],
      against:
        'The small API must answer as well: if one request in five has to go to the frontier model after all, half of the saving is gone.',
    },
    options: optionIds.map((option) => row(option, scale, refused && option === 'owned')),
    cash: cash(scale, refused),
    staircase: staircase(),
    breakdown: {
      title: 'People cost more than electricity on every self-hosted route',
      measure: 'Cost over 36 months by part, $ thousand',
      summary: 'Bars of five routes split into parts.',
      table: {
        caption: 'Cost over 36 months by part',
        head: ['Route', 'Part', 'Cost'],
        rows: [['Frontier API', 'Output tokens', '$900k']],
      },
      maximum: 1_900_000,
      bars: optionIds.map((option) => ({
        option,
        label: optionLabels[option],
        total: fig(`${option}.total`, usd(monthlyUsd[option] * 40)),
        parts: (option === 'rented' || option === 'owned'
          ? ['Hardware', 'People', 'Electricity', 'Hosting', 'Migration']
          : ['Output tokens', 'Input tokens', 'People']
        ).map((label, index) => ({
          label,
          value: (monthlyUsd[option] * 20) / (index + 1),
          figure: fig(`${option}.part.${index}`, usd((monthlyUsd[option] * 20) / (index + 1))),
        })),
      })),
    },
    capacity: [capacity('rented'), capacity('owned')],
    assumptions: assumptions.map(([label, text, flips, weight, stale]) => ({
      figure: fig(`assumption.${label}`, text),
      label,
      influence: '36-month saving moves by $120k when this is 10 % lower or higher',
      weight,
      flips,
      source: {
        kind: 'quoted',
        text: 'Anthropic price page, in force since 2026-03-13',
        url: 'https://www.anthropic.com/pricing',
        stale,
      },
    })),
    notices: ['Batch requests are priced at the standard rate where an offer has no batch tier.'],
  };
}

function explain(id: string): FigureExplanation {
  const isLeaf = id.includes('price');
  return {
    id,
    label: isLeaf ? 'GPU rent' : '36-month cost of rented GPUs',
    value: isLeaf ? '$3.93/GPU/h' : '$1.69m',
    words: isLeaf
      ? []
      : [
          { text: 'GPUs', id: 'rented.gpus' },
          { text: ' × ', id: null },
          { text: 'GPU rent', id: 'rented.price' },
          { text: ' × ', id: null },
          { text: 'hours per month', id: 'hours.price' },
        ],
    numbers: isLeaf
      ? []
      : [
          { text: '16', id: 'rented.gpus' },
          { text: ' × ', id: null },
          { text: '$3.93', id: 'rented.price' },
          { text: ' × ', id: null },
          { text: '730 h', id: 'hours.price' },
        ],
    months: isLeaf
      ? null
      : {
          caption: 'Month by month',
          head: ['Month', '$'],
          rows: Array.from({ length: 36 }, (_, month) => [String(month + 1), '45,902']),
        },
    operands: isLeaf
      ? []
      : [
          { figure: fig('rented.gpus', '16'), label: 'GPUs' },
          { figure: fig('rented.price', '$3.93/GPU/h'), label: 'GPU rent' },
        ],
    leaves: [
      {
        figure: fig('rented.price', '$3.93/GPU/h'),
        label: 'GPU rent',
        source: {
          kind: 'quoted',
          text: 'AWS p5.48xlarge on demand, us-east-1, read 2026-11-02',
          url: 'https://aws.amazon.com/ec2/pricing/',
          stale: true,
        },
      },
    ],
  };
}

const choice = (value: string, label: string, group?: string) =>
  group === undefined ? { value, label } : { value, label, group };

export const choicesFixture: ChoicesView = {
  frontierOffers: [
    choice('anthropic/claude-sonnet-5', 'Claude Sonnet 5', 'Anthropic'),
    choice('openai/gpt-5', 'GPT-5', 'OpenAI'),
  ],
  smallOffers: [choice('openai/gpt-5-mini', 'GPT-5 mini', 'OpenAI')],
  openOffers: [choice('together/llama-3.3-70b', 'Llama 3.3 70B on Together AI', 'Together AI')],
  models: [choice('llama-3.3-70b', 'Llama 3.3 70B'), choice('llama-3.1-8b', 'Llama 3.1 8B')],
  engines: [choice('vllm', 'vLLM'), choice('sglang', 'SGLang')],
  precisions: [choice('bf16', 'BF16'), choice('fp8', 'FP8')],
  cloudOffers: [choice('aws/p5.48xlarge', '8× H100 at AWS', 'AWS')],
  servers: [choice('dgx-h100', 'DGX H100')],
};

/** The stand-in engine. A burst factor above 50 is refused, as the real rule has it. */
export const engineFixture: PlannerEngine & { defaultScenario(): Scenario } = {
  defaultScenario: () => scenarioFixture,
  evaluate: view,
  explain,
  choices: () => choicesFixture,
  validate: (draft) => {
    // Tests hand in drafts of the fixture only.
    const scenario = draft as Scenario;
    const texts = JSON.stringify(draft).match(/"(requestsPerMonth|pue|burstFactor)":"/g);
    return texts === null
      ? { ok: true, scenario }
      : { ok: false, problems: [{ path: 'owned.pue', message: 'PUE must be at most 5' }] };
  },
  report: () => {
    throw new Error('The fixture writes no report.');
  },
};
