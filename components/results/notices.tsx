'use client';

import { usePlanner } from '@/components/planner/planner-context';

/** What the reader should know beside the numbers. */
export function Notices() {
  const notices = usePlanner(({ view }) => view.notices);
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices" className="over-rule">
      <h2 id="notices" className="text-title font-semibold">
        Read with care
      </h2>
      <ul className="mt-2 max-w-[72ch] list-disc pl-5">
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </section>
  );
}
