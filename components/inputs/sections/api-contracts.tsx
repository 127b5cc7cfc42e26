import { optionLabels } from '@/lib/scenario/options';
import type { Draft } from '@/lib/store/draft';
import type { FormSection } from '../form-section';
import { ReservedCapacity } from '../reserved-capacity';
import { RouteTable } from '../route-table';
import { isSet, saidRange } from '../said';
import { apiRoutes, apiSpecs } from '../specs/api';

const keys = Object.keys(apiSpecs);
const pathsOf = (prefix: string) => keys.map((key) => `${prefix}.${key}`);

function ApiContractFields() {
  return (
    <>
      <RouteTable
        caption="A discount comes off the list price, the residency surcharge on top of what is left. A committed spend is paid in full: what a year’s spend falls short of it is due at the year’s end. A price change below zero: it falls."
        columns={Object.values(apiSpecs)}
        rows={apiRoutes.map(({ prefix, option }) => ({ option, paths: pathsOf(prefix) }))}
      />
      {apiRoutes.map(({ prefix, option }) => (
        <ReservedCapacity key={prefix} prefix={prefix} option={option} />
      ))}
    </>
  );
}

function summary(draft: Draft): string {
  const names = (isMeant: (prefix: (typeof apiRoutes)[number]['prefix']) => boolean) =>
    apiRoutes
      .filter(({ prefix }) => isMeant(prefix))
      .map(({ option }) => optionLabels[option])
      .join(', ');
  const discounts = apiRoutes.map(({ prefix }) => `${prefix}.discountShare`);
  const committed = names((prefix) => isSet(draft, `${prefix}.committedUsdPerYear`));
  const reserved = names((prefix) => draft[prefix].reservedCapacity !== null);
  return [
    discounts.some((path) => isSet(draft, path))
      ? `${saidRange(draft, discounts)} off the list price`
      : 'List prices',
    committed === '' ? 'nothing committed' : `committed: ${committed}`,
    ...(reserved === '' ? [] : [`reserved capacity: ${reserved}`]),
  ].join('; ');
}

/** What is agreed with the providers of each API. */
export const apiContracts: FormSection = {
  title: 'API contracts',
  paths: apiRoutes.flatMap(({ prefix }) => [...pathsOf(prefix), `${prefix}.reservedCapacity`]),
  summary,
  Fields: ApiContractFields,
};
