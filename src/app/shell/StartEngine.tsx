import { trainingEngine } from '../engine/studio';
import { useMessages } from '../i18n/messages';
import { useDevice } from '../store/device';
import { useTab } from '../store/tab';
import { Button } from '../ui/Button';
import { messages } from './messages';
import { Progress } from '../ui/Progress';

/** Offers to start the engine before the first run, so that the device can be measured. */
export function StartEngine() {
  const t = useMessages(messages);
  const status = useDevice((s) => s.status);
  const owner = useTab((s) => s.role === 'owner');
  if (status === 'starting' || status === 'restarting') return <Progress label={t('deviceStarting')} value={null} />;
  return (
    <>
      <p>{t('deviceOffWhy')}</p>
      <p>
        <Button icon="chip" disabled={!owner} onClick={() => void trainingEngine()}>
          {t('startEngine')}
        </Button>
      </p>
    </>
  );
}
