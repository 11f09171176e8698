/** What cells tell their notebook: which of them can be run, for the keyboard. */
import { createContext, useContext, useEffect, useRef } from 'react';

export interface Notebook {
  readonly slug: string;
  /** Registers what running the cell means. Returns the way to take it back. */
  readonly register: (cell: string, run: () => void) => () => void;
}

export const NotebookContext = createContext<Notebook>({ slug: '', register: () => () => undefined });

/** Makes the cell answer to Shift+Enter and Ctrl+Enter. */
export function useRunnable(cell: string, run: () => void): void {
  const { register } = useContext(NotebookContext);
  const latest = useRef(run);
  useEffect(() => { latest.current = run; });
  useEffect(() => register(cell, () => { latest.current(); }), [cell, register]);
}
