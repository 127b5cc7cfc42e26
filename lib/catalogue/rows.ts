// From authored files to rows by id. What a file may look like is its section's schema;
// where its rows stand is the section's layout.
import type { cloudProviderSchema } from './schema/cloud-offers';
import { slugSchema } from './schema/fact';
import type * as z from 'zod';
import { error, type Finding } from './finding';
import type { Section } from './schema/catalogue';

/** Path inside the repository → parsed JSON. */
export type CatalogueFiles = Readonly<Record<string, unknown>>;

interface Rows {
  readonly rows: Record<string, unknown>;
  readonly findings: readonly Finding[];
}

/** The API price files of a checkout in the shape their own schema checks. */
export function apiPriceFilesOf(files: CatalogueFiles, sources: unknown): Record<string, unknown> {
  const generated = filesIn('data/api-prices/generated/', files);
  return { generated, authored: filesIn('data/api-prices/authored/', files), sources };
}

function filesIn(within: string, files: CatalogueFiles): Record<string, unknown> {
  const paths = Object.keys(files).filter((path) => path.startsWith(within));
  return Object.fromEntries(paths.sort().map((path) => [stemOf(path, within), files[path]]));
}

function stemOf(path: string, within: string): string {
  return path.slice(within.length).replace(/\.json$/, '');
}

/** Reads every file of a section's folder; ids are unique across the files of a folder. */
export function readSection(section: Section, files: CatalogueFiles): Rows {
  const rows: Record<string, unknown> = {};
  const findings: Finding[] = [];
  const within = `data/${section.folder}/`;
  const paths = Object.keys(files).filter((path) => path.startsWith(within));
  for (const path of paths.sort()) {
    const stem = stemOf(path, within);
    const read = readFile({ section, stem, content: files[path] });
    findings.push(
      ...read.findings.map((finding) => ({ ...finding, path: join(path, finding.path) })),
    );
    for (const [id, row] of Object.entries(read.rows)) {
      if (id in rows)
        findings.push(
          error(path, `the id "${id}" is taken by another row of data/${section.folder}`),
        );
      rows[id] = row;
    }
  }
  return { rows, findings };
}

function readFile({
  section,
  stem,
  content,
}: {
  section: Section;
  stem: string;
  content: unknown;
}): Rows {
  const entries = section.layout === 'rows' ? asEntries(content) : [[stem, content] as const];
  if (entries === undefined)
    return { rows: {}, findings: [error('', 'expected an object of rows by id')] };
  const parsed = entries.map(([id, row]) => readRow({ section, id, row }));
  return {
    rows: Object.assign({}, ...parsed.map((one) => one.rows)) as Record<string, unknown>, // Object.assign of rows is rows
    findings: parsed.flatMap((one) => one.findings),
  };
}

function readRow({ section, id, row }: { section: Section; id: string; row: unknown }): Rows {
  const at = section.layout === 'rows' ? id : '';
  const slug = slugSchema.safeParse(id);
  const parsed = section.schema.safeParse(row);
  const issues = [...(slug.error?.issues ?? []), ...(parsed.error?.issues ?? [])];
  const findings = issues.map((issue) =>
    error(join(at, issue.path.map(String).join('.')), wording(issue)),
  );
  if (!parsed.success) return { rows: {}, findings };
  if (section.layout !== 'provider') return { rows: { [id]: parsed.data }, findings };
  // The provider layout belongs to cloudProviderSchema alone, so its output is that shape.
  return { rows: offersById(id, parsed.data as z.infer<typeof cloudProviderSchema>), findings };
}

function offersById(
  provider: string,
  file: z.infer<typeof cloudProviderSchema>,
): Record<string, unknown> {
  const head = { provider, providerName: file.name, tier: file.tier };
  return Object.fromEntries(
    Object.entries(file.offers).map(([key, offer]) => [
      `${provider}-${key}`,
      { ...head, ...offer },
    ]),
  );
}

/** A union says only that nothing fitted; the sentence that names the rule is its first branch's. */
function wording(issue: z.core.$ZodIssue): string {
  const inner =
    issue.code === 'invalid_union' && issue.message === 'Invalid input'
      ? issue.errors[0]?.[0]
      : undefined;
  return inner?.message ?? issue.message;
}

function asEntries(content: unknown): (readonly [string, unknown])[] | undefined {
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
  return isObject ? Object.entries(content) : undefined;
}

function join(first: string, second: string): string {
  const separator = first.endsWith('.json') ? ' › ' : '.';
  return [first, second].filter((part) => part !== '').join(separator);
}
