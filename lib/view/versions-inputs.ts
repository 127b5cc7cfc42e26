import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import type { Evaluation } from '@/lib/decide/evaluation';
import type { Cell } from '@/lib/graph/cell';
import { optionIds, optionLabels, type OptionId } from '@/lib/scenario/options';
import { unitText } from '@/lib/units/unit';
import { printCell } from './print';
import { optionOf, sentence } from './words';

// Inputs of a scenario in words: what they are called and what they hold.

/** An input by its dotted path: "Requests per month, Support chat"; a workload stands under its id. */
export function inputLabel(evaluations: readonly Evaluation[], path: string): string {
  const [, id, key] = /^workloads\[(.*?)\](?:\.(\w+))?$/.exec(path) ?? [];
  const named = (workload: string) =>
    evaluations.map((each) => workloadOf(each, workload)?.name).find(Boolean) ?? workload;
  const need = key === undefined ? undefined : NEEDS[key];
  // One need sets a leaf of each route, none of which speaks for all.
  if (id !== undefined && need !== undefined) return `${need.label}, ${named(id)}`;
  for (const evaluation of evaluations) {
    const cell = leafAt(evaluation, path);
    if (cell !== undefined) return sentence(cell.label);
  }
  if (id !== undefined)
    return key === undefined ? `Workload ${named(id)}` : `${sentence(spaced(key))}, ${named(id)}`;
  return LABELS[path] ?? fallbackLabel(path);
}

/** Needs of a workload that take another figure where they say nothing. */
const NEEDS: Readonly<Record<string, { readonly label: string; readonly none: string }>> = {
  escalationShare: { label: 'Quality importance', none: 'the route’s own' },
  usdPerFailedAnswer: { label: 'Cost of a failed answer', none: 'as in model work' },
  today: { label: 'Today’s route', none: 'as the scenario' },
};

const LABELS: Readonly<Record<string, string>> = {
  pricesAt: 'Prices of the day',
  today: 'Today’s route',
  'frontierApi.offer': 'Frontier API',
  'smallApi.offer': 'Small API',
  'hostedOpen.offer': 'Hosted open weights',
  'selfHosted.model': 'Self-hosted model',
  'selfHosted.engine': 'Serving engine',
  'selfHosted.weightPrecision': 'Weight precision',
  'selfHosted.outputTokensPerSecond': 'Measured throughput of a replica',
  'rented.offer': 'Cloud offer',
  'rented.commitment': 'Commitment',
  'rented.usdPerGpuHour': 'GPU rent',
  'rented.gpusPerReplica': 'GPUs per replica, rented',
  'rented.running': 'Running hours',
  'owned.server': 'Server',
  'owned.usdPerServer': 'Server price',
  'owned.gpusPerReplica': 'GPUs per replica, owned',
  'financing.method': 'Financing',
  'tax.depreciation': 'Tax depreciation',
  'modelWork.tuning': 'Fine-tuning',
  'modelWork.tool': 'Tool',
  edge: 'Edge devices',
  seats: 'Seat licences',
  off: 'Parts left out',
  alternatives: 'Further venues',
  ownScores: 'Scores of one’s own',
  upfrontBudgetUsd: 'Upfront budget',
};

/** "people.fte.owned" has a name of its own nowhere; its last words and its route do. */
function fallbackLabel(path: string): string {
  const keys = path.split('.');
  const option = optionIds.find((id) => id === keys.at(-1));
  const key = option === undefined ? keys.at(-1) : keys.at(-2);
  const label = sentence(spaced(key ?? path));
  return option === undefined ? label : `${label}, ${optionLabels[option]}`;
}

function spaced(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What an input holds in one evaluation, as text. */
export function inputText(
  { evaluation, catalogue }: { evaluation: Evaluation; catalogue: Catalogue },
  path: string,
): string {
  const value = valueAt(evaluation, path);
  if (value === undefined) return 'none';
  const need = /^workloads\[.*?\]\.(\w+)$/.exec(path)?.[1];
  if (value === null && need !== undefined) return NEEDS[need]?.none ?? 'none';
  if (value === null) return path.includes('usdPer') ? 'from the catalogue' : 'none';
  if (typeof value === 'number') {
    const cell = leafAt(evaluation, path);
    return printCell({ id: path, unit: cell === undefined ? '1' : unitText(cell.unit) }, value);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return listText(value);
  if (typeof value === 'string') return nameOf({ evaluation, catalogue, path, value });
  return path.startsWith('workloads[') ? 'included' : 'set';
}

/** A list of words or numbers as it stands; of groups, how many there are. */
function listText(list: readonly unknown[]): string {
  if (list.length === 0) return 'none';
  const isOfGroups = list.some((item) => typeof item === 'object');
  return isOfGroups ? `${list.length} entered` : list.join(', ');
}

const CHOSEN: Readonly<Record<string, OptionId>> = {
  'frontierApi.offer': 'frontier-api',
  'smallApi.offer': 'small-api',
  'hostedOpen.offer': 'hosted-open',
  'rented.offer': 'rented',
  'owned.server': 'owned',
  'edge.device': 'edge',
  'seats.plan': 'seats',
};

function nameOf(given: {
  evaluation: Evaluation;
  catalogue: Catalogue;
  path: string;
  value: string;
}): string {
  const { evaluation, catalogue, path, value } = given;
  const option = CHOSEN[path];
  if (option !== undefined) return optionOf(evaluation, option).description;
  const route = path.endsWith('today') ? optionIds.find((id) => id === value) : undefined;
  if (route !== undefined) return optionLabels[route];
  if (path === 'selfHosted.model') return rowById(catalogue.models, value)?.name ?? value;
  if (path === 'selfHosted.engine') return rowById(catalogue.engines, value)?.name ?? value;
  if (path === 'modelWork.tool') return rowById(catalogue.tools, value)?.name ?? value;
  return value;
}

function workloadOf({ scenario }: Evaluation, wanted: string) {
  return scenario.workloads.find(({ id }) => id === wanted);
}

function valueAt(evaluation: Evaluation, path: string): unknown {
  const [, id, key] = /^workloads\[(.*?)\](?:\.(\w+))?$/.exec(path) ?? [];
  if (id !== undefined) {
    const workload = workloadOf(evaluation, id);
    return key === undefined ? workload : keyOf(workload, key);
  }
  return path.split('.').reduce<unknown>(keyOf, evaluation.scenario);
}

function keyOf(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key)
    ? (node as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** The leaf an input sets, which knows its label and its unit. */
function leafAt(evaluation: Evaluation, path: string): Cell | undefined {
  const input = path.replace(/^workloads\[(.*?)\]/, (_, id: string) => {
    const index = evaluation.scenario.workloads.findIndex((each) => each.id === id);
    return `workloads[${index}]`;
  });
  return evaluation.graph.cells.find(
    ({ definition }) => definition.kind === 'leaf' && definition.provenance.input === input,
  );
}
