import type { RoutingReply, RoutingRequest } from './routing-messages';

/** As much of a worker as a lane needs. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<RoutingReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  readonly postMessage: (request: RoutingRequest) => void;
  readonly terminate: () => void;
}

/** One worker at a time, started when something is asked, replaced where it is still busy. */
export interface Lane {
  /** Ends whatever is under way and asks this instead. */
  readonly ask: (request: RoutingRequest) => void;
  /** Asks it besides, of the answer the worker holds; false where there is no worker. */
  readonly post: (request: RoutingRequest) => boolean;
  readonly stop: () => void;
}

export function openLane(
  startWorker: () => WorkerLike,
  onReply: (reply: RoutingReply) => void,
): Lane {
  let worker: WorkerLike | null = null;
  let isBusy = false;
  const stop = () => {
    worker?.terminate();
    worker = null;
    isBusy = false;
  };
  const started = (): WorkerLike => {
    if (worker !== null) return worker;
    const fresh = startWorker();
    fresh.onmessage = ({ data }) => {
      if (worker !== fresh) return;
      if (data.kind !== 'progress') isBusy = false;
      onReply(data);
    };
    fresh.onerror = () => {
      if (worker !== fresh) return;
      stop();
      onReply({ kind: 'failed' });
    };
    worker = fresh;
    return fresh;
  };
  return {
    ask: (request) => {
      // A worker at rest has the catalogue open already.
      if (isBusy) stop();
      isBusy = true;
      started().postMessage(request);
    },
    post: (request) => {
      worker?.postMessage(request);
      return worker !== null;
    },
    stop,
  };
}
