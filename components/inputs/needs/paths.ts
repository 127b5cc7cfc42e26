const keys = [
  'escalationShare',
  'evaluation',
  'minimumScore',
  'usdPerFailedAnswer',
  'reviewShare',
  'residency',
  'residencyRegion',
  'needsTuning',
  'seasonality',
  'users',
  'today',
] as const;

/** Every field of the needs of one workload, by its dotted path. */
export function needPaths(index: number): string[] {
  return keys.map((key) => `workloads.${index}.${key}`);
}
