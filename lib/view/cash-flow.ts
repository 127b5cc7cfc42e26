import type { Evaluation } from '@/lib/decide/evaluation';
import type { Values } from '@/lib/graph/evaluate';
import type { CashTable } from '@/lib/model/cash-table';
import { BY, NONE, STATEMENTS, TAX, type CashFlowAsked } from './cash-flow-asked';
import { cashFlowStatement } from './cash-flow-statement';
import type { CashFlowView } from './finance-types';
import type { ChoiceView } from './types';
import { costedOptions } from './words';

/** The cash, books and balances of one route, or of one less another, as a table. */
export function cashFlowView(given: {
  evaluation: Evaluation;
  asked: CashFlowAsked;
  table: CashTable;
  values: Values;
}): CashFlowView {
  const { evaluation, asked } = given;
  const routes = costedOptions(evaluation).map(({ id, label }): ChoiceView => ({
    value: id,
    label,
  }));
  return {
    asked: { ...asked, against: asked.against ?? NONE },
    choices: {
      option: routes,
      against: [
        { value: NONE, label: 'Nothing' },
        ...routes.filter(({ value }) => value !== asked.option),
      ],
      by: BY,
      statement: STATEMENTS,
      tax: TAX,
    },
    statement: cashFlowStatement(given),
  };
}
