import type { ReactNode } from 'react';
import { Wordmark } from './wordmark';

interface PlainPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page with nothing but a sentence and a way on. */
export function PlainPage({ title, children }: PlainPageProps) {
  return (
    <div className="page">
      <header className="border-b-2 border-ink pb-3">
        <Wordmark />
      </header>
      <main className="grid max-w-[60ch] gap-4 py-8">
        <h1 className="text-verdict font-semibold">{title}</h1>
        {children}
      </main>
    </div>
  );
}
