import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { kpisOf } from '@/lib/decide/kpis';
import { evaluate } from '@/lib/graph/evaluate';
import type { LedgerInputs } from '@/lib/model/inputs';
import { buildLedger } from '@/lib/model/ledger';
import { evaluated } from './evaluated';

/** A ledger of a test, with servers on a loan and nothing discounted, as far as the finance part reads it. */
export function ledgerEvaluation(catalogue: Catalogue, inputs: LedgerInputs): Evaluation {
  const base = evaluated(catalogue);
  const ledger = buildLedger(inputs);
  const values = evaluate(ledger.graph, { periods: ledger.periods });
  const options = base.options.flatMap((option): CostedOption[] => {
    const route = ledger.routes.get(option.id);
    if (option.kind !== 'costed' || route === undefined) return [];
    const presentValueUsd = values.scalar(route.presentValue.id);
    return [{ ...option, presentValueUsd, kpis: kpisOf({ ledger, values, route }) }];
  });
  return {
    ...base,
    scenario: {
      ...base.scenario,
      horizonMonths: ledger.periods,
      discountRatePerYear: 0,
      financing: { ...base.scenario.financing, method: 'loan' },
    },
    baseline: ledger.baseline,
    options,
    graph: ledger.graph,
    values,
    ledger,
  };
}
