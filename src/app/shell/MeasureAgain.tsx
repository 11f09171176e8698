import { toFailure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import { restartTrainer } from '../engine/studio';
import { useLanguage, useMessages } from '../i18n/messages';
import { useDevice } from '../store/device';
import { useTab } from '../store/tab';
import { Button } from '../ui/Button';
import { toast } from '../ui/toasts';
import { messages } from './messages';

/** Measures the backends once more and takes the fastest; running runs go on from their checkpoints. */
export function MeasureAgain() {
  const t = useMessages(messages);
  const language = useLanguage();
  const status = useDevice((s) => s.status);
  const reader = useTab((s) => s.role === 'reader');
  const measure = (): void => {
    restartTrainer({ measureAgain: true }).catch((error: unknown) => {
      toast({ text: wordFailure(toFailure(error), language), tone: 'bad' });
    });
  };
  return (
    <Button icon="reset" disabled={reader || status === 'starting'} onClick={measure}>
      {t('measureAgain')}
    </Button>
  );
}
