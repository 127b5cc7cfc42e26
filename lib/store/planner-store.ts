import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Scenario } from '@/lib/scenario/schema';
import type { PlannerView } from '@/lib/view/types';
import { withValueAt } from './draft';
import type { Draft } from './draft';
import type { PlannerEngine, Problem } from './engine';
import { emptyHistory, recorded, redone, undone } from './history';
import type { History } from './history';

/** The scenario on screen, the last good answer to it, and what may be done with both. */
export interface PlannerState {
  readonly draft: Draft;
  readonly history: History;
  /** The last good answer; it answers `draft` only where `isCurrent`. */
  readonly view: PlannerView;
  readonly isCurrent: boolean;
  readonly problems: readonly Problem[];
  readonly engine: PlannerEngine | null;
  /** A sentence for the status line after an edit; empty before the first. */
  readonly announcement: string;
  /** What the reader must know about the link or the page itself. */
  readonly banner: readonly string[];
  readonly edit: (path: string, value: unknown) => void;
  /** An edit of several fields at once; edits of the same `field` in a row are one step. */
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
  /** The field was left: the next edit of it is a new step. */
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Shows a scenario from outside; the earlier one stays one undo away. */
  readonly open: (scenario: Scenario, notices: readonly string[]) => Promise<void>;
  readonly warn: (messages: readonly string[]) => void;
  /** The engine, fetched on first use. */
  readonly ready: () => Promise<PlannerEngine>;
}

export type PlannerStore = StoreApi<PlannerState>;

export interface PlannerStoreOptions {
  readonly view: PlannerView;
  readonly loadEngine: () => Promise<PlannerEngine>;
  /** Runs the task once the edit itself has been painted. */
  readonly schedule: (task: () => void) => void;
}

const NOT_LOADED =
  'The calculator could not be loaded, so the figures below do not follow your edits. Your edits are kept; check the connection and edit any field to try again.';

/** One store a page; nothing in it is derived but the last good answer. */
export function createPlannerStore(options: PlannerStoreOptions): PlannerStore {
  return createStore<PlannerState>()((set, get) => {
    let loading: Promise<PlannerEngine> | null = null;
    let isScheduled = false;

    async function ready(): Promise<PlannerEngine> {
      const { engine } = get();
      if (engine !== null) return engine;
      loading ??= options.loadEngine();
      try {
        const loaded = await loading;
        if (get().engine === null) {
          loaded.adopt(get().view.scenario);
          set({ engine: loaded });
        }
        return loaded;
      } catch (cause) {
        loading = null;
        throw cause;
      }
    }

    async function settle(): Promise<void> {
      try {
        const engine = await ready();
        set((state) => answered(state, engine));
      } catch {
        set({ banner: [NOT_LOADED], isCurrent: false });
      }
    }

    function settleSoon(): void {
      if (isScheduled) return;
      isScheduled = true;
      options.schedule(() => {
        isScheduled = false;
        void settle();
      });
    }

    function step(next: { draft: Draft; history: History } | null): void {
      if (next === null) return;
      set({ ...next, isCurrent: false });
      settleSoon();
    }

    return {
      draft: options.view.scenario,
      history: emptyHistory,
      view: options.view,
      isCurrent: true,
      problems: [],
      engine: null,
      announcement: '',
      banner: [],
      edit: (path, value) => {
        get().change((draft) => withValueAt(draft, path, value), path);
      },
      change: (recipe, field) => {
        const { draft, history } = get();
        step({ draft: recipe(draft), history: recorded(history, draft, field ?? null) });
      },
      seal: () => {
        set(({ history }) => ({ history: { ...history, open: null } }));
      },
      undo: () => {
        step(undone(get().history, get().draft));
      },
      redo: () => {
        step(redone(get().history, get().draft));
      },
      open: async (scenario, notices) => {
        const { draft, history } = get();
        set({ draft: scenario, history: recorded(history, draft, null), isCurrent: false });
        await settle();
        set((state) => ({ banner: [...state.banner, ...notices] }));
      },
      warn: (banner) => {
        set({ banner });
      },
      ready,
    };
  });
}

/** The engine names list items `workloads[1].name`; the form's paths are `workloads.1.name`. */
function dotted(path: string): string {
  return path.replace(/\[(\d+)\]/g, '.$1');
}

/** The state once the engine has looked at the draft: a new answer, or what keeps it from one. */
function answered(state: PlannerState, engine: PlannerEngine): Partial<PlannerState> {
  const validated = engine.validate(state.draft);
  if (!validated.ok)
    return {
      problems: validated.problems.map(({ path, message }) => ({ path: dotted(path), message })),
      isCurrent: false,
      announcement:
        'Not recalculated: a field needs correcting. The figures are the last good answer.',
    };
  const view = engine.evaluate(validated.scenario);
  const isSameVerdict = view.verdict.headline === state.view.verdict.headline;
  const announcement = isSameVerdict
    ? 'Recalculated; the verdict stays the same.'
    : `Verdict updated: ${view.verdict.headline}`;
  return { view, problems: [], isCurrent: true, banner: [], announcement };
}
