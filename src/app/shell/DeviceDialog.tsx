/** What this device computes on and why: the whole device report, worded. */
import { wordFailure } from '../../engine/errors/words';
import { useLanguage, useMessages } from '../i18n/messages';
import { settingsHref } from '../routes';
import { useDevice } from '../store/device';
import { ButtonLink } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './DeviceDialog.module.css';
import { MeasureAgain } from './MeasureAgain';
import { messages } from './messages';
import { StartEngine } from './StartEngine';
import { StepTimes } from './StepTimes';
import { useDeviceFacts } from './useDeviceFacts';

export function DeviceDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useMessages(messages);
  const remembered = useDevice((s) => s.report?.chosenBy === 'cached');
  const actions = (
    <>
      {remembered && <MeasureAgain />}
      <ButtonLink href={settingsHref} onClick={onClose}>{t('changeInSettings')}</ButtonLink>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={t('device')} actions={actions}>
      <DeviceFacts />
    </Dialog>
  );
}

/** The facts alone, as the settings show them too. */
export function DeviceFacts() {
  const t = useMessages(messages);
  const language = useLanguage();
  const report = useDevice((s) => s.report);
  const failure = useDevice((s) => s.failure);
  const facts = useDeviceFacts();
  return (
    <>
      {failure && <p className={styles.failure}>{wordFailure(failure, language)}</p>}
      {!report && <StartEngine />}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {report && report.peakGflops !== null && <p className={styles.note}>{t('peakWhy')}</p>}
      {report?.chosenBy === 'cached' && <p className={styles.note}>{t('remembered')}</p>}
      {report && report.measured.length > 0 && <StepTimes report={report} />}
    </>
  );
}
