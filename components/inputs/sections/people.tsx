import { FieldGrid } from '../field-group';
import type { FormSection } from '../form-section';
import { Numbers } from '../numbers';
import { PerRouteTable } from '../per-route-table';
import { comparedIn, said, saidRange } from '../said';
import { peopleSpecs } from '../specs/money';

const numbers = Object.keys(peopleSpecs);
const perRoute = [
  'people.fte',
  'people.onCallFte',
  'people.mlFte',
  'people.vendorSupportUsdPerMonth',
  'people.migrationFteMonths',
] as const;

function PeopleFields() {
  return (
    <>
      <FieldGrid>
        <Numbers paths={numbers} />
      </FieldGrid>
      <PerRouteTable
        caption="People each route takes, in full-time equivalents; on-call and ML engineers come on top of those who run it. Vendor support is bought instead of people."
        paths={perRoute}
      />
    </>
  );
}

/** People who run a route, and support bought instead. */
export const people: FormSection = {
  title: 'People',
  paths: [...numbers, ...perRoute],
  summary: (draft) =>
    `To run it ${saidRange(
      draft,
      comparedIn(draft).map((option) => `people.fte.${option}`),
    )}; wages grow ${said(draft, 'people.wageGrowthPerYear')}`,
  Fields: PeopleFields,
};
