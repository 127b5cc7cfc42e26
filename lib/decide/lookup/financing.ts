import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { FinancingInputs } from '@/lib/model/machine-inputs';
import type { Scenario } from '@/lib/scenario/schema';
import { defaulted } from './given';

/** How the servers are paid for, with the terms of every other way beside it. */
export function financingInputs({
  scenario,
  catalogue,
}: {
  scenario: Scenario;
  catalogue: Catalogue;
}): FinancingInputs {
  const { financing } = scenario;
  const kept = (id: string, key: 'loanShare' | 'loanRatePerYear' | 'loanMonths') =>
    defaulted({ catalogue, id, value: financing[key], input: `financing.${key}` });
  const lease = (id: string, key: 'leaseRatePerYear' | 'leaseMonths') =>
    defaulted({ catalogue, id, value: financing[key], input: `financing.${key}` });
  return {
    method: financing.method,
    paidInAdvance: financing.leasePaidInAdvance,
    loanShare: kept('loan-share', 'loanShare'),
    loanRatePerYear: kept('loan-rate', 'loanRatePerYear'),
    loanMonths: kept('loan-term', 'loanMonths'),
    leaseRatePerYear: lease('lease-rate', 'leaseRatePerYear'),
    leaseMonths: lease('lease-term', 'leaseMonths'),
  };
}
