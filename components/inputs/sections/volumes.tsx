import { FieldGrid } from '../field-group';
import type { FormSection } from '../form-section';
import { LabelledText } from '../labelled-text';
import { Numbers } from '../numbers';
import { said } from '../said';
import { volumeSpecs } from '../specs/money';

const numbers = Object.keys(volumeSpecs);

function VolumeFields() {
  return (
    <FieldGrid>
      <LabelledText
        path="name"
        label="Scenario name"
        help="Stands on the report and the workbook."
        maxLength={120}
      />
      <LabelledText
        path="pricesAt"
        label="Prices in force on"
        help="A day such as 2026-11-21; the catalogue’s prices of that day apply."
        maxLength={10}
      />
      <Numbers paths={numbers} />
    </FieldGrid>
  );
}

/** What the volumes in the sentence leave out: who uses it, what is sent again, which day’s prices. */
export const volumes: FormSection = {
  title: 'Volumes and users',
  paths: ['name', 'pricesAt', ...numbers],
  summary: (draft) =>
    `${draft.users === null ? 'Users not known' : said(draft, 'users')}; ${said(draft, 'retryShare')} sent again; prices of ${draft.pricesAt}`,
  Fields: VolumeFields,
};
