/**
 * Jupyter's keys. Command mode: the cell itself has the focus; arrows or J/K move, Enter goes in.
 * Edit mode: something inside has it; Esc comes out. In both, Shift+Enter runs and moves on, Ctrl+Enter runs.
 */

export type CellAction = { readonly do: 'move'; readonly by: 1 | -1 } | { readonly do: 'enter' | 'leave' | 'run' | 'run-and-move' };

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means, or null when the notebook leaves it alone. @param inside whether the focus is inside the cell (edit mode) */
export function cellAction(press: KeyPress, inside: boolean): CellAction | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (altKey) return null;
  if (key === 'Enter' && shiftKey && !ctrlKey && !metaKey) return { do: 'run-and-move' };
  if (key === 'Enter' && (ctrlKey || metaKey)) return { do: 'run' };
  if (ctrlKey || metaKey || shiftKey) return null;
  if (inside) return key === 'Escape' ? { do: 'leave' } : null;
  switch (key) {
    case 'Enter': return { do: 'enter' };
    case 'ArrowDown': case 'j': return { do: 'move', by: 1 };
    case 'ArrowUp': case 'k': return { do: 'move', by: -1 };
    default: return null;
  }
}
