import { Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { cellAttribute } from '../notebook/useCellKeys';

/**
 * Tab writes in the editor, so Escape has to let it out: the notebook takes the focus to the cell, and Tab passes by the
 * editor from there on, until the focus has left the cell or the learner goes into the editor again.
 */
export function leaving(host: HTMLElement): Extension {
  const reachable = (view: EditorView, yes: boolean): void => { view.contentDOM.tabIndex = yes ? 0 : -1; };
  return [
    // Last of all: Escape first closes what is open in the editor.
    Prec.lowest(keymap.of([{
      key: 'Escape',
      run: (view) => {
        reachable(view, false);
        const cell = host.closest<HTMLElement>(`[${cellAttribute}]`);
        const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
          if (relatedTarget instanceof Node && cell?.contains(relatedTarget)) return;
          reachable(view, true);
          cell?.removeEventListener('focusout', onFocusOut);
        };
        cell?.addEventListener('focusout', onFocusOut);
        return false;
      },
    }])),
    EditorView.domEventHandlers({ focus: (_, view) => { reachable(view, true); } }),
  ];
}
