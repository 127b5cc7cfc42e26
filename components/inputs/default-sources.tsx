'use client';

import { useChoices } from '@/components/planner/planner-context';
import { SourceNote } from '@/components/results/source-note';
import { Folded } from '@/components/ui/folded';
import { describeDefault } from '@/lib/format/field';
import type { FieldDefault } from '@/lib/view/types';
import { routeLabelOf, specAt } from './specs';
import { useComparedOptions } from './use-compared-options';

interface Row {
  readonly label: string;
  /** Routes that share it; none where it is not of a route. */
  readonly routes: readonly string[];
  readonly value: string;
  readonly unit: string;
  readonly source: FieldDefault['source'];
}

const heads = [
  { head: 'Default', width: 'md:w-1/4' },
  { head: 'Value and usual range', width: 'md:w-1/5' },
  { head: 'Source', width: '' },
] as const;

/** Where the defaults of a part of the form come from, one step further down. */
export function DefaultSources({ paths }: { readonly paths: readonly string[] }) {
  const { defaults } = useChoices();
  const compared = useComparedOptions();
  const rows = rowsOf(
    paths.flatMap((path) => [
      path,
      ...compared.map((option) => `${path}.${option}`).filter((each) => each in defaults),
    ]),
    defaults,
  );
  if (rows.length === 0) return null;
  return (
    <Folded summary="Where the defaults come from">
      {() => (
        <table className="ledger cards mt-2" role="table">
          <caption className="sr-only">Where the defaults come from</caption>
          <thead role="rowgroup">
            <tr role="row">
              {heads.map(({ head, width }) => (
                <th key={head} scope="col" role="columnheader" className={`words ${width}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(({ label, routes, value, unit, source }) => (
              <tr key={`${label} ${routes.join()}`} role="row">
                <th scope="row" role="rowheader" className="words">
                  {routes.length === 0 ? label : `${label}: ${routes.join(', ')}`}
                </th>
                <td role="cell" className="words">
                  {value} <span className="field-hint">{unit}</span>
                </td>
                <td role="cell" className="words wide">
                  <SourceNote source={source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Folded>
  );
}

/** Defaults that are the same figure from the same source share a row. */
function rowsOf(
  paths: readonly string[],
  defaults: Readonly<Record<string, FieldDefault>>,
): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const path of paths) {
    const found = defaults[path];
    if (found === undefined) continue;
    const spec = specAt(path);
    const value = describeDefault(spec, found);
    const unit = spec.kind === 'percent' ? spec.unit.replace(/^% ?/, '') : spec.unit;
    const key = `${spec.label}|${value}|${found.source.text}`;
    const route = routeLabelOf(path);
    const routes = [...(rows.get(key)?.routes ?? []), ...(route === null ? [] : [route])];
    rows.set(key, { label: spec.label, routes, value, unit, source: found.source });
  }
  return [...rows.values()];
}
