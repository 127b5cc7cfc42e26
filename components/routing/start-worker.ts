import type { WorkerLike } from './worker-lane';

/** The routing worker, a chunk of its own with the engine and the catalogue in it. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./routing-worker.ts', import.meta.url), { type: 'module' });
}
