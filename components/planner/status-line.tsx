'use client';

import { usePlanner } from './planner-context';

/** Says what an edit changed, on screen and to a screen reader, and what still needs correcting. */
export function StatusLine() {
  const announcement = usePlanner((state) => state.announcement);
  const problems = usePlanner((state) => state.problems);
  return (
    <div className="screen-only min-h-6 text-table text-muted">
      <p role="status">{announcement}</p>
      {problems.length === 0 ? null : (
        <ul className="text-worse">
          {problems.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
