import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ChartWords } from '@/lib/view/types';
import { DataTable } from './data-table';

interface ChartFrameProps {
  readonly words: ChartWords;
  /** Where the finding stands among the headings: a part of its own, or inside one. */
  readonly level?: 2 | 3;
  /** The drawing; it refers to the summary by this id. */
  readonly children: ReactNode;
}

/** The one frame of every chart: finding, measure and unit, drawing, the same in words and as a table. */
export function ChartFrame({ words, level = 2, children }: ChartFrameProps) {
  const id = useId();
  const Finding = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="over-rule exhibit min-w-0" aria-labelledby={id}>
      <figcaption>
        <Finding
          id={id}
          className={level === 2 ? 'text-title font-semibold text-balance' : 'font-semibold'}
        >
          {words.title}
        </Finding>
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
