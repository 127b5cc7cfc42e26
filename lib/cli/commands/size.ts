import { sizeReplica } from '@/lib/decide/size-replica';
import type { Command } from '../command';

/** Throughput and latency of one replica, or the largest load that meets a latency target. */
export const size: Command = {
  name: 'size',
  summary:
    'What one replica can serve: {model, accelerator, gpus, weightPrecision, …} gives tokens per second.',
  answer: (request, { catalogue }) => {
    const answer = sizeReplica(request, catalogue);
    return 'error' in answer ? { error: answer.error } : { value: answer };
  },
};
