'use client';

import { usePlanner } from '@/components/planner/planner-context';

/** The answer in words, and the strongest case against it beside it. */
export function Verdict() {
  const verdict = usePlanner(({ view }) => view.verdict);
  return (
    <section aria-labelledby="verdict">
      <h1 id="verdict" className="text-verdict font-semibold text-pretty">
        {verdict.headline}
      </h1>
      <div className="mt-3 grid gap-x-16 gap-y-6 md:grid-cols-[1.9fr_1fr] print:grid-cols-[1.9fr_1fr] print:gap-x-6">
        <div className="grid max-w-[70ch] content-start gap-1.5">
          {verdict.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {verdict.against === null ? null : (
          <aside aria-labelledby="against" className="over-rule self-start">
            <h2 id="against" className="font-semibold">
              The strongest case against
            </h2>
            <p className="mt-1 max-w-[60ch]">{verdict.against}</p>
          </aside>
        )}
      </div>
    </section>
  );
}
