'use client';

import type { FormulaPiece } from '@/lib/view/types';
import { useExplain } from './explanation-context';

/** A formula whose pieces open their own explanations. */
export function Formula({ pieces }: { readonly pieces: readonly FormulaPiece[] }) {
  const explain = useExplain();
  return (
    <p className="leading-7">
      {pieces.map(({ text, id }, index) =>
        id === null ? (
          <span key={index}>{text}</span>
        ) : (
          <button
            key={index}
            type="button"
            className="figure"
            onClick={() => {
              explain(id);
            }}
          >
            {text}
          </button>
        ),
      )}
    </p>
  );
}
