import type { Evaluation } from '@/lib/decide/evaluation';
import { formatMoney } from '@/lib/format/money';
import { cellById } from '@/lib/graph/graph';
import type { FinancingMethod } from '@/lib/model/machine-inputs';
import type { WayToPay } from '@/lib/model/ways-to-pay';
import { figureOf, firstValue } from './figures';
import type { StatementRow, WaysToPayView } from './finance-types';
import { listed, sentence } from './words';

const names: Readonly<Record<FinancingMethod, { head: string; inSentence: string }>> = {
  cash: { head: 'Cash', inSentence: 'paying cash' },
  loan: { head: 'Loan', inSentence: 'a loan' },
  'finance-lease': { head: 'Finance lease', inSentence: 'a finance lease' },
  'operating-lease': { head: 'Operating lease', inSentence: 'an operating lease' },
};

interface Way {
  readonly method: FinancingMethod;
  readonly cells: WayToPay;
  readonly usd: number;
}

/** The same servers paid for in four ways; null where no servers are owned. */
export function waysToPayView(evaluation: Evaluation): WaysToPayView | null {
  const { ledger, scenario } = evaluation;
  const all = [...(ledger.waysToPay ?? [])].flatMap(([method, cells]): Way[] => {
    const usd = firstValue(evaluation, cells.presentValue);
    return usd === null ? [] : [{ method, cells, usd }];
  });
  if (all.length === 0) return null;
  const cheapest = cheapestOf(all);
  const chosen = scenario.financing.method;
  const mark = (way: Way) =>
    [
      ...(cheapest.includes(way) ? ['cheapest'] : []),
      ...(way.method === chosen ? ['chosen'] : []),
    ].join(', ');
  const row = (label: string, of: (cells: WayToPay) => StatementRow['cells'][number]) => ({
    key: label,
    label,
    weight: 'part' as const,
    cells: all.map(({ cells }) => of(cells)),
  });
  return {
    title: titleOf({ all, cheapest, chosen }),
    statement: {
      caption: 'The servers alone, paid for in four ways, US dollars after tax',
      corner: 'US dollars, after tax',
      head: all.map((way) => {
        const words = mark(way);
        const { head } = names[way.method];
        return words === '' ? head : `${head} (${words})`;
      }),
      groups: [
        {
          title: null,
          rows: [
            row('Paid before month 1', ({ upfront }) => figureOf(evaluation, upfront, 'money')),
            row('Paid in month 1', ({ monthly }) => figureOf(evaluation, monthly, 'money')),
            {
              ...row('Present value', ({ presentValue }) =>
                figureOf(evaluation, presentValue, 'money'),
              ),
              weight: 'total',
            },
          ],
        },
      ],
      notes: [
        'Resale and the tax that write-offs and interest save are counted; power, people and all else are the same in each way.',
        'A loan discounted at what it costs itself, after tax, comes to the same as cash.',
        'Under ASC 842 and IFRS 16 leases of more than a year stand on the balance sheet as a right of use and a debt, which this table does not show. This is a note, not accounting or tax advice.',
      ],
    },
    figures: [
      {
        label: 'Discounted at the cost of debt after tax',
        figure: figureOf(evaluation, cellById(evaluation.graph, 'financing.costOfDebt')),
      },
      {
        label: 'Tax on profit',
        figure: figureOf(evaluation, cellById(evaluation.graph, 'tax.rate'), 'percent'),
      },
    ],
  };
}

/** Ways that come to the same dollar are equally cheap. */
function cheapestOf(all: readonly Way[]): readonly Way[] {
  const least = Math.min(...all.map(({ usd }) => usd));
  return all.filter(({ usd }) => Math.round(usd) === Math.round(least));
}

function titleOf(given: {
  all: readonly Way[];
  cheapest: readonly Way[];
  chosen: FinancingMethod;
}): string {
  const { all, cheapest, chosen } = given;
  const money = (usd: number) => formatMoney(usd, { style: 'compact' });
  const [first] = cheapest;
  if (first === undefined || cheapest.length === all.length)
    return 'Every way to pay for the servers costs the same';
  const which = listed(cheapest.map(({ method }) => names[method].inSentence));
  const verb = cheapest.length > 1 ? 'cost' : 'costs';
  const finding = `${sentence(which)} ${verb} least for the servers, ${money(first.usd)} in present value`;
  const own = all.find(({ method }) => method === chosen);
  if (own === undefined) return finding;
  return cheapest.includes(own)
    ? `${finding}; you chose ${names[chosen].inSentence}`
    : `${finding}; ${names[chosen].inSentence}, as you chose, comes to ${money(own.usd)}`;
}
