/** Deleting with a way back: the run is hidden at once, and gone when the notice is. */
import type { RunId } from '../../engine/protocol';
import { controller } from '../engine/studio';
import { translator, type Language } from '../i18n/messages';
import { toast } from '../ui/toasts';
import { drawerMessages } from './messages';

const undoMs = 8_000;

export function removeWithUndo(run: RunId, name: string, language: Language): void {
  const t = translator(drawerMessages, language);
  controller.remove(run);
  const timer = setTimeout(() => { void controller.purge(run); }, undoMs);
  toast({
    text: t('removed', { name }),
    duration: undoMs,
    action: {
      label: t('undo'),
      onSelect: () => {
        clearTimeout(timer);
        controller.restore(run);
      },
    },
  });
}
