import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { MOST_VERSIONS } from './versions';
import { createVersionsStore, type VersionStorage } from './versions-store';

const scenario = defaultScenario((await loadRelease(latestRelease))!);

/** A browser's storage; `refuses` makes it throw as a full or blocked one does. */
function browser() {
  let text: string | null = null;
  const state = { refusesToRead: false, refusesToWrite: false };
  const storage: VersionStorage = {
    read: () => {
      if (state.refusesToRead) throw new DOMException('denied', 'SecurityError');
      return text;
    },
    write: (next) => {
      if (state.refusesToWrite) throw new DOMException('full', 'QuotaExceededError');
      text = next;
    },
  };
  const put = (next: string) => {
    text = next;
  };
  return { storage, state, put, stored: () => text };
}

const open = (storage: VersionStorage) => {
  const store = createVersionsStore(storage);
  store.getState().reload();
  return store;
};

const names = (store: ReturnType<typeof open>) => store.getState().versions.map(({ name }) => name);

describe('versions', () => {
  it('are there again on the next visit, with the scenario as it was', () => {
    const { storage } = browser();
    const horizon = { ...scenario, horizonMonths: 24 };
    open(storage).getState().keep('Two years', horizon);
    const { versions, notices } = open(storage).getState();
    expect(versions).toMatchObject([{ name: 'Two years', scenario: horizon }]);
    expect(notices).toEqual([]);
  });

  it('are renamed, removed and put back where they were', () => {
    const { storage } = browser();
    const store = open(storage);
    const { keep, rename, remove, putBack } = store.getState();
    for (const name of ['a', 'b', 'c']) keep(name, scenario);
    const [, second] = store.getState().versions;
    rename(second!.id, ' bee ');
    expect(names(store)).toEqual(['a', 'bee', 'c']);
    remove(second!.id);
    expect(names(open(storage))).toEqual(['a', 'c']);
    putBack();
    expect(names(open(storage))).toEqual(['a', 'bee', 'c']);
    expect(store.getState().removed).toBeNull();
  });

  it('have names of their own', () => {
    const store = open(browser().storage);
    const { keep } = store.getState();
    for (const name of ['Plan', 'Plan', '  ', 'Plan']) keep(name, scenario);
    expect(names(store)).toEqual(['Plan', 'Plan (2)', 'Version', 'Plan (3)']);
    expect(new Set(store.getState().versions.map(({ id }) => id)).size).toBe(4);
  });

  it('are eight at most, and the ninth is told', () => {
    const store = open(browser().storage);
    const { keep } = store.getState();
    for (let kept = 0; kept < MOST_VERSIONS; kept++) expect(keep('v', scenario)).toBe(true);
    expect(keep('one more', scenario)).toBe(false);
    expect(names(store)).toHaveLength(MOST_VERSIONS);
    expect(store.getState().message).toBe(
      'At most 8 versions are kept. Remove one to keep another.',
    );
  });

  it('of two tabs stand beside each other', () => {
    const { storage } = browser();
    const [first, second] = [open(storage), open(storage)];
    first.getState().keep('first', scenario);
    second.getState().keep('second', scenario);
    first.getState().reload();
    expect(names(first)).toEqual(['first', 'second']);
  });
});

describe('a storage that refuses', () => {
  it('to write keeps what was made on the page, says so, and catches up', () => {
    const { storage, state, stored } = browser();
    const store = open(storage);
    store.getState().keep('before', scenario);
    state.refusesToWrite = true;
    store.getState().keep('during', scenario);
    store.getState().reload();
    expect(names(store)).toEqual(['before', 'during']);
    expect(store.getState().notices.join()).toContain('storage is full or blocked');
    expect(stored()).not.toContain('during');
    state.refusesToWrite = false;
    store.getState().keep('after', scenario);
    expect(names(open(storage))).toEqual(['before', 'during', 'after']);
    expect(store.getState().notices).toEqual([]);
  });

  it('everything keeps versions until the page is closed, and says so', () => {
    const { storage, state } = browser();
    state.refusesToRead = true;
    state.refusesToWrite = true;
    const store = open(storage);
    expect(store.getState().notices.join()).toContain('does not let the page read');
    store.getState().keep('here', scenario);
    store.getState().keep('and here', scenario);
    expect(names(store)).toEqual(['here', 'and here']);
  });
});

describe('what was stored', () => {
  it('but is damaged is told, and a new list begun', () => {
    const { storage, put } = browser();
    put('{"versions":');
    const store = open(storage);
    expect(store.getState().notices.join()).toContain('damaged');
    store.getState().keep('new', scenario);
    expect(names(open(storage))).toEqual(['new']);
  });

  it('by a newer Breakeven is told, not opened, and still there afterwards', () => {
    const { storage, put, stored } = browser();
    const newer = { id: 'v1', name: 'Future', scenario: { ...scenario, version: 99 } };
    put(JSON.stringify({ format: 1, versions: [newer] }));
    const store = open(storage);
    expect(names(store)).toEqual([]);
    expect(store.getState().notices.join()).toContain('“Future” could not be opened');
    store.getState().keep('mine', scenario);
    expect(JSON.parse(stored()!)).toMatchObject({ versions: [{ name: 'mine' }, newer] });
    expect(store.getState().versions[0]!.id).not.toBe('v1');
  });
});
