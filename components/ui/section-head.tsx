import type { ReactNode } from 'react';

interface SectionHeadProps {
  readonly id: string;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The head of a section, and the line that says how to read it. */
export function SectionHead({ id, title, children }: SectionHeadProps) {
  return (
    <header className="mb-3">
      <h2 id={id} className="text-title font-semibold text-balance">
        {title}
      </h2>
      {children === undefined ? null : <p className="field-hint">{children}</p>}
    </header>
  );
}
