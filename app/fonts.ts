import localFont from 'next/font/local';

/** The two weights every screen is set in; digits of this face are tabular by themselves. */
export const plexSans = localFont({
  variable: '--font-plex',
  display: 'swap',
  src: [
    {
      path: '../node_modules/@ibm/plex-sans/fonts/split/woff2/IBMPlexSans-Regular-Latin1.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@ibm/plex-sans/fonts/split/woff2/IBMPlexSans-SemiBold-Latin1.woff2',
      weight: '600',
    },
  ],
});

/** The same face for what a person may type beyond Western letters; fetched only where it is met. */
export const plexSansFurther = localFont({
  variable: '--font-plex-further',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-0130, U+0132-0151, U+0154-02C5, U+0384-1FFF, U+2032-2033, U+2070-2073, U+2075-20AB, U+20AD-2121, U+2123-2211, U+2213-2BFF',
    },
  ],
  src: [
    {
      path: '../node_modules/@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans-Regular.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans-SemiBold.woff2',
      weight: '600',
    },
  ],
});
