import type { ReactNode } from 'react';
import { FigureButton } from '@/components/ui/figure-button';
import { RouteSwatch } from '@/components/ui/route-swatch';
import type { PolicyFigures, PolicyRow } from '@/lib/view/routing-types';
import type { FigureText } from '@/lib/view/types';
import { policyColumns, type PolicyColumn } from './policy-columns';

/** One policy: its figures, or the sentence that says why it has none. */
export function PolicyTableRow({ policy }: { readonly policy: PolicyRow }) {
  const { label, option, isBest, refusal, figures } = policy;
  return (
    <tr role="row" className={isBest ? 'best' : undefined}>
      <th scope="row" role="rowheader" className="words">
        <span className="whitespace-nowrap">
          {option === null ? null : <RouteSwatch option={option} />}
          {label}
        </span>
      </th>
      {figures === null ? (
        <td role="cell" className="words wide" colSpan={policyColumns.length}>
          {refusal}
        </td>
      ) : (
        policyColumns.map(({ key, head }) => (
          <td key={key} role="cell" data-label={head} className="wrap">
            {drawn(figures, key)}
          </td>
        ))
      )}
    </tr>
  );
}

function drawn(figures: PolicyFigures, key: PolicyColumn['key']): ReactNode {
  switch (key) {
    case 'broken':
      return <Broken sentences={figures.broken} />;
    case 'carbon':
      return <Carbon figures={figures} />;
    case 'machines':
      return figures.machines.length === 0 ? (
        <None />
      ) : (
        figures.machines.map(({ figure, place }) => (
          <span key={figure.id} className="block">
            <FigureButton figure={figure} label={place} />
          </span>
        ))
      );
    case 'presentValue':
    case 'saved':
    case 'bestSaves':
    case 'cashNeeded':
    case 'cashPeak':
    case 'utilisation':
      return <OrDash figure={figures[key]} />;
  }
}

function None() {
  return <span className="text-muted">–</span>;
}

function OrDash({ figure }: { readonly figure: FigureText | null }) {
  return figure === null ? <None /> : <FigureButton figure={figure} />;
}

/** How many needs are not met, opened to the sentences that say which. */
function Broken({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return 'none';
  return (
    <details className="routing-broken">
      <summary className="-my-0.5 inline-flex min-h-6 items-center text-accent">
        <span className="chevron">
          {sentences.length}
          <span className="sr-only"> broken, show which</span>
        </span>
      </summary>
      <ul className="text-left text-small font-normal">
        {sentences.map((sentence, index) => (
          <li key={index} className="py-0.5">
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is published, and that the rest is not: an unknown amount is never nothing. */
function Carbon({ figures: { carbon, carbonUnknown } }: { readonly figures: PolicyFigures }) {
  const many = carbonUnknown.length;
  return (
    <>
      {carbon === null ? null : <FigureButton figure={carbon} />}
      {many === 0 ? null : (
        <span className="block text-small font-normal whitespace-nowrap text-muted">
          {carbon === null ? 'not published' : `without ${many} not published`}
          <span className="sr-only">: {carbonUnknown.join(', ')}</span>
        </span>
      )}
    </>
  );
}
