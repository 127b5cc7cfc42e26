import type { FormSection } from '../form-section';
import { PerRouteTable } from '../per-route-table';
import { comparedIn, saidRange } from '../said';

function RiskFields() {
  return (
    <PerRouteTable
      caption="An allowance on top of all running costs of a route, for what goes wrong."
      paths={['riskShare']}
    />
  );
}

/** What is set aside for things that go wrong. */
export const risk: FormSection = {
  title: 'Risk',
  paths: ['riskShare'],
  summary: (draft) =>
    `${saidRange(
      draft,
      comparedIn(draft).map((option) => `riskShare.${option}`),
    )} on top of running costs`,
  Fields: RiskFields,
};
