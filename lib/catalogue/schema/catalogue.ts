import type * as z from 'zod';
import { acceleratorSchema } from './accelerators';
import { cloudProviderSchema, marketReferenceSchema } from './cloud-offers';
import { defaultSchema } from './defaults';
import { edgeDeviceSchema } from './edge-devices';
import { engineSchema } from './engines';
import { evaluationSchema, scoredModelSchema } from './evaluations';
import { sourceSchema } from './fact';
import { formatSchema } from './formats';
import { modelSchema } from './models';
import { operatingCostSchema } from './operating-costs';
import { residencySchema } from './residency';
import { seatPlanSchema } from './seat-plans';
import { serverSchema } from './servers';
import { toolSchema } from './tools';
import { workloadPresetSchema } from './workload-presets';

/**
 * How a folder of data/ holds its rows:
 * `row` one row a file, id = file name; `rows` many a file, id = key;
 * `provider` many a file under one header, id = file name + "-" + key.
 */
export type Layout = 'row' | 'rows' | 'provider';

export interface Section {
  readonly folder: string;
  readonly layout: Layout;
  readonly schema: z.ZodType;
}

/** Catalogue key → where its rows are authored and what one must look like. */
export const SECTIONS = {
  sources: { folder: 'sources', layout: 'rows', schema: sourceSchema },
  models: { folder: 'models', layout: 'row', schema: modelSchema },
  accelerators: { folder: 'accelerators', layout: 'row', schema: acceleratorSchema },
  edgeDevices: { folder: 'edge-devices', layout: 'row', schema: edgeDeviceSchema },
  servers: { folder: 'servers', layout: 'row', schema: serverSchema },
  cloudOffers: { folder: 'cloud-offers', layout: 'provider', schema: cloudProviderSchema },
  marketReferences: { folder: 'market-references', layout: 'row', schema: marketReferenceSchema },
  engines: { folder: 'engines', layout: 'row', schema: engineSchema },
  formats: { folder: 'formats', layout: 'rows', schema: formatSchema },
  tools: { folder: 'tools', layout: 'row', schema: toolSchema },
  seatPlans: { folder: 'seat-plans', layout: 'row', schema: seatPlanSchema },
  residency: { folder: 'residency', layout: 'row', schema: residencySchema },
  workloadPresets: { folder: 'presets', layout: 'row', schema: workloadPresetSchema },
  evaluations: { folder: 'evaluations', layout: 'row', schema: evaluationSchema },
  scoredModels: { folder: 'scored-models', layout: 'rows', schema: scoredModelSchema },
  operatingCosts: { folder: 'operating-costs', layout: 'row', schema: operatingCostSchema },
  defaults: { folder: 'defaults', layout: 'rows', schema: defaultSchema },
} as const satisfies Record<string, Section>;

export type SectionKey = keyof typeof SECTIONS;
