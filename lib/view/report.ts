import type { Evaluation } from '@/lib/decide/evaluation';
import { formatDate } from '@/lib/format/date';
import { formatCount } from '@/lib/format/count';
import { printShare } from './print';
import type {
  LineChartView,
  Mark,
  OptionFigures,
  PlannerView,
  ReportView,
  SourceLine,
} from './types';
import { inSentence, listed, routeName, runnerUp } from './words';

/** More would push the board's one page over its edge; the screen shows all of them. */
const ASSUMPTIONS_ON_PAGE = 3;

/** Cells after a refusal that runs over the rest of its row. */
const NO_FIGURES = ['', '', '', '', '', ''];

const SOURCE_KINDS: Readonly<Record<SourceLine['kind'], string>> = {
  input: 'Input',
  quoted: 'Quoted',
  assumed: 'Assumed',
  definition: 'Definition',
  modelled: 'Modelled',
};

/** The board report: the page's own figures, arranged for paper. */
export function reportOf(given: {
  evaluation: Evaluation;
  view: PlannerView;
  link: string;
}): ReportView {
  const { evaluation, view, link } = given;
  const { scenario } = evaluation;
  return {
    title: 'API, rent or own?',
    scenarioName: scenario.name,
    date: scenario.pricesAt,
    verdict: view.verdict,
    kpis: keyFigures(evaluation, view),
    options: {
      caption: `Routes over ${scenario.horizonMonths} months at ${printShare(scenario.discountRatePerYear)} cost of capital`,
      head: [
        'Route',
        `${scenario.horizonMonths}-month cost`,
        'Present value',
        'Month 1',
        'Cash up front',
        'Saved against today',
        'Pays back',
        'Break-even volume',
      ],
      rows: view.options.map((row) => {
        const name = row.label;
        if (row.figures === null)
          return [name, `Not available. ${row.refusal ?? ''}`, ...NO_FIGURES];
        const { total, presentValue, firstMonth, cashNeeded, saving, payback, breakEven } =
          row.figures;
        return [
          name,
          total.text,
          presentValue.text,
          firstMonth.text,
          cashNeeded.text,
          saving?.text ?? 'today’s route',
          payback,
          breakEven,
        ];
      }),
    },
    cash: withMarks(view.cash, ({ option }) => option === evaluation.verdict.best),
    staircase: withMarks(view.staircase, isGpuCrossing),
    assumptions: {
      caption: 'What moves the answer most',
      head: ['Assumption', 'Value', 'What moving it does', 'Source'],
      rows: view.assumptions
        .slice(0, ASSUMPTIONS_ON_PAGE)
        .map((row) => [row.label, row.figure.text, row.influence, sourceWords(row.source)]),
    },
    workloads: {
      caption: 'Workloads',
      head: ['Workload', 'Requests a month', 'Tokens in', 'Tokens out', 'Growth a month'],
      rows: scenario.workloads.map((workload) => [
        workload.name,
        formatCount(workload.requestsPerMonth),
        formatCount(workload.inputTokens),
        formatCount(workload.outputTokens),
        printShare(workload.growthPerMonth),
      ]),
    },
    notes: [
      `Routes: ${view.options.map((row) => `${inSentence(row.label)}, ${row.description}`).join('; ')}.`,
      `Prices in force on ${formatDate(scenario.pricesAt)}${discounts(evaluation)}.`,
      ...view.notices,
    ],
    footer: {
      scenarioId: view.scenarioId,
      catalogueRelease: view.catalogueRelease,
      engineVersion: view.engineVersion,
      link,
    },
  };
}

/** What the board looks at first: what the move brings, or what staying is worth. */
function keyFigures(evaluation: Evaluation, view: PlannerView): ReportView['kpis'] {
  const best = view.options.find((row) => row.isBest);
  const figures = best?.figures ?? null;
  if (best === undefined || figures === null) return [];
  const cost = [
    { label: `${evaluation.scenario.horizonMonths}-month cost`, value: figures.total.text },
    { label: 'Present value', value: figures.presentValue.text },
  ];
  return best.isToday
    ? [...cost, ...nextBest(evaluation, view)]
    : [...cost, ...moveFigures(figures)];
}

function moveFigures(figures: OptionFigures): ReportView['kpis'] {
  return [
    { label: 'Saved against today', value: figures.saving?.text ?? 'today’s route' },
    { label: 'Cash needed up front', value: figures.cashNeeded.text },
    { label: 'Pays back', value: figures.payback },
  ];
}

function nextBest(evaluation: Evaluation, view: PlannerView): ReportView['kpis'] {
  const next = runnerUp(evaluation, evaluation.baseline);
  const row = view.options.find(({ option }) => option === next?.id);
  if (next === undefined || row?.figures == null) return [];
  return [
    { label: 'Next best route', value: routeName(evaluation, next.id) },
    { label: 'Its present value', value: row.figures.presentValue.text },
    { label: 'It breaks even at', value: row.figures.breakEven },
  ];
}

/** ", as listed", or what was entered in place of the list. */
function discounts({ scenario }: Evaluation): string {
  const { frontierApi, smallApi, hostedOpen, rented, owned } = scenario;
  const routes = [
    { name: 'frontier API', share: frontierApi.discountShare },
    { name: 'small API', share: smallApi.discountShare },
    { name: 'hosted open weights', share: hostedOpen.discountShare },
  ].filter(({ share }) => share > 0);
  const entered = [
    ...routes.map(({ name, share }) => `${printShare(share)} off ${name}`),
    ...(rented.usdPerGpuHour === null ? [] : ['your own GPU rent']),
    ...(owned.usdPerServer === null ? [] : ['your own server price']),
  ];
  return entered.length === 0 ? ', as listed' : `, as listed but for ${listed(entered)}`;
}

function sourceWords({ kind, text }: SourceLine): string {
  return `${SOURCE_KINDS[kind]}. ${text}`;
}

/** On paper a mark carries its words beside it, so only those that decide are kept. */
function withMarks(chart: LineChartView, isKept: (mark: Mark) => boolean): LineChartView {
  return { ...chart, marks: chart.marks.filter(isKept) };
}

/** Where renting or owning overtakes today’s route, not what each costs at the planned volume. */
function isGpuCrossing({ option, text }: Mark): boolean {
  return (option === 'rented' || option === 'owned') && !text.includes('at your volume');
}
