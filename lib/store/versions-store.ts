import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Scenario } from '@/lib/scenario/schema';
import {
  freeName,
  MOST_VERSIONS,
  NO_VERSIONS,
  readVersions,
  writtenVersions,
  type KeptVersions,
  type Version,
} from './versions';

/** Where versions are kept from one visit to the next; either may throw where the browser forbids it. */
export interface VersionStorage {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** Named versions of the scenario, and what the reader must know about them. */
export interface VersionsState {
  readonly versions: readonly Version[];
  /** The version removed last, which can be put back where it was. */
  readonly removed: { readonly version: Version; readonly index: number } | null;
  /** What was done, or why it could not be; empty before the first action. */
  readonly message: string;
  /** What about the storage the reader must know. */
  readonly notices: readonly string[];
  /** Keeps a scenario under a name; false where no more can be kept. */
  readonly keep: (name: string, scenario: Scenario) => boolean;
  readonly rename: (id: string, name: string) => void;
  readonly remove: (id: string) => void;
  readonly putBack: () => void;
  /** Says something about versions, such as why a pasted link cannot be opened. */
  readonly say: (message: string) => void;
  /** Reads the storage again: another tab of the page may have written to it. */
  readonly reload: () => void;
}

export type VersionsStore = StoreApi<VersionsState>;

const NOT_READ =
  'This browser does not let the page read what it kept, so earlier versions are not shown. Versions you keep now last until you close the page; a copied link keeps one for good.';
const NOT_WRITTEN =
  'This browser did not store the versions: its storage is full or blocked. They last until you close the page; a copied link keeps one for good.';
const FULL = `At most ${MOST_VERSIONS} versions are kept. Remove one to keep another.`;

type Change = (versions: readonly Version[]) => readonly Version[];

/** One store a page. Every change is written at once, on top of what other tabs have written. */
export function createVersionsStore(storage: VersionStorage): VersionsStore {
  return createStore<VersionsState>()((set, get) => {
    let kept = NO_VERSIONS;
    /** The storage lacks the last change, so what is on screen is the truth. */
    let isAhead = false;
    /** What stands in the storage is not known, so nothing is written over it. */
    let isBlocked = false;

    function load(): readonly string[] {
      if (isAhead) return get().notices;
      try {
        kept = readVersions(storage.read());
        isBlocked = false;
        return kept.notices;
      } catch {
        isBlocked = true;
        return [NOT_READ];
      }
    }

    function store(next: KeptVersions): readonly string[] {
      kept = next;
      isAhead = isBlocked;
      if (isBlocked) return [NOT_READ];
      try {
        storage.write(writtenVersions(kept));
        return kept.notices;
      } catch {
        isAhead = true;
        return [NOT_WRITTEN];
      }
    }

    function apply(change: Change, rest: Partial<VersionsState>): void {
      const notices = store({ ...kept, versions: change(kept.versions) });
      set({ versions: kept.versions, notices, removed: null, ...rest });
    }

    return {
      versions: [],
      removed: null,
      message: '',
      notices: [],
      keep: (wanted, scenario) => {
        load();
        if (kept.versions.length >= MOST_VERSIONS) {
          set({ versions: kept.versions, message: FULL });
          return false;
        }
        const name = freeName(wanted, namesOf(kept.versions));
        const version = { id: freeId(kept), name, scenario };
        apply((versions) => [...versions, version], { message: `Kept as “${name}”.` });
        return true;
      },
      rename: (id, wanted) => {
        load();
        const others = kept.versions.filter((each) => each.id !== id);
        const name = freeName(wanted, namesOf(others));
        apply((versions) => versions.map((each) => (each.id === id ? { ...each, name } : each)), {
          message: `Renamed to “${name}”.`,
        });
      },
      remove: (id) => {
        load();
        const index = kept.versions.findIndex((each) => each.id === id);
        const version = kept.versions[index];
        if (version === undefined) return;
        apply((versions) => versions.filter((each) => each.id !== id), {
          removed: { version, index },
          message: `“${version.name}” was removed.`,
        });
      },
      putBack: () => {
        const { removed } = get();
        if (removed === null) return;
        load();
        if (kept.versions.length >= MOST_VERSIONS) {
          set({ versions: kept.versions, message: FULL });
          return;
        }
        const { version, index } = removed;
        apply((versions) => versions.toSpliced(index, 0, version), {
          message: `“${version.name}” is back.`,
        });
      },
      say: (message) => {
        set({ message });
      },
      reload: () => {
        const notices = load();
        set({ versions: kept.versions, notices });
      },
    };
  });
}

function namesOf(versions: readonly Version[]): string[] {
  return versions.map(({ name }) => name);
}

/** An id that no version of the list has, nor one that cannot be opened. */
function freeId({ versions, unreadable }: KeptVersions): string {
  const taken = JSON.stringify([versions.map(({ id }) => id), unreadable]);
  let number = versions.length + 1;
  while (taken.includes(`"v${number}"`)) number += 1;
  return `v${number}`;
}
