/** Where the chosen theme is kept on this device. */
export const themeKey = 'breakeven-theme';

/**
 * Runs in the head, before the first paint: sets the chosen theme, and marks a page whose address
 * carries a scenario, so that the default answer is never shown as if it were the shared one.
 */
export const beforePaint = `(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('${themeKey}');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {}
  if (location.hash.startsWith('#s=')) root.dataset.link = 'opening';
})();`;
