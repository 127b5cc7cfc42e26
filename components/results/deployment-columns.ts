/** What is told of each ranked machine. */
export const deploymentColumns = [
  { key: 'replica', head: 'One replica', isProse: true },
  { key: 'latency', head: 'Tightest workload, reached of its target', isProse: true },
  { key: 'replicas', head: 'Replicas', isProse: false },
  { key: 'gpus', head: 'GPUs', isProse: false },
  { key: 'utilisation', head: 'Utilisation', isProse: false },
  { key: 'usdPerMonth', head: 'US dollars a month', isProse: false },
] as const;
