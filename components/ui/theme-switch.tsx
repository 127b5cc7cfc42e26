'use client';

import { themeKey } from './theme';

/** Changes between paper and night and remembers it on this device; unset, the system decides. */
export function ThemeSwitch() {
  const change = () => {
    const root = document.documentElement;
    const isDark =
      root.dataset['theme'] === undefined
        ? matchMedia('(prefers-color-scheme: dark)').matches
        : root.dataset['theme'] === 'dark';
    const theme = isDark ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    try {
      localStorage.setItem(themeKey, theme);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  };
  return (
    <button type="button" className="button" onClick={change}>
      <span className="when-light">Dark</span>
      <span className="when-dark">Light</span>
      <span className="sr-only"> theme</span>
    </button>
  );
}
