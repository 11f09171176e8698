import { useCallback, type KeyboardEvent } from 'react';
import { cellAction } from './cellKeys';

export const cellAttribute = 'data-cell';
/** What Enter goes to, where that is not the cell's first control. */
export const editAttribute = 'data-edit';
const focusable = 'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

export const cellElement = (id: string): HTMLElement | null => document.querySelector<HTMLElement>(`[${cellAttribute}="${CSS.escape(id)}"]`);

/** The key handler of the column of cells. @param run runs the cell with the given id, if it can be run */
export function useCellKeys(ids: readonly string[], run: (id: string) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    const cell = event.target.closest<HTMLElement>(`[${cellAttribute}]`);
    const id = cell?.getAttribute(cellAttribute);
    if (!cell || id === null || id === undefined) return;
    const action = cellAction(event, event.target !== cell);
    if (!action) return;
    event.preventDefault();
    const move = (by: 1 | -1): void => {
      const next = ids[ids.indexOf(id) + by];
      const element = next === undefined ? null : cellElement(next);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest' });
    };
    switch (action.do) {
      case 'move': move(action.by); break;
      case 'enter': (cell.querySelector<HTMLElement>(`[${editAttribute}]`) ?? cell.querySelector<HTMLElement>(focusable))?.focus(); break;
      case 'leave': cell.focus(); break;
      case 'run': run(id); break;
      case 'run-and-move': run(id); move(1); break;
    }
  }, [ids, run]);
}
