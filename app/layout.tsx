import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { beforePaint } from '@/components/ui/theme';
import { plexSans, plexSansFurther } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: 'Breakeven: call an API, rent GPUs, or own them',
  description:
    'Should this AI workload call an API, rent GPUs, or own them? An answer in money, every figure with its formula and source.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#12161b' },
  ],
};

/**
 * Reading the request's headers makes every page, the 404 included, render per request: the nonce of
 * proxy.ts must be on its scripts, and a page rendered at build time would carry none.
 */
export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // The script below changes the attributes of <html> before React sees them.
    <html
      lang="en"
      className={`${plexSans.variable} ${plexSansFurther.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* Browsers hide a nonce from the page, so React must not compare it. */}
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: beforePaint }}
        />
      </head>
      <body>{children}</body>
    </html>
  );
}
