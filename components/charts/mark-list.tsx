import type { LineChartView } from '@/lib/view/types';
import { readMarks } from './marks';

/** What the numbered rings of a chart mark. */
export function MarkList({ view }: { readonly view: LineChartView }) {
  const { named } = readMarks(view);
  if (named.length === 0) return null;
  return (
    <ol className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-small">
      {named.map(({ mark, number }) => (
        <li key={mark.text} className="flex gap-1.5">
          <span className="ring-key" aria-hidden="true">
            {number}
          </span>
          {mark.text}
        </li>
      ))}
    </ol>
  );
}
