'use client';

import { usePlanner } from './planner-context';

/** What the reader must know about the link or the page before reading on. */
export function Banner() {
  const banner = usePlanner((state) => state.banner);
  return (
    <div
      role="alert"
      className={banner.length === 0 ? 'hidden' : 'border-l-4 border-worse bg-tint px-4 py-2.5'}
    >
      {banner.map((message) => (
        <p key={message} className="max-w-[80ch]">
          {message}
        </p>
      ))}
    </div>
  );
}
