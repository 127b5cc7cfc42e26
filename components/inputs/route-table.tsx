'use client';

import { RouteSwatch } from '@/components/ui/route-swatch';
import { optionLabels } from '@/lib/scenario/options';
import type { OptionId } from '@/lib/scenario/options';
import { LineNumber } from './line-number';
import type { FieldSpec } from './specs/spec';

interface RouteTableProps {
  readonly caption: string;
  readonly columns: readonly FieldSpec[];
  readonly rows: readonly {
    readonly option: OptionId;
    /** The field's path in each column; null where the route has no such figure. */
    readonly paths: readonly (string | null)[];
  }[];
}

/** So that a table of few columns does not stretch its fields over the whole page. */
const NAME_REM = 16;
const COLUMN_REM = 13;

/** Figures of every route, one row a route. */
export function RouteTable({ caption, columns, rows }: RouteTableProps) {
  return (
    <table
      className="ledger cards"
      role="table"
      style={{ maxWidth: `${NAME_REM + COLUMN_REM * columns.length}rem` }}
    >
      <caption className="field-hint pb-2">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className="words">
            Route
          </th>
          {columns.map((spec) => (
            <th key={spec.label} scope="col" role="columnheader">
              {head(spec)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ option, paths }) => (
          <tr key={option} role="row">
            <th scope="row" role="rowheader" className="words md:pt-3">
              <RouteSwatch option={option} />
              {optionLabels[option]}
            </th>
            {columns.map((spec, index) => (
              <td key={spec.label} role="cell" className="self-end" data-label={head(spec)}>
                <RouteNumber path={paths[index] ?? null} spec={spec} option={option} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RouteNumberProps {
  readonly path: string | null;
  readonly spec: FieldSpec;
  readonly option: OptionId;
}

function RouteNumber({ path, spec, option }: RouteNumberProps) {
  if (path === null) return <span className="text-muted">none</span>;
  return <LineNumber path={path} rule={spec} label={`${spec.label}, ${optionLabels[option]}`} />;
}

function head({ label, unit }: FieldSpec): string {
  return `${label}, ${unit}`;
}
