'use client';

import { PlainPage } from '@/components/ui/plain-page';
import { plexSans, plexSansFurther } from './fonts';
import './globals.css';

/** Stands in for the whole document when even the layout failed. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en" className={`${plexSans.variable} ${plexSansFurther.variable}`}>
      <body>
        <PlainPage title="Breakeven could not start">
          <p>This is a fault of Breakeven, not of your figures.</p>
          <p>
            <button type="button" className="button" onClick={reset}>
              Try again
            </button>
          </p>
        </PlainPage>
      </body>
    </html>
  );
}
