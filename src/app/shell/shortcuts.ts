/** Keys that work on every page. */
import { useEffect } from 'react';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
export const commandKey = apple ? '⌘' : 'Ctrl';

/** True where typing a character writes it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=range], [type=checkbox], [type=radio], [type=button])');
}

export interface ShortcutHandlers {
  readonly onPalette: () => void;
  readonly onSheet: () => void;
}

/** Ctrl/Cmd-K everywhere; `?` where nothing is being typed. */
export function useShortcuts({ onPalette, onSheet }: ShortcutHandlers): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onPalette();
      } else if ((event.key === '?' || event.key === '？') && !event.ctrlKey && !event.metaKey && !isTyping(event.composedPath()[0] ?? null)) {
        event.preventDefault();
        onSheet();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onPalette, onSheet]);
}
