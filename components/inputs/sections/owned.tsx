import { FieldGroup } from '../field-group';
import type { FormSection } from '../form-section';
import { Numbers } from '../numbers';
import { said } from '../said';
import { ownedSpecs } from '../specs/machines';

function OwnedFields() {
  return (
    <>
      <FieldGroup title="Purchase">
        <Numbers
          paths={[
            'owned.usdPerServer',
            'owned.gpusPerReplica',
            'owned.networkShare',
            'owned.freightInstallationShare',
            'owned.importDutyShare',
            'owned.sparePartsShare',
            'owned.hardwarePriceChangePerYear',
          ]}
        />
      </FieldGroup>
      <FieldGroup title="Life and resale">
        <Numbers
          paths={[
            'owned.lifeMonths',
            'owned.residualShare',
            'owned.residualMonths',
            'owned.decommissioningUsdPerServer',
          ]}
        />
      </FieldGroup>
      <FieldGroup title="Support and software">
        <Numbers
          paths={[
            'owned.supportSharePerYear',
            'owned.supportChangePerYear',
            'owned.softwareUsdPerGpuYear',
          ]}
        />
      </FieldGroup>
    </>
  );
}

/** Servers of one’s own, from the purchase to the day they leave. */
export const owned: FormSection = {
  title: 'Owned servers',
  paths: Object.keys(ownedSpecs),
  summary: (draft) =>
    [
      draft.owned.usdPerServer === null
        ? 'Price of the catalogue'
        : `${said(draft, 'owned.usdPerServer')} a server`,
      `replaced after ${said(draft, 'owned.lifeMonths')}`,
      `resale ${said(draft, 'owned.residualShare')} after ${said(draft, 'owned.residualMonths')}`,
    ].join('; '),
  Fields: OwnedFields,
};
