import { sizeParsed } from '@/lib/serving/size';
import type { LossReason } from './deployment';
import type { FailedReplica } from './replicas';

/** What kept a replica from serving, and how far it was from serving. */
export interface Failure {
  readonly reason: LossReason;
  readonly message: string;
  /** Latency reached over the one asked for, the worse of the two; Infinity where none is reached. */
  readonly timesTheTarget: number;
}

/** The failure that came nearest to serving: a target missed by least, else the memory of most GPUs. */
export function nearestFailure(failed: readonly FailedReplica[]): Failure | undefined {
  // Of replicas that fail alike the one with the most GPUs, in its plainest layout, comes first.
  const [first, ...others] = [...failed]
    .sort((one, other) => other.layout.gpus - one.layout.gpus)
    .map((replica) => failureOf(replica));
  if (first === undefined) return undefined;
  return others.reduce((nearest, each) => (isNearer(each, nearest) ? each : nearest), first);
}

/** A replica that answers too slowly is nearer than one that holds the model not at all. */
const FROM_NEAREST: readonly LossReason[] = ['misses-ttft', 'misses-tpot', 'does-not-fit'];

function isNearer(one: Failure, other: Failure): boolean {
  if (one.timesTheTarget !== other.timesTheTarget) return one.timesTheTarget < other.timesTheTarget;
  const place = ({ reason }: Failure) =>
    FROM_NEAREST.includes(reason) ? FROM_NEAREST.indexOf(reason) : FROM_NEAREST.length;
  return place(one) < place(other);
}

function failureOf(replica: FailedReplica): Failure {
  const { answer, workload } = replica;
  const said = 'error' in answer ? answer.error : answer.refusal;
  const message = `${workload.name}: ${said.message}`;
  if (said.code === 'does-not-fit')
    return { reason: 'does-not-fit', message, timesTheTarget: Infinity };
  if (said.code !== 'target-out-of-reach')
    return { reason: 'not-supported', message, timesTheTarget: Infinity };
  return missedTarget(replica, said.message);
}

/** Which target one request alone misses by more, and on how many GPUs. */
function missedTarget(replica: FailedReplica, said: string): Failure {
  const { request, hardware, workload, layout } = replica;
  const { ttftMs, tpotMs, ...lengths } = request;
  const alone = sizeParsed({ request: { ...lengths, concurrency: 1 }, hardware });
  const message = `${workload.name}, on ${layout.gpus} x ${replica.accelerator}: ${said}`;
  if ('error' in alone || 'refusal' in alone)
    return { reason: 'not-supported', message, timesTheTarget: Infinity };
  const times = (reached: number, asked: number | undefined) =>
    asked === undefined ? 0 : reached / asked;
  const ttft = times(alone.ttftMs, ttftMs);
  const tpot = times(alone.tpotMs, tpotMs);
  const reason = ttft >= tpot ? 'misses-ttft' : 'misses-tpot';
  return { reason, message, timesTheTarget: Math.max(ttft, tpot) };
}
