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
  for (const evaluation of evaluations) {
    const cell = leafAt(evaluation, path);
    if (cell !== undefined) return sentence(cell.label);
  }
  const [, id, key] = /^workloads\[(.*?)\](?:\.(\w+))?$/.exec(path) ?? [];
  if (id !== undefined) {
    const name = evaluations.map((each) => workloadOf(each, id)?.name).find(Boolean) ?? id;
    return key === undefined ? `Workload ${name}` : `${sentence(spaced(key))}, ${name}`;
  }
  return LABELS[path] ?? fallbackLabel(path);
}

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
  if (value === null) return path.includes('usdPer') ? 'from the catalogue' : 'none';
  if (typeof value === 'number') {
    const cell = leafAt(evaluation, path);
    return printCell({ id: path, unit: cell === undefined ? '1' : unitText(cell.unit) }, value);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if (typeof value === 'string') return nameOf({ evaluation, catalogue, path, value });
  return path.startsWith('workloads[') ? 'included' : 'set';
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
  if (path === 'today') return optionLabels[evaluation.scenario.today];
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
