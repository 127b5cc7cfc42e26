import type { VersionStorage } from '@/lib/store/versions-store';

/** The name under which this browser keeps the versions of the page. */
export const STORAGE_KEY = 'breakeven.versions';

/** This browser's storage; reading and writing throw where it forbids them. */
export const browserStorage: VersionStorage = {
  read: () => window.localStorage.getItem(STORAGE_KEY),
  write: (text) => {
    window.localStorage.setItem(STORAGE_KEY, text);
  },
};
