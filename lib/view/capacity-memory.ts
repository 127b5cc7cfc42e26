import { formatCount } from '@/lib/format/count';
import { formatQuantity } from '@/lib/format/quantity';
import { formatPercent } from '@/lib/format/ratio';
import type { Workload } from '@/lib/scenario/schema';
import type { MemoryUse } from '@/lib/serving/profile';
import type { MemoryView } from './types';

const BYTES_PER_GB = 1e9;
const gigabytes = (bytes: number) => formatQuantity(bytes / BYTES_PER_GB, 'GB');

/** What one GPU's memory holds while its replica works at the latency target. */
export function memoryView(given: {
  readonly memory: MemoryUse;
  readonly workload: Workload;
  /** The GPU as the catalogue names it. */
  readonly accelerator: string;
}): MemoryView {
  const { memory, workload, accelerator } = given;
  const part = (label: string, bytes: number) => ({
    label,
    text: gigabytes(bytes),
    share: bytes / memory.memory,
    isFree: false,
  });
  const running = formatCount(Math.floor(memory.runningSequences));
  const parts = [
    part('Weights', memory.weights),
    part('KV cache of running requests', memory.runningKv),
    part('Engine reserve', memory.engineReserve),
    { ...part('Free for more requests', memory.unused), isFree: true },
  ];
  const words = parts.map(({ label, text, share }) => `${label} ${text}, ${formatPercent(share)}`);
  return {
    title: `Weights take ${formatPercent(memory.weights / memory.memory)} of each GPU’s memory, running requests ${formatPercent(memory.runningKv / memory.memory)}`,
    measure: `GB (10⁹ bytes) of the ${gigabytes(memory.memory)} of one ${accelerator}; ${workload.name}, ${running} requests running, each at its full length`,
    summary: `Bar of one GPU’s memory. ${words.join('; ')}. The reserve is what the engine leaves alone, and its activations, graphs and workspace.`,
    table: {
      caption: `Memory of one ${accelerator}`,
      head: ['Part', 'Memory', 'Share'],
      rows: [
        ...parts.map(({ label, text, share }) => [label, text, formatPercent(share)]),
        ['Total', gigabytes(memory.memory), formatPercent(1)],
      ],
    },
    parts,
  };
}
