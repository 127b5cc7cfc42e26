import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/scenario/schema';
import type { RoutingView } from '@/lib/view/routing-types';
import type { RoutingReply, RoutingRequest } from './routing-messages';
import { createRoutingStore } from './routing-store';
import type { WorkerLike } from './worker-lane';

const view: RoutingView = { kind: 'impossible', conflict: [], notices: [], refusedPlaces: [] };
const asked = (id: string) => ({ id, scenario: {} as Scenario, release: '2026-11-21' });

/** Workers that answer when the test says so. */
function stage() {
  const workers: (WorkerLike & { asked: RoutingRequest[]; isEnded: boolean })[] = [];
  const store = createRoutingStore(() => {
    const worker = {
      onmessage: null,
      onerror: null,
      asked: [] as RoutingRequest[],
      isEnded: false,
      postMessage: (request: RoutingRequest) => {
        worker.asked.push(request);
      },
      terminate: () => {
        worker.isEnded = true;
      },
    };
    workers.push(worker);
    return worker;
  });
  const say = (index: number, data: RoutingReply) => {
    workers[index]?.onmessage?.({ data } as MessageEvent<RoutingReply>);
  };
  return { store, workers, say };
}

describe('the portfolio of a page', () => {
  it('tells how far it is, then the answer', () => {
    const { store, say } = stage();
    store.getState().route(asked('a'));
    say(0, { kind: 'progress', words: 'Searching…' });
    expect(store.getState()).toMatchObject({ status: 'working', progress: 'Searching…' });
    say(0, { kind: 'routed', view });
    expect(store.getState()).toMatchObject({
      status: 'answered',
      progress: '',
      answer: { scenarioId: 'a', view },
    });
  });

  it('ends a search under way when another is asked for, and keeps a worker at rest', () => {
    const { store, workers, say } = stage();
    store.getState().route(asked('a'));
    store.getState().route(asked('b'));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    say(0, { kind: 'routed', view }); // too late to count
    expect(store.getState().answer).toBeNull();
    say(1, { kind: 'routed', view });
    store.getState().route(asked('c'));
    expect(workers).toHaveLength(2);
    expect(store.getState().answer?.scenarioId).toBe('b');
  });

  it('stops where it is told to and keeps what it had', () => {
    const { store, workers, say } = stage();
    store.getState().route(asked('a'));
    say(0, { kind: 'routed', view });
    store.getState().route(asked('b'));
    store.getState().cancel();
    expect(workers[0]?.isEnded).toBe(true);
    expect(store.getState()).toMatchObject({ status: 'cancelled', answer: { scenarioId: 'a' } });
    store.getState().explain('mix.best.total');
    // Nobody holds that answer any more.
    expect(store.getState().explanations.get('mix.best.total')).toBeNull();
  });

  it('says so where the worker fails, and can be asked again', () => {
    const { store, workers } = stage();
    store.getState().route(asked('a'));
    workers[0]?.onerror?.({} as ErrorEvent);
    expect(store.getState().status).toBe('failed');
    store.getState().route(asked('a'));
    expect(workers).toHaveLength(2);
  });

  it('asks for each explanation once', () => {
    const { store, workers, say } = stage();
    store.getState().route(asked('a'));
    say(0, { kind: 'routed', view });
    store.getState().explain('x');
    say(0, { kind: 'explained', cellId: 'x', explanation: null });
    store.getState().explain('x');
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(['route', 'explain']);
  });

  it('finds what would move a workload beside the mix, the one chosen last alone', () => {
    const { store, workers, say } = stage();
    store.getState().route(asked('a'));
    say(0, { kind: 'routed', view });
    store.getState().findMoves({ ...asked('a'), workloadId: 'one' });
    store.getState().findMoves({ ...asked('a'), workloadId: 'two' });
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true, false]);
    say(2, { kind: 'moves', sentences: ['Above 9 it goes.'] });
    expect(store.getState().moves).toMatchObject({
      workloadId: 'two',
      sentences: ['Above 9 it goes.'],
    });
    store.getState().route(asked('b'));
    expect(store.getState().moves).toBeNull();
  });
});
