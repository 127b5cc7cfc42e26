import { error, type Finding } from './finding';
import { loadApiPrices } from './prices/load';
import { releaseDay } from './release-id';
import { apiPriceFilesOf, readSection, type CatalogueFiles } from './rows';
import type { Accelerator } from './schema/accelerators';
import { apiPriceFilesSchema, type ApiPrices } from './schema/api-prices';
import { SECTIONS, type SectionKey } from './schema/catalogue';
import type { CloudOffer, MarketReference } from './schema/cloud-offers';
import type { Default } from './schema/defaults';
import type { EdgeDevice } from './schema/edge-devices';
import type { Engine } from './schema/engines';
import type { Evaluation, ScoredModel } from './schema/evaluations';
import type { Source } from './schema/fact';
import type { Format } from './schema/formats';
import type { Model } from './schema/models';
import type { OperatingCost } from './schema/operating-costs';
import type { Residency } from './schema/residency';
import type { SeatPlan } from './schema/seat-plans';
import type { Server } from './schema/servers';
import type { Tool } from './schema/tools';
import type { WorkloadPreset } from './schema/workload-presets';

type Rows<Row> = Readonly<Record<string, Row>>;

/** Everything the model may quote, by id, as of one release (`2026-11-21`, `2026-11-21.2`). */
export interface Catalogue {
  readonly release: string;
  readonly sources: Rows<Source>;
  readonly models: Rows<Model>;
  readonly accelerators: Rows<Accelerator>;
  readonly edgeDevices: Rows<EdgeDevice>;
  readonly servers: Rows<Server>;
  readonly cloudOffers: Rows<CloudOffer>;
  readonly marketReferences: Rows<MarketReference>;
  readonly engines: Rows<Engine>;
  readonly formats: Rows<Format>;
  readonly tools: Rows<Tool>;
  readonly seatPlans: Rows<SeatPlan>;
  readonly residency: Rows<Residency>;
  readonly workloadPresets: Rows<WorkloadPreset>;
  readonly evaluations: Rows<Evaluation>;
  readonly scoredModels: Rows<ScoredModel>;
  readonly operatingCosts: Rows<OperatingCost>;
  readonly defaults: Rows<Default>;
  readonly apiPrices: ApiPrices;
}

export type Composition =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const API_PRICE_FOLDER = 'api-prices';
/** What lies in data/ and is no section of the catalogue: generated releases, published claims. */
const NOT_AUTHORED = ['releases', 'claims'];

/** Puts the authored files (path → parsed JSON) together, or says what is wrong with each. */
export function composeCatalogue({
  release,
  files,
}: {
  release: string;
  files: CatalogueFiles;
}): Composition {
  const keys = Object.keys(SECTIONS) as SectionKey[]; // the keys of a constant object are its own
  const read = keys.map((key) => ({ key, ...readSection(SECTIONS[key], files) }));
  const rows = Object.fromEntries(read.map(({ key, rows }) => [key, rows]));
  const prices = readApiPrices({ release, files, sources: rows['sources'] });
  const findings = [
    ...read.flatMap((one) => one.findings),
    ...prices.findings,
    ...strayFiles(files),
  ];
  if (findings.length > 0 || prices.apiPrices === undefined) return { ok: false, findings };
  // Every row has passed the schema its section's type is inferred from.
  return {
    ok: true,
    catalogue: { release, ...rows, apiPrices: prices.apiPrices } as unknown as Catalogue,
  };
}

interface ApiPriceInput {
  readonly release: string;
  readonly files: CatalogueFiles;
  readonly sources: unknown;
}

function readApiPrices({ release, files, sources }: ApiPriceInput): {
  apiPrices?: ApiPrices;
  findings: Finding[];
} {
  const parsed = apiPriceFilesSchema.safeParse(apiPriceFilesOf(files, sources));
  if (parsed.success)
    return { apiPrices: loadApiPrices(parsed.data, releaseDay(release)), findings: [] };
  const findings = parsed.error.issues
    .filter((issue) => issue.path[0] !== 'sources') // reported with their own section
    .map(({ path: [part, provider, ...rest], message }) =>
      error(
        `data/${API_PRICE_FOLDER}/${String(part)}/${String(provider)}.json › ${rest.map(String).join('.')}`,
        message,
      ),
    );
  return { findings };
}

function strayFiles(files: CatalogueFiles): Finding[] {
  const folders: string[] = [
    ...Object.values(SECTIONS).map(({ folder }) => folder),
    API_PRICE_FOLDER,
    ...NOT_AUTHORED,
  ];
  return Object.keys(files)
    .filter((path) => !folders.some((folder) => path.startsWith(`data/${folder}/`)))
    .map((path) =>
      error(path, `no part of the catalogue is authored there; folders are ${folders.join(', ')}`),
    );
}
