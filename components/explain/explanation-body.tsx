'use client';

import type { RefObject } from 'react';
import { DataTable } from '@/components/charts/data-table';
import { FigureButton } from '@/components/ui/figure-button';
import { SourceNote } from '@/components/results/source-note';
import type { FigureExplanation } from '@/lib/view/types';
import { Formula } from './formula';

interface ExplanationBodyProps {
  /** Id of the heading, which names the panel. */
  readonly titleId: string;
  readonly explanation: FigureExplanation;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Letters of a value that fit the panel in the largest size. */
const LONGEST_HEADLINE = 18;

/** How one figure was made: in words, in numbers, month by month, down to the sources. */
export function ExplanationBody({ titleId, explanation, heading }: ExplanationBodyProps) {
  const { label, value, words, numbers, months, operands, leaves } = explanation;
  return (
    <article className="grid gap-6">
      <header>
        <h2 id={titleId} ref={heading} tabIndex={-1} className="text-body text-muted">
          {label}
        </h2>
        <p className={value.length > LONGEST_HEADLINE ? 'text-title' : 'text-verdict'}>
          <strong>{value}</strong>
        </p>
      </header>
      {words.length === 0 ? null : (
        <section className="over-rule">
          <h3 className="font-semibold">How it is made</h3>
          <Formula pieces={words} />
          <h3 className="mt-3 font-semibold">With the numbers</h3>
          <Formula pieces={numbers} />
        </section>
      )}
      {operands.length === 0 ? null : (
        <section className="over-rule">
          <h3 className="font-semibold">Its parts</h3>
          <dl className="mt-1">
            {operands.map((operand) => (
              <div
                key={operand.figure.id}
                className="flex justify-between gap-4 border-b border-hairline py-1.5 text-table"
              >
                <dt>{operand.label}</dt>
                <dd className="text-right">
                  <FigureButton figure={operand.figure} label={operand.label} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {leaves.length === 0 ? null : (
        <section className="over-rule">
          <h3 className="font-semibold">
            {words.length === 0 ? 'Where it comes from' : 'What it rests on'}
          </h3>
          <ul className="mt-1">
            {leaves.map((leaf) => (
              <li key={leaf.figure.id} className="border-b border-hairline py-1.5 text-table">
                <span className="mb-1 flex justify-between gap-4">
                  <span>{leaf.label}</span>
                  {leaf.figure.id === explanation.id ? (
                    <span>{leaf.figure.text}</span>
                  ) : (
                    <FigureButton figure={leaf.figure} label={leaf.label} />
                  )}
                </span>
                <SourceNote source={leaf.source} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {months === null ? null : (
        <section className="over-rule">
          <h3 className="font-semibold">{months.caption}</h3>
          <DataTable table={months} isCaptionHidden />
        </section>
      )}
    </article>
  );
}
