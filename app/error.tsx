'use client';

import { PlainPage } from '@/components/ui/plain-page';

/** What is left when drawing the page failed: our fault, said so, with a way on. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <PlainPage title="The page could not be drawn">
      <p>
        This is a fault of Breakeven, not of your figures. A link you copied before still opens your
        scenario.
      </p>
      <p>
        <button type="button" className="button" onClick={reset}>
          Draw it again
        </button>
      </p>
    </PlainPage>
  );
}
