'use client';

import { useState } from 'react';
import { useExplain } from '@/components/explain/explanation-context';
import type { FigureText } from '@/lib/view/types';

interface FigureButtonProps {
  readonly figure: FigureText;
  /** What the figure is, for a screen reader outside a table that says so. */
  readonly label?: string;
}

/** A printed figure that opens how it was made. A figure that an edit changed tints for a moment. */
export function FigureButton({ figure, label }: FigureButtonProps) {
  const explain = useExplain();
  const [first] = useState(figure.text);
  return (
    <button
      type="button"
      className="figure"
      aria-haspopup="dialog"
      onClick={() => {
        explain(figure.id);
      }}
    >
      {label === undefined ? null : <span className="sr-only">{label}: </span>}
      <span key={figure.text} className={figure.text === first ? undefined : 'changed'}>
        {figure.text}
      </span>
    </button>
  );
}
