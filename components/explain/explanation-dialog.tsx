'use client';

import { useEffect, useId, useRef } from 'react';
import type { PlannerEngine } from '@/lib/store/engine';
import { ExplanationBody } from './explanation-body';

interface ExplanationDialogProps {
  /** Figures opened one from the other; the last one is shown, none closes the dialog. */
  readonly trail: readonly string[];
  readonly engine: Pick<PlannerEngine, 'explain'> | null;
  readonly hasFailed: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The side panel with a figure's explanation: modal, so focus stays in it and returns after it. */
export function ExplanationDialog(props: ExplanationDialogProps) {
  const { trail, engine, hasFailed, onBack, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const cellId = trail.at(-1);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (cellId === undefined) element.close();
    else if (!element.open) element.showModal();
    element.scrollTop = 0;
    heading.current?.focus();
  }, [cellId, engine]);

  return (
    <dialog ref={dialog} className="panel" aria-labelledby={titleId} onClose={onClose}>
      <div className="mb-6 flex justify-between">
        <button
          type="button"
          className="button"
          onClick={onBack}
          disabled={trail.length < 2}
          hidden={trail.length < 2}
        >
          Back
        </button>
        <button type="button" className="button ml-auto" onClick={onClose}>
          Close
        </button>
      </div>
      {cellId !== undefined && engine !== null ? (
        <ExplanationBody
          key={cellId}
          titleId={titleId}
          explanation={engine.explain(cellId)}
          heading={heading}
        />
      ) : (
        <p id={titleId} role="status">
          {hasFailed ? 'The explanation could not be loaded. Check the connection.' : 'Opening…'}
        </p>
      )}
    </dialog>
  );
}
