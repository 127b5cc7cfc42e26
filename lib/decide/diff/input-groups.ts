// Inputs that are changed in one step. A server comes with its price and its GPUs per
// replica, a cloud offer with its commitment: half of such a change may be impossible.

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'the self-hosted model': [
    'selfHosted.model',
    'selfHosted.engine',
    'selfHosted.weightPrecision',
    'selfHosted.outputTokensPerSecond',
  ],
  'the cloud offer': [
    'rented.offer',
    'rented.commitment',
    'rented.usdPerGpuHour',
    'rented.gpusPerReplica',
  ],
  'the server': ['owned.server', 'owned.usdPerServer', 'owned.gpusPerReplica'],
  'the loan or lease': [
    'financing.method',
    'financing.loanShare',
    'financing.loanRatePerYear',
    'financing.loanMonths',
    'financing.leaseRatePerYear',
    'financing.leaseMonths',
    'financing.leasePaidInAdvance',
  ],
  'the tool': ['modelWork.tool', 'modelWork.toolSeats', 'modelWork.toolUsdPerSeatMonth'],
  'the seat plan': ['seats.plan', 'seats.usdPerSeatMonth'],
  'the device': ['edge.device', 'edge.weightPrecision', 'edge.usdPerDevice', 'edge.kWPerDevice'],
};

/** Shares of one whole, which may not pass it on the way from one pair to another; needs and their terms. */
const WORKLOAD_GROUPS: Readonly<Record<string, readonly string[]>> = {
  'prompt caching': ['cachedInputShare', 'cacheWriteShare'],
  'service tiers': ['batchShare', 'flexShare'],
  'quality bar': ['evaluation', 'minimumScore'],
  residency: ['residency', 'residencyRegion'],
};

const groupByPath = new Map(
  Object.entries(GROUPS).flatMap(([group, paths]) => paths.map((path) => [path, group] as const)),
);
const groupByKey = new Map(
  Object.entries(WORKLOAD_GROUPS).flatMap(([group, keys]) =>
    keys.map((key) => [key, group] as const),
  ),
);

/** The group an input changes with, named; its own path where it changes alone. */
export function groupOf(path: string): string {
  const [, workload, key] = /^(workloads\[.*\])\.(\w+)$/.exec(path) ?? [];
  const group = key === undefined ? undefined : groupByKey.get(key);
  if (workload !== undefined && group !== undefined) return `${workload}, ${group}`;
  return groupByPath.get(path) ?? path;
}
