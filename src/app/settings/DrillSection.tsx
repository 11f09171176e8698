import { toFailure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import { drill } from '../engine/studio';
import { useLanguage, useMessages } from '../i18n/messages';
import { useDevice } from '../store/device';
import { Button } from '../ui/Button';
import { toast } from '../ui/toasts';
import { messages } from './messages';
import { Row, Section } from './Section';

export function DrillSection() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { status, report } = useDevice();
  const running = status === 'ready';
  const cause = (fault: 'lose-gpu' | 'crash') => {
    drill(fault).then(
      () => toast({ text: t('drilled') }),
      (error: unknown) => {
        // A crashed worker answers nobody: that is the drill.
        const failure = toFailure(error);
        if (failure.code === 'worker-died') toast({ text: t('drilled') });
        else toast({ text: wordFailure(failure, language), tone: 'bad' });
      },
    );
  };
  return (
    <Section title={t('diagnostics')} why={t('diagnosticsWhy')}>
      {!running && <p>{t('drillOff')}</p>}
      {running && report?.backend !== 'webgl' && <p>{t('drillNoGpu')}</p>}
      <Row>
        <Button disabled={!running || report?.backend !== 'webgl'} onClick={() => cause('lose-gpu')}>
          {t('loseGpu')}
        </Button>
        <Button disabled={!running} onClick={() => cause('crash')}>
          {t('crash')}
        </Button>
      </Row>
    </Section>
  );
}
