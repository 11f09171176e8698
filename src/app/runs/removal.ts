/** Deleting with a way back: the run is hidden at once, and gone for good when the notice is. */
import type { RunId } from '../../engine/protocol';
import { controller } from '../engine/studio';
import { translator, type Language } from '../i18n/messages';
import { toast } from '../ui/toasts';
import { drawerMessages } from './messages';

export function removeWithUndo(run: RunId, name: string, language: Language): void {
  const t = translator(drawerMessages, language);
  controller.remove(run);
  toast({
    text: t('removed', { name }),
    action: { label: t('undo'), onSelect: () => { controller.restore(run); } },
    onGone: () => { void controller.purge(run); },
  });
}
