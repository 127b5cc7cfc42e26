import localFont from 'next/font/local';

/** The two weights every screen is set in; digits of this face are tabular by themselves. */
export const plexSans = localFont({
  variable: '--font-plex',
  display: 'swap',
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
