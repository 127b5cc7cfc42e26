import type { Scenario, Workload } from '@/lib/scenario/schema';
import type { SizedHardware } from '@/lib/serving/size';
import type { Refusal } from '../answers';
import { estimateFor, type ReplicaEstimate } from '../lookup/sizing';

/** What a replica does for a workload, asked for once: many venues run the same model on the same chip. */
export type Estimates = (given: {
  scenario: Scenario;
  hardware: SizedHardware;
  workload: Workload;
  gpusPerReplica: number;
}) => ReplicaEstimate | Refusal;

export function rememberedEstimates(): Estimates {
  const known = new Map<string, ReplicaEstimate | Refusal>();
  return (given) => {
    const { scenario, hardware, workload, gpusPerReplica } = given;
    const { inputTokens, outputTokens, ttftMs, tpotMs, name } = workload;
    const { engine, weightPrecision, outputTokensPerSecond } = scenario.selfHosted;
    const key = JSON.stringify([
      [hardware.model.id, hardware.accelerator.id, gpusPerReplica],
      [engine, weightPrecision, outputTokensPerSecond],
      [inputTokens, outputTokens, ttftMs, tpotMs, name],
    ]);
    const found = known.get(key) ?? estimateFor(given);
    known.set(key, found);
    // The estimate rests on the lengths and targets alone, not on whose workload it is.
    return 'code' in found ? found : { ...found, workload };
  };
}
