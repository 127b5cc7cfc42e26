// The measurements beside the catalogue: read by their schema and held against the rows they name.
// They are evidence for estimates, not input to them, so no release freezes them.
import type { Catalogue } from './catalogue';
import { error, warning, type Finding } from './finding';
import { rowById } from './lookup';
import { measurementsSchema, type Measurements } from './schema/measurements';

/** Path of the file inside the repository. */
export const MEASUREMENTS_FILE = 'data/measurements.json';

/** What is wrong with the measurements file, each finding with the row and field it stands in. */
export function checkMeasurements(json: unknown, catalogue: Catalogue): Finding[] {
  if (json === undefined) return [error(MEASUREMENTS_FILE, 'is missing')];
  const parsed = measurementsSchema.safeParse(json);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => error(at(json, path), message));
  const { data } = parsed;
  return [...checkNames(data, catalogue), ...checkDuplicates(data), ...checkIdleSources(data)];
}

function checkNames({ rows, sources }: Measurements, catalogue: Catalogue): Finding[] {
  return rows.flatMap((row) => {
    const known = {
      model: rowById(catalogue.models, row.model),
      accelerator: rowById(catalogue.accelerators, row.accelerator),
      source: rowById(sources, row.source),
    };
    const fields = ['model', 'accelerator', 'source'] as const;
    return fields
      .filter((field) => known[field] === undefined)
      .map((field) =>
        error(`${MEASUREMENTS_FILE} › ${row.id}.${field}`, `there is no ${field} "${row[field]}"`),
      );
  });
}

function checkDuplicates({ rows }: Measurements): Finding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }) => {
    const isTaken = seen.has(id);
    seen.add(id);
    return isTaken
      ? [error(`${MEASUREMENTS_FILE} › ${id}.id`, 'the id is taken by another row of the file')]
      : [];
  });
}

function checkIdleSources({ rows, sources }: Measurements): Finding[] {
  const used = new Set(rows.map(({ source }) => source));
  return Object.keys(sources)
    .filter((id) => !used.has(id))
    .map((id) => warning(`${MEASUREMENTS_FILE} › sources.${id}`, 'is cited by no row'));
}

/** A row is named by its id where it has one, because its place in the file says little. */
function at(json: unknown, path: readonly PropertyKey[]): string {
  const [part, index, ...rest] = path;
  const list = fieldOf(json, part);
  const id = part === 'rows' && index !== undefined ? fieldOf(fieldOf(list, index), 'id') : null;
  const named = typeof id === 'string' ? [id, ...rest] : path;
  return `${MEASUREMENTS_FILE} › ${named.map(String).join('.')}`;
}

function fieldOf(value: unknown, key: PropertyKey | undefined): unknown {
  if (typeof value !== 'object' || value === null || key === undefined) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}
