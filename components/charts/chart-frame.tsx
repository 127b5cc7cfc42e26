import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ChartWords } from '@/lib/view/types';
import { DataTable } from './data-table';

interface ChartFrameProps {
  readonly words: ChartWords;
  /** The drawing; it refers to the summary by this id. */
  readonly children: ReactNode;
}

/** The one frame of every chart: finding, measure and unit, drawing, the same in words and as a table. */
export function ChartFrame({ words, children }: ChartFrameProps) {
  const id = useId();
  return (
    <figure className="over-rule exhibit min-w-0" aria-labelledby={id}>
      <figcaption>
        <h2 id={id} className="text-title font-semibold text-balance">
          {words.title}
        </h2>
        <p className="field-hint">{words.measure}</p>
      </figcaption>
      {children}
      <details className="screen-only mt-2">
        <summary className="inline-flex min-h-6 items-center text-small text-accent">
          <span className="chevron">In words and as a table</span>
        </summary>
        <p className="mt-1 mb-3 max-w-[72ch] text-table">{words.summary}</p>
        <DataTable table={words.table} />
      </details>
    </figure>
  );
}
