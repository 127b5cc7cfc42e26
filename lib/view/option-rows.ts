import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { figureOf } from './figures';
import type { OptionFigures, OptionRow } from './types';
import { breakEvenText, paybackText } from './findings';

/** The comparison table: one row a route, refused ones with their sentence. */
export function optionRows(evaluation: Evaluation): OptionRow[] {
  return evaluation.options.map((option) => ({
    option: option.id,
    label: option.label,
    description: option.description,
    isBest: option.id === evaluation.verdict.best,
    isToday: option.id === evaluation.baseline,
    refusal: option.kind === 'refused' ? option.refusal.message : null,
    figures: option.kind === 'refused' ? null : figures(evaluation, option),
  }));
}

function figures(evaluation: Evaluation, option: CostedOption): OptionFigures {
  const route = evaluation.ledger.routes.get(option.id);
  if (route === undefined) throw new RangeError(`${option.id} was costed without a route`);
  const comparison = evaluation.ledger.comparisons.get(option.id);
  const hasPrice = evaluation.values.refusal(route.usdPerMTok.id) === undefined;
  return {
    total: figureOf(evaluation, route.total, 'compact-money'),
    presentValue: figureOf(evaluation, route.presentValue, 'compact-money'),
    firstMonth: figureOf(evaluation, route.cash, 'money'),
    cashNeeded: figureOf(evaluation, route.upfront, 'compact-money'),
    saving:
      comparison === undefined ? null : figureOf(evaluation, comparison.saving, 'compact-money'),
    payback: paybackText(option.payback),
    breakEven: breakEvenText(option.breakEven),
    usdPerMTok: hasPrice ? figureOf(evaluation, route.usdPerMTok, 'unit-price') : null,
  };
}
