import type { Evaluation } from '@/lib/decide/evaluation';
import { formatDate } from '@/lib/format/date';
import { formatCount } from '@/lib/format/count';
import { formatPercent } from '@/lib/format/ratio';
import type { PlannerView, ReportView, SourceLine } from './types';

const ASSUMPTIONS_ON_PAGE = 8;

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
  const best = view.options.find((row) => row.isBest);
  const figures = best?.figures ?? null;
  return {
    title: 'API, rent or own?',
    scenarioName: scenario.name,
    date: scenario.pricesAt,
    verdict: view.verdict,
    kpis:
      figures === null
        ? []
        : [
            { label: `${scenario.horizonMonths}-month cost`, value: figures.total.text },
            { label: 'Present value', value: figures.presentValue.text },
            { label: 'Saved against today', value: figures.saving?.text ?? 'today’s route' },
            { label: 'Cash needed up front', value: figures.cashNeeded.text },
            { label: 'Pays back', value: figures.payback },
            { label: 'Break-even volume', value: figures.breakEven },
          ],
    options: {
      caption: `Routes over ${scenario.horizonMonths} months at ${formatPercent(scenario.discountRatePerYear)} cost of capital`,
      head: [
        'Route',
        `${scenario.horizonMonths}-month cost`,
        'Present value',
        'Month 1',
        'Cash up front',
        'Saved',
        'Pays back',
        'Break-even volume',
      ],
      rows: view.options.map((row) => {
        const name = row.label;
        if (row.figures === null) return [name, `Not available: ${row.refusal ?? 'not known'}`];
        const { total, presentValue, firstMonth, cashNeeded, saving, payback, breakEven } =
          row.figures;
        return [
          name,
          total.text,
          presentValue.text,
          firstMonth.text,
          cashNeeded.text,
          saving?.text ?? 'today',
          payback,
          breakEven,
        ];
      }),
    },
    cash: view.cash,
    staircase: view.staircase,
    assumptions: {
      caption: 'What moves the answer most',
      head: ['Assumption', 'Value', 'Effect on the saving', 'Source'],
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
        formatPercent(workload.growthPerMonth),
      ]),
    },
    notes: [
      `Routes: ${view.options.map((row) => `${row.label.toLowerCase()} is ${row.description}`).join('; ')}.`,
      `Prices in force on ${formatDate(scenario.pricesAt)}; list prices unless stated.`,
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

function sourceWords({ kind, text }: SourceLine): string {
  return `${SOURCE_KINDS[kind]}. ${text}`;
}
