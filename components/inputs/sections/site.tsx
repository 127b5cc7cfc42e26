'use client';

import { useChoices } from '@/components/planner/planner-context';
import { withSiteAt } from '@/lib/store/adjust';
import type { Draft } from '@/lib/store/draft';
import { FieldGrid } from '../field-group';
import type { FormSection } from '../form-section';
import { Numbers } from '../numbers';
import { RegionChoice } from '../region-choice';
import { said } from '../said';
import { siteSpecs } from '../specs/machines';

const numbers = Object.keys(siteSpecs);

const figuresOf = ({ owned }: Draft) => ({
  usdPerKWh: owned.usdPerKWh,
  gridGramsPerKWh: owned.gridGramsPerKWh,
});

function SiteFields() {
  const { regions } = useChoices();
  return (
    <FieldGrid>
      <RegionChoice
        label="Region"
        help="Fills in the electricity price and the carbon intensity where the catalogue knows them."
        regions={regions}
        figures={figuresOf}
        move={withSiteAt}
      />
      <Numbers paths={numbers} />
    </FieldGrid>
  );
}

/** Power, cooling and room for owned servers; devices take its electricity and grid. */
export const site: FormSection = {
  title: 'Site and energy',
  paths: numbers,
  summary: (draft) =>
    `Electricity ${said(draft, 'owned.usdPerKWh')}; PUE ${said(draft, 'owned.pue')}; hosting ${said(draft, 'owned.hostingUsdPerKWMonth')}`,
  Fields: SiteFields,
};
