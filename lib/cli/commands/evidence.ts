import { loadMeasurements } from '@/data/measurements';
import { evidenceFor } from '@/lib/decide/evidence';
import { sizeReplica } from '@/lib/decide/size-replica';
import { parseSizeRequest } from '@/lib/serving/size';
import type { Command } from '../command';

/** The nearest public measurements of a replica, beside what the estimator says of each. */
export const evidence: Command = {
  name: 'evidence',
  summary:
    'What was measured nearby: a size request gives its estimate and the nearest public measurements.',
  answer: async (request, { catalogue }) => {
    const estimate = sizeReplica(request, catalogue);
    if ('error' in estimate) return { error: estimate.error };
    if ('refusal' in estimate) return { value: estimate };
    const parsed = parseSizeRequest(request);
    if ('error' in parsed) return { error: parsed.error };
    // Under a latency target the load is the estimate's own; without any it is maximum throughput.
    const isLoaded = [parsed.concurrency, parsed.ttftMs, parsed.tpotMs].some(
      (each) => each !== undefined,
    );
    const asked = isLoaded ? { ...parsed, concurrency: estimate.concurrency } : parsed;
    const { rows: measurements, sources } = await loadMeasurements();
    const compared = evidenceFor({ request: asked, catalogue, measurements });
    return {
      value: {
        estimate,
        measurements: compared.map((each) => ({
          ...each,
          source: sources[each.measurement.source],
        })),
      },
    };
  },
};
