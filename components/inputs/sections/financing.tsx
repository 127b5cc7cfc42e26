'use client';

import { FieldGroup } from '../field-group';
import { depreciationChoices, financingChoices } from '../fixed-choices';
import { FlagField } from '../flag-field';
import type { FormSection } from '../form-section';
import { LabelledChoice } from '../labelled-choice';
import { Numbers } from '../numbers';
import { said, saidChoice } from '../said';
import { financeSpecs } from '../specs/money';

function FinancingFields() {
  return (
    <>
      <FieldGroup title="Servers are paid for by">
        <LabelledChoice
          path="financing.method"
          label="Way to pay"
          choices={financingChoices}
          help="The other ways are worked out beside it, from the terms below."
        />
        <Numbers paths={['discountRatePerYear', 'upfrontBudgetUsd']} />
      </FieldGroup>
      <FieldGroup title="Loan">
        <Numbers
          paths={['financing.loanShare', 'financing.loanRatePerYear', 'financing.loanMonths']}
        />
      </FieldGroup>
      <FieldGroup title="Lease">
        <Numbers paths={['financing.leaseRatePerYear', 'financing.leaseMonths']} />
        <FlagField
          path="financing.leasePaidInAdvance"
          label="Paid at the start of each month, not at its end"
        />
      </FieldGroup>
      <FieldGroup title="Tax">
        <Numbers paths={['tax.rate']} />
        <LabelledChoice
          path="tax.depreciation"
          label="Tax depreciation"
          choices={depreciationChoices}
          help="Straight line: the same share in each month of a server’s life."
        />
      </FieldGroup>
    </>
  );
}

/** How servers are paid for, what money costs, and what tax gives back. */
export const financing: FormSection = {
  title: 'Financing and tax',
  paths: [
    'financing.method',
    'financing.leasePaidInAdvance',
    'tax.depreciation',
    ...Object.keys(financeSpecs),
  ],
  summary: (draft) =>
    [
      saidChoice(draft, 'financing.method', financingChoices),
      `tax ${said(draft, 'tax.rate')}, ${depreciation(
        saidChoice(draft, 'tax.depreciation', depreciationChoices),
      )}`,
      `cost of capital ${said(draft, 'discountRatePerYear')}`,
      ...(draft.upfrontBudgetUsd === null
        ? []
        : [`at most ${said(draft, 'upfrontBudgetUsd')} before month 1`]),
    ].join('; '),
  Fields: FinancingFields,
};

/** Set into the line, a name of capitals ("MACRS") keeps them. */
function depreciation(label: string): string {
  return label.startsWith('MACRS') ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
