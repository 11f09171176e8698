import { toFailure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import { translator } from '../i18n/messages';
import { useDevice } from '../store/device';
import { chosenLanguage } from '../store/settings';
import { toast } from '../ui/toasts';
import { messages } from './messages';
import { restartTrainer } from './studio';

/** Puts a changed backend or number of threads into effect; an engine that is not running reads the settings when it starts. */
export function restartWithSettings(): void {
  if (useDevice.getState().status === 'off') return;
  const language = chosenLanguage();
  const t = translator(messages, language);
  toast({ text: t('restarting') });
  restartTrainer().catch((error: unknown) => {
    toast({ text: t('failedToApply', { reason: wordFailure(toFailure(error), language) }), tone: 'bad' });
  });
}
