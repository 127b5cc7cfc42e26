import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario } from '@/lib/scenario/schema';
import type { RoutingView } from '@/lib/view/routing-types';
import type { FigureExplanation } from '@/lib/view/types';
import type { RoutingReply } from './routing-messages';
import { openLane, type WorkerLike } from './worker-lane';

/** The scenario to route, by the id the page shows for it. */
export interface RoutedScenario {
  readonly id: string;
  readonly scenario: Scenario;
  readonly release: string;
}

/** What would move one workload, while it is worked out and after. */
export interface MovesState {
  readonly workloadId: string;
  readonly scenarioId: string;
  /** null while they are being worked out. */
  readonly sentences: readonly string[] | null;
  readonly hasFailed: boolean;
}

export interface RoutingState {
  readonly status: 'idle' | 'working' | 'answered' | 'cancelled' | 'failed';
  /** How far the work is, in words; empty where there is none. */
  readonly progress: string;
  /** The scenario asked for last. */
  readonly askedId: string | null;
  /** The last answer; it stays on screen while another is worked out. */
  readonly answer: { readonly scenarioId: string; readonly view: RoutingView } | null;
  /** Of the last answer, by cell; null for a figure that it does not have. */
  readonly explanations: ReadonlyMap<string, FigureExplanation | null>;
  readonly moves: MovesState | null;
  readonly route: (asked: RoutedScenario) => void;
  readonly cancel: () => void;
  readonly explain: (cellId: string) => void;
  readonly findMoves: (asked: RoutedScenario & { readonly workloadId: string }) => void;
  /** Ends the workers: the page is left. */
  readonly close: () => void;
}

export type RoutingStore = StoreApi<RoutingState>;

/** The portfolio of a page and the two workers that find it: one for the mix, one for what would move a workload. */
export function createRoutingStore(startWorker: () => WorkerLike): RoutingStore {
  return createStore<RoutingState>()((set, get) => {
    const mix = openLane(startWorker, (reply) => {
      set((state) => afterReply(state, reply));
    });
    const moves = openLane(startWorker, (reply) => {
      set(({ moves: asked }) => ({ moves: movesAfter(asked, reply) }));
    });
    return {
      status: 'idle',
      progress: '',
      askedId: null,
      answer: null,
      explanations: new Map(),
      moves: null,
      route: ({ id, scenario, release }) => {
        moves.stop();
        set({ status: 'working', progress: 'Starting…', askedId: id, moves: null });
        mix.ask({ kind: 'route', scenario, release });
      },
      cancel: () => {
        mix.stop();
        moves.stop();
        set({ status: 'cancelled', progress: '', moves: null });
      },
      explain: (cellId) => {
        if (get().explanations.has(cellId)) return;
        if (mix.post({ kind: 'explain', cellId })) return;
        set((state) => afterReply(state, { kind: 'explained', cellId, explanation: null }));
      },
      findMoves: ({ id, workloadId, scenario, release }) => {
        set({ moves: { workloadId, scenarioId: id, sentences: null, hasFailed: false } });
        moves.ask({ kind: 'moves', scenario, release, workloadId });
      },
      close: () => {
        mix.stop();
        moves.stop();
        set({ status: 'idle', askedId: null });
      },
    };
  });
}

function afterReply(state: RoutingState, reply: RoutingReply): Partial<RoutingState> {
  switch (reply.kind) {
    case 'progress':
      return { progress: reply.words };
    case 'routed':
      return {
        status: 'answered',
        progress: '',
        answer: { scenarioId: state.askedId ?? '', view: reply.view },
        explanations: new Map(),
      };
    case 'explained':
      return {
        explanations: new Map([...state.explanations, [reply.cellId, reply.explanation]]),
      };
    case 'moves':
      return {};
    case 'failed':
      return { status: 'failed', progress: '' };
  }
}

function movesAfter(asked: MovesState | null, reply: RoutingReply): MovesState | null {
  if (asked === null) return null;
  if (reply.kind === 'moves') return { ...asked, sentences: reply.sentences };
  return reply.kind === 'failed' ? { ...asked, hasFailed: true } : asked;
}
