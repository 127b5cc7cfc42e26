'use client';

import { useEffect } from 'react';
import { usePlanner, usePlannerStore } from './planner-context';

/** Undo and redo of every edit; Ctrl or ⌘ with Z too, outside a field being typed in. */
export function UndoButtons() {
  const store = usePlannerStore();
  const canUndo = usePlanner(({ history }) => history.past.length > 0);
  const canRedo = usePlanner(({ history }) => history.future.length > 0);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLInputElement;
      if (isField || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      const { undo, redo } = store.getState();
      if (event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [store]);

  return (
    <>
      <button type="button" className="button" disabled={!canUndo} onClick={store.getState().undo}>
        Undo
      </button>
      <button type="button" className="button" disabled={!canRedo} onClick={store.getState().redo}>
        Redo
      </button>
    </>
  );
}
